import type { Case } from "../cases/Case";
import type { History } from "../compensation/History";
import type { JsonValue } from "../json";
import type { DefinedLookup } from "../lookups/defineLookup";
import type { LookupKey, Observed } from "../lookups/Lookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { UnknownValue } from "../rules/unknown";
import type { Clock } from "../time/Clock";
import type { Scope, ScopeItems } from "./scopes";

/** What a fact's value can be; lists hold texts, and an `object` may be any JSON value, into which paths go. */
export type FactType = "boolean" | "number" | "text" | "list" | "object";

/** A fact's value: JSON-like data, `undefined` when absent, an unknown value when not known. Never a promise. */
export type FactValue =
  | string
  | number
  | boolean
  | null
  | readonly unknown[]
  | PlainValue
  | UnknownValue
  | undefined;

/** An object that is no promise: facts are synchronous. */
export type PlainValue = object & { readonly then?: never };

/** What a fact may look at. */
export interface FactContext<S extends Scope = Scope> {
  readonly order: OrderSnapshot;
  /** The item of the fact's scope; of the scope `order`, the order. */
  readonly item: ScopeItems[S];
  /** Epoch milliseconds. A fact that reads it without a clock must say when it changes, in `changesAt`. */
  readonly now: number;
  /** What the host remembers of the order's exceptions; empty where it keeps no cases. */
  readonly cases: readonly Case[];
  /** What the customer was given before; `undefined` where nobody knows. */
  readonly history: History | undefined;
  /** The answer to a lookup, or an unknown value that names the reason. The fact must list the key in `needs`. */
  lookup<K extends JsonValue, V extends Observed>(lookup: DefinedLookup<K, V>, key: K): V | UnknownValue;
  /** The value of a setting. */
  setting(name: string): JsonValue | undefined;
  /** Computes something once an evaluation and keeps it under a name, for facts that share a costly reading. */
  memo<T>(name: string, compute: () => T): T;
}

/** What can be asked of an order: the value, what it needs, how it depends on time, and its documentation. */
export interface FactDefinition<S extends Scope = Scope> {
  /** `area.name`, with the unit at the end of the name where there is one: `shipment.hoursSinceLastEvent`. */
  readonly name: string;
  readonly scope: S;
  readonly type: FactType;
  /** Every value it can have, where they are few. */
  readonly values?: readonly string[];
  /** True when the value can name or reach a person; it is then redacted in evidence, traces and errors. */
  readonly personal?: boolean;
  readonly description: { readonly en: string; readonly zh: string };
  /** The lookups the value rests on. */
  readonly needs?: (order: OrderSnapshot, item: ScopeItems[S]) => readonly LookupKey[];
  /** The value; `undefined` is absent. A fact with a clock has none: the clock gives it. */
  readonly derive?: (context: FactContext<S>) => FactValue;
  readonly clock?: Clock<FactContext<S>>;
  /** The first instant after now at which the value changes by a step, epoch milliseconds. */
  readonly changesAt?: (context: FactContext<S>) => number | undefined;
}
