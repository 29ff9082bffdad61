import { divide, type Figure } from "./statistics";

/** Figures by their key: the time something takes, where code by hand takes 1. */
export type Figures = ReadonlyMap<string, Figure>;

/** One budget with its figure. */
export interface Row {
  /** The row of the table of budgets it belongs to. */
  readonly row: number;
  readonly what: string;
  /** The key of the figure that the budget is about. */
  readonly ours: string;
  readonly figure: Figure;
  readonly budget: { readonly atLeast: number } | { readonly atMost: number };
  readonly met: boolean;
}

type Spec = readonly [row: number, what: string, one: string, by: string, budget: Row["budget"]];

const HAND = "hand";

/** Speeds are times the other way round: how often the right one goes into the left one. */
const specs: readonly Spec[] = [
  [1, "speed, generated on any facts / by hand", HAND, "match:rules-generated", { atLeast: 0.85 }],
  [1, "speed, generated on catalog facts / by hand", HAND, "match:catalog-generated", { atLeast: 0.85 }],
  [2, "speed, interpreted on catalog facts / by hand", HAND, "match:catalog-interpreted", { atLeast: 0.3 }],
  [2, "speed, interpreted on any facts / by hand", HAND, "match:rules-interpreted", { atLeast: 0.2 }],
  [
    3,
    "speed, generated / json-logic-engine compiled",
    "match:json-logic-engine-compiled",
    "match:rules-generated",
    { atLeast: 2 },
  ],
  [
    3,
    "speed, generated / json-rules-engine with a fast path resolver",
    "match:json-rules-engine-fast-path",
    "match:rules-generated",
    { atLeast: 500 },
  ],
  [
    3,
    "speed, generated / json-rules-engine as is",
    "match:json-rules-engine",
    "match:rules-generated",
    { atLeast: 1_000 },
  ],
  [
    4,
    "time, interpreted on any facts, 1000 rules / 100 rules",
    "scale-1000:rules-interpreted",
    "scale-100:rules-interpreted",
    { atMost: 4 },
  ],
  [
    4,
    "time, interpreted on catalog facts, 1000 rules / 100 rules",
    "scale-1000:catalog-interpreted",
    "scale-100:catalog-interpreted",
    { atMost: 4 },
  ],
  [
    4,
    "time, 1000 rules on any facts, generated / interpreted",
    "scale-1000:rules-generated",
    "scale-1000:rules-interpreted",
    { atMost: 1.2 },
  ],
  [
    4,
    "time, 1000 rules on catalog facts, generated / interpreted",
    "scale-1000:catalog-generated",
    "scale-1000:catalog-interpreted",
    { atMost: 1.2 },
  ],
  [5, "speed, step on a parsed snapshot / by hand", HAND, "step:parsed", { atLeast: 0.5 }],
  [5, "speed, step on orders with exceptions / by hand", HAND, "step:troubled", { atLeast: 0.5 }],
  [5, "speed, step with validation / by hand", HAND, "step:validated", { atLeast: 0.25 }],
  [6, "time, NDJSON in to NDJSON out / JSON.parse + JSON.stringify", "step:ndjson", HAND, { atMost: 2.5 }],
];

const ONE: Figure = { median: 1, low: 1, high: 1, rounds: Number.POSITIVE_INFINITY };

/** The budgets whose figures were measured, met or missed. */
export function rowsOf(figures: Figures): readonly Row[] {
  const figureOf = (key: string) => (key === HAND ? ONE : figures.get(key));
  return specs.flatMap(([row, what, one, by, budget]) => {
    const left = figureOf(one);
    const right = figureOf(by);
    if (left === undefined || right === undefined) return [];
    const figure = divide(left, right);
    const ours = "atLeast" in budget ? by : one;
    return [{ row, what, ours, figure, budget, met: isMet(figure.median, budget) }];
  });
}

function isMet(median: number, budget: Row["budget"]): boolean {
  if (!Number.isFinite(median)) return false;
  return "atLeast" in budget ? median >= budget.atLeast : median <= budget.atMost;
}
