import type { Frame } from "../facts/openFrame";
import { interpret } from "../rules/interpret";
import type { Hits } from "../rules/Judge";
import { judgeTree } from "../rules/judgeTree";
import { leavesOf } from "../rules/leavesOf";
import type { OwnOperators } from "../rules/operators";
import type { PlanNode } from "../rules/plan";
import { openEnvironment } from "../rules/source/environment";

/** What the generated judge of some classifiers may use beside their frames. */
export function frameEnvironment(roots: readonly PlanNode[], operators: OwnOperators): object {
  const leaves = roots.flatMap(leavesOf);
  return {
    ...openEnvironment(operators),
    undecided: (rule: number, frame: Frame, hits: Hits) =>
      judgeTree(roots[rule] as PlanNode, rule, frame, hits),
    leaf: (index: number) => (frame: Frame) => interpret(leaves[index] as PlanNode, frame),
  };
}
