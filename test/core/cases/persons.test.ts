import { describe, expect, it } from "vitest";
import { acknowledgeCase, forgetCases, recordOutcome } from "../../../src/core/index";
import { at, stored } from "./decisions";

const KEY = "complaint.open@complaint:K1";

describe("acknowledgeCase", () => {
  it("says who took it up, and forgets the warning about the response", () => {
    const warned = stored(KEY, { warnedOf: "respond_overdue" });
    expect(acknowledgeCase(warned, { at: at(9), by: "lin" })).toEqual(
      stored(KEY, { status: "acknowledged", acknowledgedAt: at(9), acknowledgedBy: "lin" }),
    );
    const late = stored(KEY, { warnedOf: "resolve_overdue" });
    expect(acknowledgeCase(late, { at: at(9) }).warnedOf).toBe("resolve_overdue");
  });

  it("keeps who took it up first, until it is escalated to somebody else", () => {
    const first = acknowledgeCase(stored(KEY), { at: at(9), by: "lin" });
    expect(acknowledgeCase(first, { at: at(10), by: "max" })).toBe(first);
    const escalated = { ...first, status: "escalated" as const, level: 1 };
    expect(acknowledgeCase(escalated, { at: at(10), by: "max" })).toMatchObject({
      status: "acknowledged",
      acknowledgedAt: at(10),
      acknowledgedBy: "max",
      level: 1,
    });
    expect(acknowledgeCase(escalated, { at: at(10) }).acknowledgedBy).toBeUndefined();
  });

  it("leaves a waived case waived, and refuses one that is over", () => {
    expect(acknowledgeCase(stored(KEY, { status: "waived" }), { at: at(9) }).status).toBe("waived");
    const over = stored(KEY, { status: "resolved", epoch: 2 });
    expect(() => acknowledgeCase(over, { at: at(9) })).toThrow(/\(epoch 2\) is resolved.*recordOutcome/);
  });
});

describe("recordOutcome", () => {
  it("keeps what is not given", () => {
    const once = recordOutcome(stored(KEY), { resolution: "refunded" });
    expect(recordOutcome(once, { rootCause: "crushed" })).toEqual(
      stored(KEY, { resolution: "refunded", rootCause: "crushed" }),
    );
  });
});

describe("forgetCases", () => {
  it("forgets what was resolved before, and nothing that is open", () => {
    const open = stored(KEY);
    const old = stored("a@order", { status: "resolved", resolvedAt: at(8) });
    const fresh = stored("b@order", { status: "resolved", resolvedAt: at(9) });
    expect(forgetCases([open, old, fresh], at(9))).toEqual([open, fresh]);
  });
});
