import { describe, expect, it } from "vitest";
import { type Case, isOrderTriageError, reconcile } from "../../../src/core/index";
import { decide, NOW } from "../../support/smallRules";

const open: Case = {
  key: "complaint.open@complaint:K1",
  epoch: 0,
  status: "open",
  openedAt: "2026-03-09T09:00:00Z",
};

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
