import type { Severity, Transaction } from "../classify/OrderException";
import type { RulesetIdentity } from "../decide/Decision";
import type { ParamShape } from "../decide/paramShapes";
import type { ItemScope } from "../facts/scopes";
import type { JsonValue } from "../json";
import type { BusinessCalendar } from "../time/BusinessCalendar";
import type { Escalation } from "./CompiledRuleset";

/**
 * Goes up when {@link RulesetData}, or what generated code counts on, changes (its environment, the cells of a frame), so
 * that old modules are refused and not misread.
 */
export const RULESET_FORMAT = 3;

/**
 * A compiled ruleset as plain JSON, which `order-triage compile` writes and `loadRuleset` reads. Not for writing by
 * hand: nothing is checked any more.
 */
export interface RulesetData {
  readonly format: number;
  readonly identity: RulesetIdentity;
  /** Settings with their values; built-in ones only where a rule reads them or the value is another. */
  readonly settings: readonly (readonly [name: string, value: JsonValue])[];
  /** Its calendars, if it has any. */
  readonly calendars?: readonly (readonly [name: string, calendar: BusinessCalendar])[];
  /** What the rules read, by number. */
  readonly slots: readonly SlotData[];
  readonly classifiers: readonly ClassifierData[];
  readonly policies: readonly PolicyData[];
  readonly maximumSteps: number;
  readonly revealPersonal?: true;
}

/** The name of a fact; or of a setting, with its values by the values of other slots. */
export type SlotData =
  | string
  | readonly [
      setting: string,
      ...by: readonly (readonly [slot: number, values: readonly (readonly [string, JsonValue])[]])[],
    ];

/** A fact by its slot, with the path into its value if there is one. */
export type OperandData = number | readonly [slot: number, path: string];

/**
 * A condition. A comparison begins with its fact; its right side is `[value]`, or a fact. A node whose place does not
 * follow from its parent's, as of a named condition, says it in `at`.
 */
export type NodeData =
  | readonly [kind: "all" | "any", parts: readonly NodeData[]]
  | readonly [kind: "not", part: NodeData]
  | readonly [kind: "at", path: string, node: NodeData]
  | readonly [kind: "is", left: OperandData, operator: string, right: OperandData | readonly [JsonValue]];

/** A param: a value, a fact to read, or a list or object with facts somewhere inside. */
export type ParamData =
  | readonly [kind: "value", value: JsonValue]
  | readonly [kind: "fact", operand: OperandData]
  | readonly [kind: "list", parts: readonly ParamData[]]
  | readonly [kind: "object", parts: readonly (readonly [string, ParamData])[]];

/** A classifier; what is left out has the value most rules have. */
export interface ClassifierData {
  readonly name: string;
  readonly priority?: number;
  readonly forEach?: ItemScope;
  readonly when: NodeData;
  readonly code: string;
  readonly severity: Severity;
  readonly blocks?: readonly Transaction[];
  readonly waivable?: false;
  readonly evidence?: ParamData;
  readonly field?: ParamData;
  readonly raiseWhenUnknown?: true;
}

/** An action of a playbook. */
export interface ActionData {
  readonly id: string;
  readonly type: string;
  readonly mode?: "propose";
  readonly when?: NodeData;
  /** A shape where the value comes from facts. */
  readonly params?: readonly (readonly [name: string, value: ParamData, shape?: ParamShape])[];
  readonly required?: readonly string[];
  readonly dueWithinMs?: number;
}

/** A policy. */
export interface PolicyData {
  readonly name: string;
  readonly priority?: number;
  readonly codes?: readonly string[];
  readonly add?: true;
  readonly when: NodeData;
  readonly owner?: string;
  readonly respondWithinMs?: number;
  readonly resolveWithinMs?: number;
  readonly calendar?: string;
  readonly warnAt?: number;
  readonly escalations?: readonly Escalation[];
  readonly asksRootCause?: true;
  readonly incident?: readonly ParamData[];
  readonly actions?: readonly ActionData[];
}
