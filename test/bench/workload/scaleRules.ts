import type { Condition } from "order-triage/rules";
import { openRandom } from "./random";
import { makeLineCase, makeOrderCase } from "./scaleTemplates";
import type { RuleWithCase } from "./Workload";

/** Of the rules of a large file, one in three is about a line. */
const SHARE_OF_LINE_RULES = 1 / 3;

/**
 * As many rules as asked for, as large rule files have them: the same dozen of ideas over and over, for this carrier,
 * that country, those articles. Fifteen in sixteen begin with a comparison by `equal` or `in`.
 */
export function scaleRules(count: number, seed: number): readonly RuleWithCase[] {
  const random = openRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const name = `r${String(number).padStart(4, "0")}`;
    return random.chance(SHARE_OF_LINE_RULES) ? makeLineCase(name, random) : makeOrderCase(name, random);
  });
}

/** True for a rule whose root lists an `equal` or `in` comparison with a constant, by which an index can find it. */
export function isIndexable({ all }: { readonly all?: readonly Condition[] }): boolean {
  return (all ?? []).some((part) => "fact" in part && (part.operator === "equal" || part.operator === "in"));
}
