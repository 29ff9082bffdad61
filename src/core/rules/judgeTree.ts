import { interpret } from "./interpret";
import { addHit, type Hits } from "./Judge";
import type { FactReader, PlanNode } from "./plan";
import { TRUE, UNKNOWN } from "./verdict";

/** Adds what a rule comes to by its tree, which weighs all parts where others stop at the first unknown value. */
export function judgeTree(root: PlanNode, rule: number, facts: FactReader, hits: Hits): Hits {
  const verdict = interpret(root, facts);
  if (verdict === TRUE) return addHit(hits, rule);
  return verdict === UNKNOWN ? addHit(hits, ~rule) : hits;
}
