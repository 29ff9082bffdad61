import type { Frame } from "../facts/openFrame";
import type { Judge } from "../rules/Judge";
import { isTimed } from "../rules/plan";
import { costByLevel, stepCostOf } from "../rules/stepCost";
import type { ClassifierGroup, CompiledClassifier } from "./CompiledRuleset";
import { classifiersByScope } from "./classifiersByScope";
import { frameEnvironment } from "./frameEnvironment";

/** Generated code of a compiled module: makes the judge of one group of classifiers from what it may use. */
export type JudgeMaker = (environment: object) => (facts: never) => readonly number[];

/** The groups of classifiers that were compiled ahead of time, each with its generated judge. */
export function loadGroups(
  classifiers: readonly CompiledClassifier[],
  makers: readonly JudgeMaker[],
): readonly ClassifierGroup[] {
  return classifiersByScope(classifiers).map((group, index) => {
    const roots = group.classifiers.map(({ root }) => root);
    const maker = makers[index] as JudgeMaker;
    return {
      ...group,
      cost: costByLevel(stepCostOf(roots)),
      timed: group.classifiers.filter(({ root }) => isTimed(root)),
      judge: maker(frameEnvironment(roots, {})) as Judge<Frame>,
    };
  });
}
