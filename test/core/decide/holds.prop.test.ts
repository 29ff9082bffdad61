import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Action,
  compileRuleset,
  type Decision,
  type Input,
  type RecordedHold,
  recordHold,
  step,
} from "../../../src/core/index";
import { retail } from "../../../src/rulesets/retail";
import { inputArbitrary } from "../../arbitraries/input";

const ruleset = compileRuleset(retail);
const RUNS = { numRuns: 1_000 };

describe("law: holds are placed once and released once", () => {
  it("a host that does what it is told is asked for nothing more, and blocks the same", () => {
    fc.assert(
      fc.property(inputArbitrary, ({ input, settle }) => {
        const { decision, known } = settle(ruleset);
        const order = { ...input.order, holds: carryOut(decision, input) };
        const after = step(ruleset, { ...input, known, order }).decision;
        expect(holdActions(after)).toEqual([]);
        expect(after.blocked).toEqual(decision.blocked);
      }),
      RUNS,
    );
  });

  it("no two actions hold the same for one cause, and every hold wanted is there or accounted for", () => {
    fc.assert(
      fc.property(inputArbitrary, ({ settle }) => {
        const { actions, adjustments } = settle(ruleset).decision;
        const placed = actions.filter(({ type }) => type === "hold.place");
        const causes = placed.map(({ exceptions, params }) =>
          JSON.stringify([exceptions, params.blocks, params.lines]),
        );
        expect(new Set(causes).size).toBe(causes.length);
        for (const { type, change, reason } of adjustments) {
          if (type === "hold.place") expect([change, reason]).toContain("dropped");
        }
      }),
      RUNS,
    );
  });
});

function holdActions({ actions }: Decision): readonly Action[] {
  return actions.filter(({ type }) => type === "hold.place" || type === "hold.release");
}

/** What a host records that places and releases what it is told to. */
function carryOut({ actions }: Decision, { order, now }: Input): readonly RecordedHold[] {
  const released = new Set(actions.map(({ params }) => params.handle));
  const kept = order.holds.map(({ releasedBy, ...hold }) =>
    released.has(hold.handle)
      ? { ...hold, releasedAt: now }
      : { ...hold, ...(releasedBy === undefined ? {} : { releasedBy }) },
  );
  const placed = actions
    .filter(({ type, mode }) => type === "hold.place" && mode === "auto")
    .map((action) => recordHold(action, now));
  return [...kept, ...placed];
}
