import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openCalendar } from "../../../src/core/openCalendar";
import { interpret } from "../../../src/core/rules/interpret";
import { nextChange } from "../../../src/core/rules/nextChange";
import { findOperator } from "../../../src/core/rules/operators";
import {
  type ClockReading,
  isTimed,
  type PlanNode,
  type TimedFactReader,
} from "../../../src/core/rules/plan";
import { thresholdFlip, thresholdHolds, thresholdOperators } from "../../../src/core/rules/threshold";
import { calendarArbitrary, calendarInstant } from "../../arbitraries/calendars";

const HOUR = 3_600_000;
const operators = [...thresholdOperators];

const readingArbitrary: fc.Arbitrary<ClockReading> = fc.record({
  direction: fc.constantFrom("elapsed", "remaining"),
  anchor: fc.integer({ min: -20, max: 20 }).map((hours) => hours * HOUR),
  unit: fc.constantFrom(1_000, 60_000, HOUR),
});
const thresholdArbitrary = fc.oneof(
  fc.integer({ min: -50, max: 50 }),
  fc.double({ min: -9, max: 9, noNaN: true }),
);

/** Clocks on calendars, and instants beside changes of the clocks and far from them. */
const onCalendarArbitrary = fc.record({
  anchor: calendarInstant,
  calendar: calendarArbitrary.map(openCalendar),
  direction: fc.constantFrom("elapsed" as const, "remaining" as const),
  unit: fc.constantFrom(1_000, 60_000, HOUR),
  operator: fc.constantFrom(...operators),
  threshold: thresholdArbitrary,
  ageMs: fc.oneof(
    fc.integer({ min: -60 * HOUR, max: 60 * HOUR }),
    fc.integer({ min: -2_000 * HOUR, max: 2_000 * HOUR }),
  ),
});

function flipsFirst(flipOf: typeof thresholdFlip) {
  return fc.property(onCalendarArbitrary, ({ operator, threshold, ageMs, ...reading }) => {
    const now = reading.anchor + ageMs;
    const holds = (at: number) => thresholdHolds(reading, operator, threshold, at);
    const flip = flipOf(reading, operator, threshold, now);
    if (flip === Number.POSITIVE_INFINITY) {
      for (const later of [1, HOUR, 100 * HOUR, 100_000 * HOUR]) expect(holds(now + later)).toBe(holds(now));
      return;
    }
    expect(flip).toBeGreaterThan(now);
    expect(holds(flip - 1)).toBe(holds(now));
    expect(holds(flip)).toBe(!holds(now));
  });
}

describe("the flip of a clock that runs on a calendar", () => {
  it("is the first instant after now at which the comparison answers otherwise", () => {
    fc.assert(flipsFirst(thresholdFlip), { numRuns: 2_000 });
  });

  it("is not the one of the wall clock, which this notices", () => {
    const byWallTime: typeof thresholdFlip = ({ calendar: _, ...reading }, ...rest) =>
      thresholdFlip(reading, ...rest);
    expect(fc.check(flipsFirst(byWallTime), { numRuns: 2_000, endOnFailure: true }).failed).toBe(true);
  });
});

