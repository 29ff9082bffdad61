/** A rule file that holds the text wherever a rule file may hold one that is free. */
export function naughtyRuleset(text: string): object {
  const name = text === "" ? "empty" : text;
  return {
    name,
    version: text,
    description: text,
    settings: { [`s${text}`]: { value: text, why: text, by: { "order.channel": { [text]: text } } } },
    calendars: { [`c${text}`]: { timeZone: "UTC", hours: { monday: ["09:00-18:00"] } } },
    conditions: { [name]: { all: [{ fact: "order.channel", operator: "notEqual", value: text }] } },
    classifiers: [
      {
        name,
        description: text,
        conditions: {
          any: [
            { condition: name },
            { fact: "order.channel", operator: "in", value: [text, `${text}'`, `"${text}`] },
            { fact: "order.locale", operator: "equal", value: { fact: `settings.s${text}` } },
          ],
        },
        event: {
          type: "order.invalid",
          params: {
            field: text,
            evidence: {
              [`e${text}`]: text,
              list: [text, { fact: "order.id" }, [{ [`k${text}`]: text }]],
              object: { [`k${text}`]: { fact: "order.id" } },
            },
          },
        },
      },
    ],
    policies: [
      {
        name: `p${text}`,
        for: ["order.invalid"],
        event: {
          type: "playbook",
          params: { owner: text, actions: [{ id: name, type: "task.assign", role: text }] },
        },
      },
    ],
  };
}
