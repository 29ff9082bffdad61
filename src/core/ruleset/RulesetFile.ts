import type { Case } from "../cases/Case";
import type { Incident } from "../cases/Incident";
import type { Severity, Transaction } from "../classify/OrderException";
import type { History } from "../compensation/History";
import type { ItemScope } from "../facts/scopes";
import type { JsonObject, JsonValue } from "../json";
import type { Condition, FactReference } from "../rules/Rule";
import type { BusinessCalendar } from "../time/BusinessCalendar";

/** A threshold or choice that rules read as the fact `settings.<name>`. */
export interface SettingDeclaration {
  readonly value: JsonValue;
  /** Unit of the value, for people and checks: `h`, `d`, `minor`, … */
  readonly unit?: string;
  /** Why this value and no other. */
  readonly why?: string;
  /** Other values where a fact has a certain value: `{ "shipment.carrier": { "dhl": 48 } }`; first match wins. */
  readonly by?: Readonly<Record<string, Readonly<Record<string, JsonValue>>>>;
}

/** An exception code of the host's own. */
export interface CodeDeclaration {
  readonly title: string;
  readonly severity?: Severity;
  readonly owner?: string;
  readonly blocks?: readonly Transaction[];
  /** Whether somebody may decide to live with it. @defaultValue true */
  readonly waivable?: boolean;
}

/** A rule that raises an exception: a json-rules-engine rule with a name, and our keys beside it. */
export interface ClassifierRule {
  readonly name: string;
  readonly description?: string;
  /** `false` switches the rule off. @defaultValue true */
  readonly enabled?: boolean;
  /** Which rule wins when two raise the same `code@subject` with equal severity. @defaultValue 1 */
  readonly priority?: number;
  /** Evaluate once an item, with the item's facts. Absent: once for the order. */
  readonly forEach?: ItemScope;
  readonly conditions: Condition;
  /** `raise`: an undecided rule raises its exception after the last round. @defaultValue "report" */
  readonly onUnknown?: "report" | "raise";
  readonly event: {
    /** The exception code. */
    readonly type: string;
    readonly params?: {
      readonly severity?: Severity;
      readonly blocks?: readonly Transaction[];
      readonly evidence?: Readonly<Record<string, JsonValue | FactReference>>;
      /** JSON Pointer into the snapshot for form errors. */
      readonly field?: string | FactReference;
    };
  };
}

/** One action of a playbook: reserved keys, and the action type's own parameters beside them. */
export interface PlaybookAction {
  readonly id: string;
  readonly type: string;
  /** @defaultValue "auto" */
  readonly mode?: "auto" | "propose";
  /** Taken only when this holds. */
  readonly conditions?: Condition;
  /** ISO 8601 duration from the opening of the case. @defaultValue the playbook's `respondWithin` */
  readonly dueWithin?: string;
  readonly [param: string]: unknown;
}

/** Who is told when a target is missed, and how long after. */
export interface EscalationStep {
  readonly toRole: string;
  /** `respond`: until somebody acknowledged the case; `resolve`: until it is resolved. @defaultValue "resolve" */
  readonly after?: "respond" | "resolve";
  /** ISO 8601 duration past the target. @defaultValue "PT0S" */
  readonly wait?: string;
}

/** A rule that says what to do about an exception. */
export interface PolicyRule {
  readonly name: string;
  readonly description?: string;
  readonly enabled?: boolean;
  readonly priority?: number;
  /** Exception codes; short for a condition on the fact `exception.code`. */
  readonly for?: readonly string[];
  /** Adds its actions to those of the playbook that was chosen, instead of competing to be it. */
  readonly add?: boolean;
  /** @defaultValue { "all": [] } */
  readonly conditions?: Condition;
  readonly event: {
    readonly type: "playbook";
    readonly params: {
      /** The role that sees to it. */
      readonly owner?: string;
      /** ISO 8601 durations from the opening of the case, in the working time of the calendar. */
      readonly respondWithin?: string;
      readonly resolveWithin?: string;
      /** Name of the calendar its times run on. @defaultValue the setting `process.calendar` */
      readonly calendar?: string;
      /** Share of a target's time at which it is due soon, such as 0.75. @defaultValue the setting `process.warnAtRatio` */
      readonly warnAt?: number;
      /** Who is told when a target is missed, level 1 first. */
      readonly escalate?: readonly EscalationStep[];
      /** `true` asks for the root cause once the case is resolved. @defaultValue false */
      readonly rootCause?: boolean;
      /** What the orders of one incident have in common, usually a fact: one cause, one notice to the team. */
      readonly incident?: readonly (JsonValue | FactReference)[];
      readonly actions?: readonly PlaybookAction[];
    };
  };
}

/** A worked case inside a rule file; the three expectations are exact sets. */
export interface RulesetTest {
  readonly name: string;
  readonly now?: string;
  /** Merged into the order of `testDefaults` (RFC 7396: objects merge, `null` removes, lists replace). */
  readonly order?: JsonObject;
  readonly lookups?: JsonObject;
  readonly settings?: JsonObject;
  /** What the host remembers of the order's exceptions; the epoch is 0 where none is given. */
  readonly cases?: readonly (Omit<Case, "epoch"> & Partial<Pick<Case, "epoch">>)[];
  /** What the host remembers of incidents. */
  readonly incidents?: readonly Incident[];
  /** What the customer was given before; nobody knows where it is left out. */
  readonly history?: History;
  readonly expect: {
    /** Keys of the exceptions. */
    readonly exceptions?: readonly string[];
    /** Ids of the actions. */
    readonly actions?: readonly string[];
    /** Facts that stay unknown. */
    readonly unknowns?: readonly string[];
  };
}

/** A rule file. */
export interface RulesetFile {
  readonly $schema?: string;
  readonly name: string;
  readonly version?: string;
  readonly description?: string;
  /** Names of rulesets this one builds on; later ones win, this one last, by rule name. */
  readonly extends?: readonly string[];
  /** Changes to inherited rules by name: `enabled`, `priority`, or any event param. */
  readonly patch?: Readonly<Record<string, JsonObject>>;
  readonly settings?: Readonly<Record<string, SettingDeclaration>>;
  readonly codes?: Readonly<Record<string, CodeDeclaration>>;
  /** Calendars by the names under which settings choose one; `always` is there already. */
  readonly calendars?: Readonly<Record<string, BusinessCalendar>>;
  /** Named conditions. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  readonly classifiers?: readonly ClassifierRule[];
  readonly policies?: readonly PolicyRule[];
  /** What the tests of this file start from. */
  readonly testDefaults?: {
    readonly now?: string;
    readonly order?: JsonObject;
    readonly lookups?: JsonObject;
  };
  readonly tests?: readonly RulesetTest[];
}
