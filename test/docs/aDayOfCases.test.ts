import { beforeAll, describe, expect, it } from "vitest";
import { type Look, runThreeDays, type ThreeDays } from "./runThreeDays";
import { table } from "./table";

const DAYS: Readonly<Record<string, string>> = { "02": "Monday", "03": "Tuesday", "04": "Wednesday" };

let run: ThreeDays;

beforeAll(async () => {
  run = await runThreeDays();
});

describe("three days of cases", () => {
  it("send nothing twice", () => {
    const keys = run.sent.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.length).toBeGreaterThan(10);
  });

  it("tell the team of each incident once, for all its orders", () => {
    const told = run.sent.filter(({ key }) => key.startsWith("~/")).map(({ key }) => key);
    expect(told).toEqual([
      "~/carrier.disrupted/sf-express/alert~0#team",
      "~/payment.config_error/stripe/alert~0#team",
      "~/stock.oversold/TEA-250/alert~0#team",
    ]);
    const asked = run.decisions.flatMap(({ actions }) => actions).filter(({ key }) => key.startsWith("~/"));
    expect(asked.length).toBeGreaterThan(2 * told.length);
  });

  it("keep the keys of an action while its case is open", () => {
    const keys = new Map<string, Set<string>>();
    for (const { orderId, actions, handling } of run.decisions) {
      for (const { exceptions, id, key } of actions) {
        const epoch = handling.find(({ exception }) => exception === exceptions[0])?.epoch;
        const name = JSON.stringify([orderId, exceptions[0], id, epoch]);
        keys.set(name, (keys.get(name) ?? new Set()).add(key));
      }
    }
    expect([...keys.values()].filter((each) => each.size > 1)).toEqual([]);
  });

  it("tell a reopened case again", () => {
    const asks = run.sent.filter(({ orderId }) => orderId === "D-10").map(({ key }) => key);
    expect(asks).toEqual([
      "D-10/address.format_invalid@order/ask~0#email",
      "D-10/address.format_invalid@order/ask~1#email",
    ]);
  });

  it("leave nothing without an owner", () => {
    const open = [...run.cases.values()].flat().filter(({ status }) => status !== "resolved");
    expect(open.filter(({ owner }) => owner === undefined)).toEqual([]);
    expect(run.cases.get("D-11")).toEqual([]);
  });

  it("stand in docs/a-day-of-cases.md: renew it with `npx vitest run --project unit test/docs -u`", async () => {
    const page = [
      "# Three days of cases",
      "Twelve orders of one shop from Monday to Wednesday, by the rule file `retail`. The shop looks at all of them every three hours while it is open: it decides, takes [cases and incidents](cases.md) on to the next look, and sends what is to be sent. The teams take up what is new within half an hour, but for the complaint about D-08, which nobody sees on Monday. A test runs the story; everything in the tables stands here as the library says it.",
      "*Sent* are the messages that went out. Deciding asks for them at every look; their keys are why each went out once.",
      ...run.looks.flatMap((look, index) => [
        ...(look.now.slice(8, 10) === run.looks[index - 1]?.now.slice(8, 10)
          ? []
          : [`## ${DAYS[look.now.slice(8, 10)]}`]),
        ...section(look),
      ]),
      "## At the end",
      ending(run),
    ].join("\n\n");
    await expect(`${page}\n`).toMatchFileSnapshot("../../docs/a-day-of-cases.md");
  });
});

function section(look: Look): readonly string[] {
  const happened = look.happened.map((text) => `- ${text}`).join("\n");
  const changed = look.changes.filter(({ kind, isUndecided }) => kind !== "continued" || isUndecided);
  const rows = changed.map(({ order, key, kind, from, to, epoch, isUndecided }) => [
    order,
    `\`${key}\``,
    isUndecided ? "continued, as nobody can tell" : kind,
    from === undefined || from === to ? to : `${from} → ${to}`,
    String(epoch),
  ]);
  const incidents = look.incidents.map(
    ({ key, kind, order }) => `- \`${key}\` ${kind}${order === undefined ? "" : `: ${order}`}`,
  );
  const ended = look.waivers
    .filter(({ standing }) => standing === "facts_changed")
    .map(
      ({ order, key, reason }) =>
        `- The waiver of \`${key}\` of ${order} ("${reason}") has ended: the facts changed.`,
    );
  const messages = look.sent.map(({ key, template, to }) => [
    `\`${template}\``,
    to ?? "customer",
    `\`${key}\``,
  ]);
  const asked = look.asked
    .filter(({ type }) => type !== "notify.team")
    .map(({ type, key, params }) => `- \`${type}\` ${JSON.stringify(params)}, key \`${key}\``);
  const quiet = rows.length + messages.length === 0;
  return [
    `### ${look.now.slice(11, 16)}`,
    ...(happened === "" ? [] : [happened]),
    ...(quiet ? ["Nothing is new."] : []),
    ...(rows.length === 0 ? [] : [table(["order", "case", "what", "status", "epoch"], rows)]),
    ...(incidents.length === 0 ? [] : ["Incidents:", incidents.join("\n")]),
    ...(ended.length === 0 ? [] : [ended.join("\n")]),
    ...(asked.length === 0 ? [] : ["Asked of the shop:", asked.join("\n")]),
    ...(messages.length === 0 ? [] : ["Sent:", table(["template", "to", "key"], messages)]),
  ];
}

function ending({ cases, sent }: ThreeDays): string {
  const all = [...cases.values()].flat();
  const open = all.filter(({ status }) => status !== "resolved");
  const owned = open.map(({ key, owner }) => `\`${key}\` is with ${owner}`);
  const rest =
    owned.length === 0 ? "all of them resolved" : `${all.length - open.length} resolved; ${owned.join("; ")}`;
  return `${all.length} cases, ${rest}. ${sent.length} messages, none of them twice.`;
}
