import { describe, expect, it } from "vitest";
import { historyProblem } from "../../../src/core/compensation/historyProblem";
import { decide } from "../../support/smallRules";

const given = {
  at: "2026-03-01T08:00:00Z",
  orderId: "O-1",
  kind: "coupon",
  amountMinor: 500,
  currency: "EUR",
};
const wrong: readonly (readonly [unknown, string])[] = [
  [[], ""],
  [null, ""],
  [{}, "/compensations"],
  [{ compensations: [given, 3] }, "/compensations/1"],
  [{ compensations: [{ ...given, at: "2026-03-01" }] }, "/compensations/0/at"],
  [{ compensations: [{ ...given, at: 3 }] }, "/compensations/0/at"],
  [{ compensations: [{ ...given, orderId: 3 }] }, "/compensations/0/orderId"],
  [{ compensations: [{ ...given, incidentKey: 3 }] }, "/compensations/0/incidentKey"],
  [{ compensations: [{ ...given, kind: "cash" }] }, "/compensations/0/kind"],
  [{ compensations: [{ ...given, amountMinor: -1 }] }, "/compensations/0/amountMinor"],
  [{ compensations: [{ ...given, amountMinor: 1.5 }] }, "/compensations/0/amountMinor"],
  [{ compensations: [{ ...given, currency: undefined }] }, "/compensations/0/currency"],
];

describe("historyProblem", () => {
  it.each(wrong)("of %j names the place", (history, path) => {
    expect(historyProblem(history)?.path).toBe(path);
    expect(historyProblem(history)?.problem).toMatch(/^must /);
  });

  it("finds nothing wrong with a history", () => {
    expect(historyProblem({ compensations: [] })).toBeUndefined();
    expect(historyProblem({ compensations: [given, { ...given, incidentKey: "x" }] })).toBeUndefined();
  });

  it("is what a step refuses", () => {
    const history = { compensations: [{ ...given, amountMinor: -1 }] } as never;
    expect(() => decide({}, { history })).toThrow(
      "/history/compensations/0/amountMinor must be an integer of minor units from 0",
    );
  });
});
