import type { ExceptionCode } from "../classify/exceptionCodes";
import type { Severity, Transaction } from "../classify/OrderException";
import type { RulesetIdentity } from "../decide/Decision";
import type { ParamShape } from "../decide/paramShapes";
import type { Frame } from "../facts/openFrame";
import type { Program } from "../facts/Program";
import type { ItemScope } from "../facts/scopes";
import type { Judge } from "../rules/Judge";
import type { ParamPlan } from "../rules/params";
import type { PlanNode } from "../rules/plan";
import type { RulesetFile } from "./RulesetFile";

/** A classifier, ready to run. */
export interface CompiledClassifier {
  readonly name: string;
  readonly priority: number;
  readonly scope: "order" | ItemScope;
  readonly root: PlanNode;
  readonly code: string;
  readonly severity: Severity;
  readonly blocks: readonly Transaction[];
  /** Whether the code's exceptions can be waived. */
  readonly waivable: boolean;
  readonly evidence: ParamPlan | undefined;
  readonly field: ParamPlan | undefined;
  readonly raiseWhenUnknown: boolean;
}

/** The classifiers that are evaluated for the same things, judged at once. */
export interface ClassifierGroup {
  readonly scope: "order" | ItemScope;
  /** In file order; the judge's hits are their numbers. */
  readonly classifiers: readonly CompiledClassifier[];
  /** Those that time alone can change. */
  readonly timed: readonly CompiledClassifier[];
  /** Comparisons for one item, by the power of one more than the longest list's length: see `costByLevel`. */
  readonly cost: readonly number[];
  readonly judge: Judge<Frame>;
}

/** One action of a playbook, ready to be filled. */
export interface CompiledAction {
  readonly id: string;
  readonly type: string;
  readonly mode: "auto" | "propose";
  /** Taken only when this holds; absent: always. */
  readonly root: PlanNode | undefined;
  /** With its shape where the value comes from facts; constants were checked before. */
  readonly params: readonly (readonly [name: string, plan: ParamPlan, shape?: ParamShape])[];
  readonly required: readonly string[];
  readonly dueWithinMs: number | undefined;
}

/** Who is told when a target is missed, and how long after. */
export interface Escalation {
  readonly toRole: string;
  /** The target it waits for: that somebody acknowledges the case, or that it is resolved. */
  readonly after: "respond" | "resolve";
  /** Time past the target. */
  readonly waitMs: number;
}

/** What a playbook says beside its actions. Its times run on its calendar. */
export interface CompiledPlaybook {
  readonly owner: string | undefined;
  readonly respondWithinMs: number | undefined;
  readonly resolveWithinMs: number | undefined;
  /** Name of a calendar; `undefined`: the setting `process.calendar` says. */
  readonly calendar: string | undefined;
  /** Share of a target's time at which it is due soon; `undefined`: the setting `process.warnAtRatio` says. */
  readonly warnAt: number | undefined;
  /** Level 1 first. */
  readonly escalations: readonly Escalation[];
  readonly asksRootCause: boolean;
  /** What the exceptions of one incident have in common; `undefined`: each stands alone. */
  readonly incident: readonly ParamPlan[] | undefined;
}

/** A policy, ready to run. */
export interface CompiledPolicy {
  readonly name: string;
  readonly priority: number;
  /** Codes it is for; `undefined`: its conditions alone say. */
  readonly codes: ReadonlySet<string> | undefined;
  readonly add: boolean;
  readonly root: PlanNode;
  readonly playbook: CompiledPlaybook;
  readonly actions: readonly CompiledAction[];
}

/** Rules that are safe to run, made by `compileRuleset` or ahead of time by `order-triage compile`. Immutable. */
export interface CompiledRuleset {
  readonly identity: RulesetIdentity;
  /** What its rules read. */
  readonly program: Program;
  /** In file order. */
  readonly classifiers: readonly CompiledClassifier[];
  /** Comparisons that one order may take; an order that would take more is refused. */
  readonly maximumSteps: number;
  /** The same by what they are evaluated for; scopes without any are left out. */
  readonly groups: readonly ClassifierGroup[];
  /** Priority high to low, then file order. */
  readonly policies: readonly CompiledPolicy[];
  /** Whether personal values are shown in evidence and traces. */
  readonly revealPersonal: boolean;
}

/** A rule file that was checked, ready to run, with what tools like to know of it besides. */
export interface CheckedRuleset extends CompiledRuleset {
  /** The rule file with everything it extends merged in. */
  readonly file: RulesetFile;
  /** Exception codes it knows: the shipped ones and its own. */
  readonly codes: ReadonlyMap<string, ExceptionCode>;
}
