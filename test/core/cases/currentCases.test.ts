import { describe, expect, it } from "vitest";
import { type Case, compileRuleset, isOrderTriageError, reconcile, step } from "../../../src/core/index";
import { retail } from "../../../src/rulesets/retail";
import { anOrder } from "../../support/anOrder";
import { decide, NOW } from "../../support/smallRules";

const ruleset = compileRuleset(retail);

const complaint = { id: "K1", kind: "late", openedAt: "2026-03-09T09:00:00Z" };
const open: Case = {
  key: "complaint.open@complaint:K1",
  epoch: 0,
  status: "open",
  openedAt: "2026-03-09T09:00:00Z",
  respondBy: "2026-03-09T13:00:00Z",
};

const keys = (change: object, now = NOW) => {
  const order = anOrder({ complaints: [{ ...complaint, firstReplyAt: "2026-03-09T10:00:00Z", ...change }] });
  return step(ruleset, { order, now, known: {}, cases: [open] }).decision.exceptions.map(({ key }) => key);
};

describe("facts about cases", () => {
  it("say that a case is late whose exception is there", () => {
    expect(keys({})).toContain("process.sla_breached@order");
  });

  it("say nothing of a case whose exception is gone at the same look", () => {
    const gone = keys({ resolvedAt: "2026-03-09T11:00:00Z", resolution: "refunded" });
    expect(gone).not.toContain("process.sla_breached@order");
  });

  it("say nothing of a case that a waiver covers", () => {
    const order = anOrder({
      complaints: [{ ...complaint, firstReplyAt: "2026-03-09T10:00:00Z" }],
      waivers: [{ key: open.key, reason: "agreed", at: "2026-03-09T12:00:00Z" }],
    });
    const { decision } = step(ruleset, { order, now: NOW, known: {}, cases: [open] });
    expect(decision.exceptions.map(({ key }) => key)).not.toContain("process.sla_breached@order");
    expect(reconcile([open], decision, NOW).cases[0]).toMatchObject({ key: open.key, status: "waived" });
  });
});

describe("stored cases that are none", () => {
  it.each([
    ["/cases", {}],
    ["/cases/0", [null]],
    ["/cases/0/key", [{ ...open, key: 7 }]],
    ["/cases/1/epoch", [open, { ...open, epoch: "0" }]],
    ["/cases/0/status", [{ ...open, status: "opne" }]],
    ["/cases/0/openedAt", [{ ...open, openedAt: "today" }]],
  ])("are refused at %s, by step and by reconcile", (path, cases) => {
    const { decision } = decide({});
    for (const give of [
      () => decide({}, { cases: cases as never }),
      () => reconcile(cases as never, decision, NOW),
    ]) {
      let thrown: unknown;
      try {
        give();
      } catch (error) {
        thrown = error;
      }
      expect(isOrderTriageError(thrown) && [thrown.code, thrown.path]).toEqual(["invalid_cases", path]);
    }
  });

  it("are refused together with a now that is none", () => {
    expect(() => reconcile([], decide({}).decision, "today")).toThrow("is no instant");
  });
});
