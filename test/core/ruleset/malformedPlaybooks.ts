import { file, type Json } from "./malformedRuleFiles";

/** A rule file whose playbook has a change. */
function playbook(change: Json, more: Json = {}): Json {
  const params = { owner: "logistics", respondWithin: "PT4H", actions: [], ...change };
  return file({
    policies: [{ name: "p", for: ["shipment.stalled"], event: { type: "playbook", params }, ...more }],
  });
}

const AT = "/policies/0/event/params";

/** Playbooks with one mistake: what it is, the file, the path, and words of the message. */
export const MALFORMED_PLAYBOOKS: readonly (readonly [string, unknown, string, string])[] = [
  ["a calendar that is not there", playbook({ calendar: "shop" }), `${AT}/calendar`, "there is no calendar"],
  ["a warning at the target", playbook({ warnAt: 1 }), `${AT}/warnAt`, "more than 0 and less than 1"],
  ["a warning in percent", playbook({ warnAt: "75%" }), `${AT}/warnAt`, "such as 0.75"],
  ["an escalation to nobody", playbook({ escalate: [{ after: "respond" }] }), `${AT}/escalate/0`, '"toRole"'],
  [
    "an escalation after an unknown target",
    playbook({ escalate: [{ toRole: "lead", after: "answer" }] }),
    `${AT}/escalate/0/after`,
    '"answer"',
  ],
  [
    "an escalation after a target without time",
    playbook({ escalate: [{ toRole: "lead", after: "resolve" }] }),
    `${AT}/escalate/0`,
    '"resolveWithin", which the playbook does not say',
  ],
  [
    "escalation levels out of order",
    playbook({
      resolveWithin: "P1D",
      escalate: [{ toRole: "head" }, { toRole: "lead", after: "respond" }],
    }),
    `${AT}/escalate/1`,
    "reached before level 1",
  ],
  [
    "a wait in years",
    playbook({ escalate: [{ toRole: "lead", after: "respond", wait: "P1Y" }] }),
    `${AT}/escalate/0/wait`,
    "P1Y",
  ],
  ["an escalation that is a text", playbook({ escalate: ["lead"] }), `${AT}/escalate/0`, "must be an object"],
  ["a root cause that is a text", playbook({ rootCause: "yes" }), `${AT}/rootCause`, "must be true or false"],
  ["an incident of nothing", playbook({ incident: [] }), `${AT}/incident`, "what the orders have in common"],
  [
    "an incident of an unknown fact",
    playbook({ incident: [{ fact: "carrier.nam" }] }),
    `${AT}/incident/0/fact`,
    "carrier.name",
  ],
  [
    "a clock of a policy that adds",
    playbook({ rootCause: true }, { add: true }),
    `${AT}/rootCause`,
    "only the playbook that is chosen",
  ],
];