describe("the flip of a clock against a threshold", () => {
  it("is the first instant after now at which the comparison answers otherwise", () => {
    const nowArbitrary = fc.integer({ min: -60 * HOUR, max: 60 * HOUR });
    const property = fc.property(
      readingArbitrary,
      fc.constantFrom(...operators),
      thresholdArbitrary,
      nowArbitrary,
      (reading, operator, threshold, now) => {
        const holds = (at: number) => thresholdHolds(reading, operator, threshold, at);
        const flip = thresholdFlip(reading, operator, threshold, now);
        if (flip === Number.POSITIVE_INFINITY) {
          for (const later of [1, HOUR, 1_000 * HOUR]) expect(holds(now + later)).toBe(holds(now));
          return;
        }
        expect(flip).toBeGreaterThan(now);
        expect(holds(flip - 1)).toBe(holds(now));
        expect(holds(flip)).toBe(!holds(now));
      },
    );
    fc.assert(property, { numRuns: 2_000 });
  });

  it.each([
    ["elapsed", "greaterThan", 2, 2 * HOUR + 1],
    ["elapsed", "greaterThanInclusive", 2, 2 * HOUR],
    ["elapsed", "lessThan", 2, 2 * HOUR],
    ["elapsed", "lessThanInclusive", 2, 2 * HOUR + 1],
    ["remaining", "lessThan", -2, 2 * HOUR + 1],
    ["remaining", "lessThanInclusive", -2, 2 * HOUR],
    ["elapsed", "greaterThan", 0.1, 360_001],
  ] as const)("of %s %s %d h from instant 0 is at %d ms", (direction, operator, threshold, flip) => {
    expect(thresholdFlip({ direction, anchor: 0, unit: HOUR }, operator, threshold, 0)).toBe(flip);
  });
});

/** Slot n counts from `anchors[n]`; slot 100 + n is a switch at that instant. */
function readerAt(now: number, anchors: readonly number[]): TimedFactReader {
  const anchorOf = (slot: number) => anchors[slot % 100] as number;
  return {
    now,
    read: (slot) => (slot >= 100 ? now >= anchorOf(slot) : (now - anchorOf(slot)) / HOUR),
    clock: (slot) => (slot >= 100 ? undefined : { direction: "elapsed", anchor: anchorOf(slot), unit: HOUR }),
    changesAt: (slot) => (slot >= 100 && anchorOf(slot) > now ? anchorOf(slot) : Number.POSITIVE_INFINITY),
    at: (later) => readerAt(later, anchors),
  };
}

const ANCHORS = 3;

const leafArbitrary: fc.Arbitrary<PlanNode> = fc
  .tuple(
    fc.nat(ANCHORS - 1),
    fc.constantFrom("switch", "count"),
    fc.constantFrom(...operators),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([slot, kind, operator, value]) => {
    const name = kind === "count" ? operator : "equal";
    const test = findOperator(name);
    if (test === undefined) throw new Error(`no operator ${name}`);
    return {
      kind: "leaf",
      left: { kind: "fact", slot: kind === "count" ? slot : 100 + slot, name: "f", steps: [] },
      right: { kind: "constant", value: kind === "count" ? value : value % 2 === 0 },
      operator: name,
      test,
      own: false,
      timing: kind === "count" ? "threshold" : "steps",
      path: "",
    };
  });

const { tree: treeArbitrary } = fc.letrec<{ tree: PlanNode }>((tie) => ({
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    leafArbitrary,
    fc.tuple(fc.constantFrom("all", "any"), fc.array(tie("tree"), { minLength: 1, maxLength: 3 })).map(
      ([kind, parts]): PlanNode => ({
        kind: kind as "all" | "any",
        parts,
        timed: parts.some(isTimed),
        path: "",
      }),
    ),
    tie("tree").map((part): PlanNode => ({ kind: "not", part, timed: isTimed(part), path: "" })),
  ),
}));

describe("the next change of a condition", () => {
  it("never comes too late: until then the verdict is the same", () => {
    const anchorsArbitrary = fc.array(fc.integer({ min: -20 * HOUR, max: 20 * HOUR }), {
      minLength: ANCHORS,
      maxLength: ANCHORS,
    });
    const property = fc.property(treeArbitrary, anchorsArbitrary, (tree, anchors) => {
      const now = readerAt(0, anchors);
      const next = nextChange(tree, now, HOUR);
      expect(next).toBeGreaterThan(0);
      const instants = anchors.flatMap((anchor) =>
        Array.from({ length: 10 }, (_, hours) => [anchor + hours * HOUR, anchor + hours * HOUR + 1]).flat(),
      );
      for (const at of [...instants, next - 1]) {
        if (at <= 0 || at >= next || at === Number.POSITIVE_INFINITY) continue;
        expect(interpret(tree, now.at(at))).toBe(interpret(tree, now));
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});
