import { describe, expect, it } from "vitest";
import { compileRuleset, step } from "../../../src/core/index";
import { aheadOfTime } from "../../support/aheadOfTime";
import { anOrder } from "../../support/anOrder";
import { NOW } from "../../support/smallRules";

describe("a condition with a clock that stands in a rule twice", () => {
  const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
  const old = () => ({
    all: [leaf("order.hoursSincePlaced", "greaterThan", 1), leaf("order.status", "notEqual", "cart")],
  });
  const lines = (value: number) => leaf("order.lineCount", "equal", value);
  const file = {
    name: "t",
    classifiers: [
      {
        name: "r",
        conditions: { any: [{ all: [old(), lines(0)] }, { all: [old(), lines(1)] }] },
        event: { type: "order.invalid" },
      },
    ],
  };
  const interpreted = compileRuleset(file, { codegen: "never" });

  it.each([
    ["interpreted", interpreted],
    ["generated", compileRuleset(file, { codegen: "always" })],
    ["compiled ahead of time", aheadOfTime(interpreted)],
  ])("is judged once, %s", (_, ruleset) => {
    const keys = (placedAt: string) =>
      step(ruleset, { order: anOrder({ placedAt }), now: NOW, known: {} }).decision.exceptions.map(
        ({ key }) => key,
      );
    expect(keys("2026-03-10T10:00:00Z")).toEqual(["order.invalid@order"]);
    expect(keys("2026-03-10T11:30:00Z")).toEqual([]);
  });
});
