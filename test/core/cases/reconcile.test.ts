import { describe, expect, it } from "vitest";
import { acknowledgeCase, type Case, type Decision, reconcile, recordOutcome } from "../../../src/core/index";
import { at, decided, handled, stored, waivedAt } from "./decisions";

const KEY = "shipment.stalled@shipment:S1";

/** What happened, in words: `opened open`, `escalated open→escalated`. */
function told({ changes }: { readonly changes: ReturnType<typeof reconcile>["changes"] }): readonly string[] {
  return changes.map(
    ({ kind, from, to, epoch }) => `${kind} ${from === undefined ? "" : `${from}→`}${to} ~${epoch}`,
  );
}

function run(previous: readonly Case[], decision: Decision) {
  return reconcile(previous, decision, decision.decidedAt);
}

describe("reconcile", () => {
  it("opens a case for an exception that has none, with what the policy says", () => {
    const result = run([], decided(at(8), { handling: [handled(KEY, { asksRootCause: true })] }));
    expect(told(result)).toEqual(["opened open ~0"]);
    expect(result.cases).toEqual([
      {
        key: KEY,
        epoch: 0,
        status: "open",
        openedAt: at(8),
        owner: "support",
        respondBy: at(12),
        resolveBy: at(8, 1),
        asksRootCause: true,
      },
    ]);
    expect(result.actions).toEqual([]);
  });

  it("warns the owner's team once that a clock runs out", () => {
    const decision = decided(at(11), { handling: [handled(KEY, { state: "due_soon" })] });
    const result = run([stored(KEY)], decision);
    expect(told(result)).toEqual(["warned open→open ~0"]);
    expect(result.actions).toEqual([
      {
        key: `O-1/${KEY}/case.due_soon.respond~0`,
        id: "case.due_soon.respond",
        type: "notify.team",
        exceptions: [KEY],
        mode: "auto",
        params: { template: "case.due_soon", role: "support", params: { case: KEY, dueBy: at(12) } },
        owner: "support",
        dueBy: at(12),
      },
    ]);
    expect(told(run(result.cases, decision))).toEqual(["continued open→open ~0"]);
    expect(run(result.cases, decision).actions).toEqual([]);
  });

  it("warns of the resolution too, after the response was given", () => {
    const soon = decided(at(11), { handling: [handled(KEY, { state: "due_soon" })] });
    const taken = run([stored(KEY)], soon).cases.map((each) =>
      acknowledgeCase(each, { at: at(11), by: "lin" }),
    );
    const later = run(taken, decided(at(3, 1), { handling: [handled(KEY, { state: "due_soon" })] }));
    expect(later.actions.map(({ id, dueBy }) => [id, dueBy])).toEqual([["case.due_soon.resolve", at(8, 1)]]);
  });

  it("escalates once a level, with the level in the key", () => {
    const first = handled(KEY, {
      state: "respond_overdue",
      level: 1,
      escalations: [{ level: 1, toRole: "support-lead" }],
    });
    const second = handled(KEY, {
      state: "resolve_overdue",
      level: 2,
      escalations: [
        { level: 1, toRole: "support-lead" },
        { level: 2, toRole: "owner-lead" },
      ],
    });
    const one = run([stored(KEY)], decided(at(13), { handling: [first] }));
    const again = run(one.cases, decided(at(14), { handling: [first] }));
    const two = run(again.cases, decided(at(9, 1), { handling: [second] }));
    expect(told(one)).toEqual(["overdue open→open ~0", "escalated open→escalated ~0"]);
    expect(told(again)).toEqual(["continued escalated→escalated ~0"]);
    expect(told(two)).toEqual(["overdue escalated→escalated ~0", "escalated escalated→escalated ~0"]);
    const asked = [...one.actions, ...again.actions, ...two.actions];
    expect(asked.map(({ key, params }) => [key, params])).toEqual([
      [`O-1/${KEY}/case.escalate.1~0`, { toRole: "support-lead", level: 1, cause: "shipment.stalled" }],
      [`O-1/${KEY}/case.escalated.1~0`, expect.objectContaining({ role: "support-lead" })],
      [`O-1/${KEY}/case.escalate.2~0`, { toRole: "owner-lead", level: 2, cause: "shipment.stalled" }],
      [`O-1/${KEY}/case.escalated.2~0`, expect.objectContaining({ role: "owner-lead" })],
    ]);
  });

  it("tells every level that a late look finds reached, and none that was told before", () => {
    const escalations = [
      { level: 1, toRole: "support-lead" },
      { level: 2, toRole: "owner-lead" },
    ];
    const late = decided(at(9, 1), {
      handling: [handled(KEY, { state: "resolve_overdue", level: 2, escalations })],
    });
    const ids = (previous: Case) => run([previous], late).actions.map(({ id }) => id);
    expect(ids(stored(KEY))).toEqual([
      "case.escalate.1",
      "case.escalated.1",
      "case.escalate.2",
      "case.escalated.2",
    ]);
    expect(ids(stored(KEY, { level: 1, status: "escalated" }))).toEqual([
      "case.escalate.2",
      "case.escalated.2",
    ]);
  });

  it("takes note of an acknowledgement that the host wrote itself", () => {
    const previous = [stored(KEY, { acknowledgedAt: at(9) })];
    const result = run(previous, decided(at(10), { handling: [handled(KEY)] }));
    expect(told(result)).toEqual(["acknowledged open→acknowledged ~0"]);
  });

  it("resolves a case whose exception is gone, and asks why it happened where the policy wants to know", () => {
    const decision = decided(at(15));
    const result = run([stored(KEY, { asksRootCause: true, owner: "logistics" })], decision);
    expect(told(result)).toEqual(["resolved open→resolved ~0"]);
    expect(result.cases[0]).toMatchObject({ status: "resolved", resolvedAt: at(15) });
    expect(result.actions).toEqual([
      {
        key: `O-1/${KEY}/case.root_cause~0`,
        id: "case.root_cause",
        type: "review.schedule",
        exceptions: [KEY],
        mode: "auto",
        params: { scope: "shipment", kind: "root_cause", cases: [KEY] },
        owner: "logistics",
      },
    ]);
    const known = recordOutcome(stored(KEY, { asksRootCause: true }), { rootCause: "label torn off" });
    expect(run([known], decision).actions).toEqual([]);
    expect(run([stored(KEY)], decision).actions).toEqual([]);
    expect(run(result.cases, decided(at(16))).changes).toEqual([]);
  });

  it("reopens it with the next epoch, whose keys are new", () => {
    const resolved = stored(KEY, { status: "resolved", resolvedAt: at(15), level: 1, acknowledgedAt: at(9) });
    const handling = [handled(KEY, { epoch: 1, openedAt: at(17), state: "due_soon" })];
    const result = run([resolved], decided(at(17), { handling }));
    expect(told(result)).toEqual(["reopened resolved→open ~1", "warned open→open ~1"]);
    expect(result.cases[0]).toMatchObject({ epoch: 1, openedAt: at(17) });
    expect(result.cases[0]?.acknowledgedAt).toBeUndefined();
    expect(result.actions.map(({ key }) => key)).toEqual([`O-1/${KEY}/case.due_soon.respond~1`]);
  });

  it("keeps a case under a waiver, and goes on in the same epoch when that ends", () => {
    const waived = run(
      [stored(KEY, { level: 1, status: "escalated" })],
      decided(at(9), { waivers: [waivedAt(KEY)] }),
    );
    const still = run(waived.cases, decided(at(10), { waivers: [waivedAt(KEY)] }));
    const ended = run(still.cases, decided(at(11), { handling: [handled(KEY, { level: 1 })] }));
    expect(told(waived)).toEqual(["waived escalated→waived ~0"]);
    expect(told(still)).toEqual(["continued waived→waived ~0"]);
    expect(told(ended)).toEqual(["unwaived waived→escalated ~0"]);
    expect([...waived.actions, ...still.actions, ...ended.actions]).toEqual([]);
  });

  it("opens a case for what was waived from the first, and asks for no cause when that goes", () => {
    const result = run([], decided(at(9), { waivers: [waivedAt(KEY)] }));
    expect(told(result)).toEqual(["opened open ~0", "waived open→waived ~0"]);
    const waived = { ...(result.cases[0] as Case), asksRootCause: true as const };
    expect(run([waived], decided(at(10))).actions).toEqual([]);
  });

  it("goes on with a case while nobody knows whether its exception is gone", () => {
    const unknowns = [
      { fact: "shipment.state", reason: "failed", rule: "parcel-stalled", mayRaise: KEY },
      { fact: "carrier.name", reason: "failed", rule: "trace", exception: "shipment.lost@shipment:S1" },
    ];
    const lost = stored("shipment.lost@shipment:S1");
    const result = run([stored(KEY), lost], decided(at(9), { unknowns }));
    expect(result.changes).toEqual([
      { key: lost.key, epoch: 0, kind: "resolved", from: "open", to: "resolved" },
      { key: KEY, epoch: 0, kind: "continued", from: "open", to: "open", isUndecided: true },
    ]);
    expect(result.cases[1]).toEqual(stored(KEY));
  });

  it("puts the tenant into its keys", () => {
    const escalations = [{ level: 1, toRole: "lead" }];
    const decision = {
      ...decided(at(13), { handling: [handled(KEY, { level: 1, escalations })] }),
      tenant: "acme",
    };
    expect(run([], decision).actions[0]?.key).toBe(`acme/O-1/${KEY}/case.escalate.1~0`);
  });

  it("keeps earlier epochs that the host stores beside the last", () => {
    const first = stored(KEY, { status: "resolved", resolvedAt: at(9) });
    const second = stored(KEY, { epoch: 1 });
    const { cases } = run([second, first], decided(at(10), { handling: [handled(KEY, { epoch: 1 })] }));
    expect(cases.map(({ epoch, status }) => [epoch, status])).toEqual([
      [0, "resolved"],
      [1, "open"],
    ]);
  });
});
