import type { Case } from "../cases/Case";
import type { Incident } from "../cases/Incident";
import type { History } from "../compensation/History";
import type { JsonValue } from "../json";
import type { DefinedLookup } from "../lookups/defineLookup";
import type { KnownLookups, Observed } from "../lookups/Lookup";
import { readKnown } from "../lookups/readKnown";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { FactContext } from "./Fact";
import type { Program } from "./Program";
import { settingOf } from "./settingOf";

/** What one evaluation is about. */
interface Evaluation {
  readonly program: Program;
  readonly order: OrderSnapshot;
  readonly known: KnownLookups;
  /** Settings given to the call; they replace the ruleset's. */
  readonly settings: Readonly<Record<string, JsonValue>>;
  /** What the host remembers of the order's exceptions; `undefined` where it keeps no cases. */
  readonly cases: readonly Case[] | undefined;
  /** What the host remembers of incidents. */
  readonly incidents?: readonly Incident[] | undefined;
  /** What the customer was given before; `undefined` when nobody knows. */
  readonly history?: History | undefined;
  /** Answers count however old they are. */
  readonly isAgeless?: boolean;
}

/** What one evaluation knows: the same for all frames of an order at an instant. */
export interface Moment extends Evaluation {
  /** Epoch milliseconds. */
  readonly now: number;
  /** What facts may ask beside their item; one of each for all frames, so that opening a frame costs little. */
  readonly tools: Pick<FactContext, "cases" | "history" | "lookup" | "setting" | "memo">;
  /** Earliest expiry of the answers read for the value that is being computed, epoch milliseconds. */
  expiry: number;
  /** The same at other instants, so that all frames that look ahead share what they find there; made when asked. */
  readonly others: { at?: Map<number, Moment> };
}

/** Opens an evaluation at an instant, epoch milliseconds. */
export function momentOf(evaluation: Evaluation, now: number, others: Moment["others"] = {}): Moment {
  let memory: Map<string, unknown> | undefined;
  const { program, order, known, settings, cases, incidents } = evaluation;
  const { history, isAgeless = false } = evaluation;
  const moment: Moment = {
    program,
    order,
    known,
    settings,
    cases,
    incidents,
    history,
    isAgeless,
    now,
    expiry: Number.POSITIVE_INFINITY,
    others,
    tools: {
      cases: cases ?? [],
      history,
      lookup<K extends JsonValue, V extends Observed>(lookup: DefinedLookup<K, V>, key: K) {
        if (isAgeless) return readKnown({ ...moment, now: Number.NEGATIVE_INFINITY }, lookup, key).answer;
        const found = readKnown(moment, lookup, key);
        moment.expiry = Math.min(moment.expiry, found.expiresAt);
        return found.answer;
      },
      setting: (name) => settingOf(moment, name),
      memo<T>(name: string, compute: () => T) {
        memory ??= new Map();
        const known = memory.get(name);
        if (known !== undefined || memory.has(name)) return known as T;
        const value = compute();
        memory.set(name, value);
        return value;
      },
    },
  };
  return moment;
}

/** The same evaluation at another instant. */
export function momentAt(moment: Moment, now: number): Moment {
  const { others } = moment;
  others.at ??= new Map();
  const known = others.at.get(now);
  if (known !== undefined) return known;
  const other = momentOf(moment, now, others);
  others.at.set(now, other);
  return other;
}
