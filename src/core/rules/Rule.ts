import type { JsonObject, JsonValue } from "../json";

/** A reference to another fact, allowed as a condition's `value` and anywhere in event params. */
export interface FactReference {
  readonly fact: string;
  readonly path?: string;
  readonly params?: JsonObject;
}

/** Compares one fact with a value or with another fact. */
export interface LeafCondition {
  readonly fact: string;
  /** One of the ten operators or the host's own, with decorators before it: `everyFact:greaterThan`. */
  readonly operator: string;
  readonly value: JsonValue | FactReference;
  /** Picks a part of the fact's value: `$.a.b[0].c`, `$.lines[*].sku`. */
  readonly path?: string;
  /** Accepted and ignored, as json-rules-engine does for a fact that is a plain value. */
  readonly params?: JsonObject;
  /** Accepted and ignored: the order of evaluation never changes an answer here. */
  readonly priority?: number;
  readonly name?: string;
}

/** Holds when every part holds; an empty list holds. */
export interface AllCondition {
  readonly all: readonly Condition[];
  readonly priority?: number;
  readonly name?: string;
}

/** Holds when at least one part holds. An empty list is refused. */
export interface AnyCondition {
  readonly any: readonly Condition[];
  readonly priority?: number;
  readonly name?: string;
}

/** Holds when its part does not. */
export interface NotCondition {
  readonly not: Condition;
  readonly priority?: number;
  readonly name?: string;
}

/** Stands for a condition given by name. */
export interface NamedCondition {
  readonly condition: string;
  readonly priority?: number;
  readonly name?: string;
}

/** A condition of the json-rules-engine dialect. */
export type Condition = LeafCondition | AllCondition | AnyCondition | NotCondition | NamedCondition;

/** What a rule that holds tells. */
export interface RuleEvent {
  readonly type: string;
  readonly params?: JsonObject;
}

/** A rule of the json-rules-engine dialect, as JSON. */
export interface Rule {
  readonly name?: string;
  /** Higher comes first in the output; a whole number from 1, default 1. */
  readonly priority?: number;
  readonly conditions: Condition;
  readonly event: RuleEvent;
}
