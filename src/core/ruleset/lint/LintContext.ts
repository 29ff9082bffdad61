import type { Slot } from "../../facts/Program";
import type { JsonObject } from "../../json";
import type { Pointless } from "../../rules/lint/findPointless";
import type { OwnOperators } from "../../rules/operators";
import type { PlanNode } from "../../rules/plan";
import type { CheckedRuleset, CompiledClassifier, CompiledPolicy } from "../CompiledRuleset";
import type { MergedRuleset } from "../mergeRulesets";

/** A rule that is switched on, with its place. */
export interface PlacedClassifier {
  readonly compiled: CompiledClassifier;
  readonly json: JsonObject;
  readonly path: string;
}

/** The same of a policy. */
export interface PlacedPolicy {
  readonly compiled: CompiledPolicy;
  readonly json: JsonObject;
  readonly path: string;
}

/** A condition, with the rule it stands in and where it is written. */
export interface PlacedCondition {
  readonly rule: string;
  readonly root: PlanNode;
  readonly path: string;
  /** The policy whose action it belongs to, or which it is of. */
  readonly policy?: PlacedPolicy;
  /** For an action's own conditions: those of its policy, which hold already. */
  readonly given?: PlanNode;
}

/** What the lint rules look at: a ruleset that compiles. */
export interface LintContext {
  readonly ruleset: CheckedRuleset;
  readonly merged: MergedRuleset;
  /** The file at hand, as it is written. */
  readonly own: JsonObject;
  readonly slots: readonly Slot[];
  /** Whatever can be asked: the shipped facts, the host's, and the settings. */
  readonly factNames: readonly string[];
  readonly operators: OwnOperators;
  /** Whether the host has facts of its own, which may read settings that no rule reads. */
  readonly hasOwnFacts: boolean;
  readonly unreadSettings: readonly string[];
  /** Switched on, own and inherited, in the order they are asked. */
  readonly classifiers: readonly PlacedClassifier[];
  readonly policies: readonly PlacedPolicy[];
  readonly conditions: readonly PlacedCondition[];
  /** The parts of those conditions that have no use. */
  pointless(): readonly (Pointless & { readonly rule: string })[];
  /** Whether a condition holds wherever another does, as far as it can be proved. */
  implies(premise: PlanNode, conclusion: PlanNode): boolean;
}

/** True for a place in the file at hand, and not in one it extends. */
export function isOwnPath(path: string): boolean {
  return path === "" || path.startsWith("/");
}
