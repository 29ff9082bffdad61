import type { Frame } from "../facts/openFrame";
import type { Program, Slot } from "../facts/Program";
import { itemScopes } from "../facts/scopes";
import type { JsonValue } from "../json";
import { chooseJudge } from "../rules/chooseJudge";
import type { FlatRules } from "../rules/flat/FlatRules";
import { findPossible } from "../rules/flat/findPossible";
import { flattenGroups } from "../rules/flat/flattenGroups";
import { judgeFlat, judgeUndecided } from "../rules/flat/judgeFlat";
import { interpret } from "../rules/interpret";
import type { Codegen, Hits, Judge } from "../rules/Judge";
import { defaultLimits } from "../rules/limits";
import type { OwnOperators } from "../rules/operators";
import { isTimed, type LeafNode, type PlanNode } from "../rules/plan";
import { openEnvironment } from "../rules/source/environment";
import { stepCostOf } from "../rules/stepCost";
import type { ClassifierGroup, CompiledClassifier } from "./CompiledRuleset";
import { frameSource } from "./frameSource";

/** How the groups are judged. */
export interface JudgeOptions {
  readonly codegen?: Codegen;
  readonly operators?: OwnOperators;
  /** @defaultValue that of {@link defaultLimits} */
  readonly maximumSteps?: number;
}

/** A program with its classifiers by scope, ready to be judged. */
export interface GroupedClassifiers {
  readonly program: Program;
  readonly groups: readonly ClassifierGroup[];
  readonly maximumSteps: number;
}

/** Puts the classifiers of each scope together, because they read the same facts and are judged at once. */
export function groupClassifiers(
  classifiers: readonly CompiledClassifier[],
  slots: readonly Slot[],
  settings: ReadonlyMap<string, JsonValue>,
  options: JudgeOptions,
): GroupedClassifiers {
  const byScope = (["order", ...itemScopes] as const).map((scope) => ({
    scope,
    classifiers: classifiers.filter((rule) => rule.scope === scope),
  }));
  const present = byScope.filter((group) => group.classifiers.length > 0);
  const { groups, cells } = flattenGroups(
    present.map((group) => group.classifiers.map(({ root }) => root)),
    slots.length,
  );
  return {
    program: { slots, settings, cells },
    maximumSteps: options.maximumSteps ?? defaultLimits.maximumSteps,
    groups: present.map((group, index) => ({
      ...group,
      timed: group.classifiers.filter(({ root }) => isTimed(root)),
      cost: stepCostOf(group.classifiers.map(({ root }) => root)),
      judge: openJudge(groups[index] as FlatRules, slots, options),
    })),
  };
}

function openJudge(flat: FlatRules, slots: readonly Slot[], options: JudgeOptions): Judge<Frame> {
  const interpreted: Judge<Frame> = (frame) => judgeFlat(flat, frame);
  return chooseJudge(options.codegen ?? "auto", flat, interpreted, () => ({
    environment: openFrameEnvironment(flat, options.operators ?? {}),
    facts: frameSource(slots),
  }));
}

function openFrameEnvironment(flat: FlatRules, operators: OwnOperators): object {
  return {
    ...openEnvironment(operators),
    undecided: (rule: number, frame: Frame, hits: Hits) => judgeUndecided(flat, rule, frame, hits),
    possible: (frame: Frame) => flat.index && findPossible(flat.index, frame).possible,
    leaf: (index: number) => {
      const { leaf } = flat.leaves[index] as { readonly leaf: LeafNode };
      return (frame: Frame) => interpret(leaf as PlanNode, frame);
    },
  };
}
