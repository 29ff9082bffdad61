import { operatorNames } from "../../src/core/rules/operators";
import { kindOf, valueKinds } from "./kindOf";
import type { Watch } from "./watchOperators";

/** One rule judged on one set of facts. */
export interface JudgedCase {
  readonly watch: Watch;
  /** Why it is set aside; `undefined` when it was compared. */
  readonly difference: string | undefined;
  readonly held: boolean;
  /** What of the dialect the rule uses; see `featuresOf`. */
  readonly features: readonly string[];
}

/** What was compared so far: a case is one rule judged on one set of facts. */
export interface ConformanceCounts {
  add(each: JudgedCase): void;
  readonly compared: number;
  readonly held: number;
  /** How often an operator of a compared case met a fact, or a value, of a kind. */
  times(side: "fact" | "value", operator: string, kind: string): number;
  /** How many compared cases use a feature of the dialect. */
  uses(feature: string): number;
  /** The counts in words and tables. */
  report(): string;
}

/** Counts that stand at nothing. */
export function openConformanceCounts(): ConformanceCounts {
  const met = new Map<string, number>();
  const seen = new Map<string, number>();
  const used = new Map<string, number>();
  let compared = 0;
  let held = 0;
  const times = (side: string, operator: string, kind: string) =>
    seen.get(`${side} ${operator} ${kind}`) ?? 0;

  const table = (side: "fact" | "value"): readonly string[] => [
    ["".padEnd(21), ...valueKinds.map((kind) => kind.padStart(14))].join(""),
    ...operatorNames.map((operator) =>
      [
        operator.padEnd(21),
        ...valueKinds.map((kind) => String(times(side, operator, kind)).padStart(14)),
      ].join(""),
    ),
  ];

  return {
    add({ watch, difference, held: holds, features }) {
      if (difference !== undefined) {
        count(met, difference);
        return;
      }
      compared += 1;
      if (holds) held += 1;
      for (const feature of features) count(used, feature);
      for (const [operator, factValue, value] of watch.comparisons) {
        count(seen, `fact ${operator} ${kindOf(factValue)}`);
        count(seen, `value ${operator} ${kindOf(value)}`);
      }
    },
    get compared() {
      return compared;
    },
    get held() {
      return held;
    },
    times,
    uses: (feature) => used.get(feature) ?? 0,
    report: () =>
      [
        `compared with json-rules-engine: ${compared} cases, of which ${((100 * held) / compared).toFixed(1)} % hold; 0 disagree`,
        `set aside at a documented difference: ${list(met)}`,
        `cases that use each part of the dialect: ${list(used)}`,
        "comparisons by operator and kind of the fact's value",
        ...table("fact"),
        "comparisons by operator and kind of the value",
        ...table("value"),
      ].join("\n"),
  };
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function list(counts: ReadonlyMap<string, number>): string {
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, times]) => `${name} ${times}`)
    .join(", ");
}
