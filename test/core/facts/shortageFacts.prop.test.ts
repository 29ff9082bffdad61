import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleset } from "../../../src/core/index";
import { retail } from "../../../src/rulesets/retail";
import { shortOrderArbitrary } from "../../arbitraries/shortOrder";
import { verdictOf } from "../../support/verdictOf";

const ruleset = compileRuleset(retail);

/** With stock that is never stale, what is announced are the clocks of shortages. */
const patient = compileRuleset(
  { name: "patient", extends: ["retail"], settings: { "stock.maxAgeHours": { value: 1_000, unit: "h" } } },
  { rulesets: { retail } },
);

const SINCE_NOW = ["dueBy", "openedAt", "respondBy", "resolveBy"];

describe("what is decided about a shortage", () => {
  it.each([
    ["retail", ruleset],
    ["retail with stock that is never stale", patient],
  ])("stays the same until the review it announces, by %s", (_, compiled) => {
    let moved = 0;
    const property = fc.property(shortOrderArbitrary, ({ decide }) => {
      const before = decide(compiled);
      if (before.reviewAt === undefined) return;
      const review = Date.parse(before.reviewAt);
      const at = (instant: number) => verdictOf(decide(compiled, new Date(instant).toISOString()), compiled);
      // Times count from now where no case is kept.
      const timeless = (verdict: unknown) =>
        JSON.parse(
          JSON.stringify(verdict, (key, value) => (SINCE_NOW.includes(key) ? undefined : value)),
        ) as unknown;
      expect(timeless(at(review - 1))).toEqual(timeless(verdictOf(before, compiled)));
      if (JSON.stringify(timeless(at(review))) !== JSON.stringify(timeless(verdictOf(before, compiled))))
        moved += 1;
    });
    fc.assert(property, { numRuns: 400 });
    expect(moved).toBeGreaterThan(100);
  });
});
