import { isUnknown, type UnknownValue } from "../core/rules/unknown";
import { FALSE, TRUE, UNKNOWN, type Verdict } from "../core/rules/verdict";

/** A condition as json-rules-engine leaves it after a run: with its operands and its answer, where it came to that. */
export interface JudgedCondition {
  readonly all?: readonly JudgedCondition[];
  readonly any?: readonly JudgedCondition[];
  readonly not?: JudgedCondition;
  readonly fact?: string;
  readonly value?: unknown;
  readonly factResult?: unknown;
  readonly valueResult?: unknown;
  readonly result?: unknown;
}

/** A comparison whose operands were not all known. */
export interface UnknownComparison {
  readonly facts: readonly { readonly fact: string; readonly value: UnknownValue }[];
}

/** A verdict with the unknown comparisons that keep it undecided, in file order. */
export interface JudgedVerdict {
  readonly verdict: Verdict;
  readonly unknown: readonly UnknownComparison[];
}

/**
 * The verdict in three truth values, from what an engine with two wrote down. What it did not come to, since a condition
 * of a higher priority had decided for it, counts as unknown.
 */
export function judgedVerdict(condition: JudgedCondition): JudgedVerdict {
  if (condition.any !== undefined) return group(condition.any, TRUE);
  if (condition.all !== undefined) return group(condition.all, FALSE);
  if (condition.not !== undefined) {
    const { verdict, unknown } = judgedVerdict(condition.not);
    return { verdict: verdict === UNKNOWN ? UNKNOWN : verdict === TRUE ? FALSE : TRUE, unknown };
  }
  const facts = [
    ...operand(condition.fact, condition.factResult),
    ...operand(factOf(condition.value), condition.valueResult),
  ];
  if (facts.length > 0) return { verdict: UNKNOWN, unknown: [{ facts }] };
  const verdict = condition.result === undefined ? UNKNOWN : condition.result === true ? TRUE : FALSE;
  return { verdict, unknown: [] };
}

/** `deciding` is the verdict of one part that settles the whole. */
function group(parts: readonly JudgedCondition[], deciding: Verdict): JudgedVerdict {
  const judged = parts.map(judgedVerdict);
  if (judged.some(({ verdict }) => verdict === deciding)) return { verdict: deciding, unknown: [] };
  const undecided = judged.filter(({ verdict }) => verdict === UNKNOWN);
  if (undecided.length > 0) return { verdict: UNKNOWN, unknown: undecided.flatMap(({ unknown }) => unknown) };
  return { verdict: deciding === FALSE ? TRUE : FALSE, unknown: [] };
}

function operand(fact: string | undefined, value: unknown): UnknownComparison["facts"] {
  return fact !== undefined && isUnknown(value) ? [{ fact, value }] : [];
}

function factOf(value: unknown): string | undefined {
  return typeof value === "object" && value !== null ? (value as { readonly fact?: string }).fact : undefined;
}
