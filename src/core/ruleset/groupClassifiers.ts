import type { Frame } from "../facts/openFrame";
import type { Program, Slot } from "../facts/Program";
import { chooseJudge } from "../rules/chooseJudge";
import type { FlatRules } from "../rules/flat/FlatRules";
import { findPossible } from "../rules/flat/findPossible";
import { flattenGroups } from "../rules/flat/flattenGroups";
import { judgeFlat } from "../rules/flat/judgeFlat";
import type { Codegen, Judge } from "../rules/Judge";
import { defaultLimits } from "../rules/limits";
import type { OwnOperators } from "../rules/operators";
import { isTimed } from "../rules/plan";
import { costByLevel, stepCostOf } from "../rules/stepCost";
import type { ClassifierGroup, CompiledClassifier } from "./CompiledRuleset";
import { classifiersByScope } from "./classifiersByScope";
import { frameEnvironment } from "./frameEnvironment";
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
  { settings, calendars, openCalendar }: Pick<Program, "settings" | "calendars" | "openCalendar">,
  options: JudgeOptions,
): GroupedClassifiers {
  const present = classifiersByScope(classifiers);
  const { groups, cells } = flattenGroups(
    present.map((group) => group.classifiers.map(({ root }) => root)),
    slots.length,
  );
  return {
    program: { slots, settings, calendars, openCalendar, cells },
    maximumSteps: options.maximumSteps ?? defaultLimits.maximumSteps,
    groups: present.map((group, index) => ({
      ...group,
      timed: group.classifiers.filter(({ root }) => isTimed(root)),
      cost: costByLevel(stepCostOf(group.classifiers.map(({ root }) => root))),
      judge: openJudge(groups[index] as FlatRules, group.scope, slots, options),
    })),
  };
}

function openJudge(
  flat: FlatRules,
  scope: ClassifierGroup["scope"],
  slots: readonly Slot[],
  options: JudgeOptions,
): Judge<Frame> {
  const interpreted: Judge<Frame> = (frame) => judgeFlat(flat, frame);
  return chooseJudge(options.codegen ?? "auto", flat, interpreted, () => ({
    environment: {
      ...frameEnvironment(flat.roots, options.operators ?? {}),
      derive: (slot: number) => deriveOf(slots[slot] as Slot),
      reader: (frame: Frame) => frame,
      possible: (frame: Frame) => flat.index && findPossible(flat.index, frame).possible,
    },
    facts: frameSource(slots, scope),
  }));
}

function deriveOf({ source }: Slot): unknown {
  return source.kind === "fact" ? source.fact.derive : undefined;
}
