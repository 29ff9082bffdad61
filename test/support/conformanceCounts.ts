import { decoratorNames, operatorNames } from "../../src/core/rules/operators";
import { kindOf, valueKinds } from "./kindOf";
import type { Watch } from "./watchOperators";

/** What was compared so far: a case is one rule judged on one set of facts. */
export interface ConformanceCounts {
  add(watch: Watch, difference: string | undefined, held: boolean): void;
  readonly compared: number;
  readonly held: number;
  /** How often an operator of a compared case met a fact, or a value, of a kind. */
  times(side: "fact" | "value", operator: string, kind: string): number;
  /** The counts in words and tables. */
  report(): string;
}

/** Counts that stand at nothing. */
export function openConformanceCounts(): ConformanceCounts {
  const met = new Map<string, number>();
  const seen = new Map<string, number>();
  let compared = 0;
  let held = 0;
  const times = (side: string, operator: string, kind: string) => seen.get(`${side} ${operator} ${kind}`) ?? 0;

  const table = (side: "fact" | "value"): readonly string[] => [
    ["".padEnd(21), ...valueKinds.map((kind) => kind.padStart(14))].join(""),
    ...operatorNames.map((operator) =>
      [operator.padEnd(21), ...valueKinds.map((kind) => String(times(side, operator, kind)).padStart(14))].join(""),
    ),
  ];

  return {
    add({ comparisons }, difference, holds) {
      if (difference !== undefined) {
        count(met, difference);
        return;
      }
      compared += 1;
      if (holds) held += 1;
      for (const [operator, factValue, value] of comparisons) {
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
    report: () =>
      [
        `compared with json-rules-engine: ${compared} cases, of which ${((100 * held) / compared).toFixed(1)} % hold; 0 disagree`,
        `set aside at a documented difference: ${[...met].map(([name, n]) => `${name} ${n}`).join(", ")}`,
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
