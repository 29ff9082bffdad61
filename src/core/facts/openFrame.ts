import type { Subject } from "../classify/Subject";
import { isOrderTriageError, OrderTriageError } from "../errors/OrderTriageError";
import type { JsonValue } from "../json";
import type { DefinedLookup } from "../lookups/defineLookup";
import type { KnownLookups, Observed } from "../lookups/Lookup";
import { readKnown } from "../lookups/readKnown";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { ClockReading, TimedFactReader } from "../rules/plan";
import { isUnknown } from "../rules/unknown";
import { millisecondsPer } from "../time/units";
import type { FactContext } from "./Fact";
import type { CompiledSetting, Program, Slot } from "./Program";
import type { Scope, ScopeItems } from "./scopes";
import { settingOf } from "./settingOf";

/** What one evaluation knows: the same for all frames of an order at an instant. */
export interface Moment {
  readonly program: Program;
  readonly order: OrderSnapshot;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly known: KnownLookups;
  /** Settings given to the call; they replace the ruleset's. */
  readonly settings: Readonly<Record<string, JsonValue>>;
  /** What facts computed once for all; belongs to this order at this instant. */
  readonly memory: Map<string, unknown>;
  /** The same at other instants, so that all frames that look ahead share what they find there. */
  readonly others: Map<number, Moment>;
}

/** The facts of an order, or of one of its items, at one instant; each is computed at most once. */
export interface Frame extends TimedFactReader {
  readonly subject: Subject;
  at(now: number): Frame;
}

const EMPTY = Symbol("not computed");

/**
 * A frame for one item. Facts of a scope that is not the item's are read from the enclosing frame, so the facts of
 * the order are computed once for all its items.
 */
export function openFrame<S extends Scope>(
  moment: Moment,
  scope: S,
  item: ScopeItems[S],
  subject: Subject,
  enclosing?: Frame,
): Frame {
  const { slots } = moment.program;
  const values: unknown[] = new Array(slots.length).fill(EMPTY);
  const anchors: unknown[] = [];
  const expiries: number[] = [];
  /** Earliest expiry of the answers read for the value that is being computed. */
  let expiry = Number.POSITIVE_INFINITY;

  const context: FactContext<S> = {
    order: moment.order,
    item,
    now: moment.now,
    lookup<K extends JsonValue, V extends Observed>(lookup: DefinedLookup<K, V>, key: K) {
      const known = readKnown(moment, lookup, key);
      expiry = Math.min(expiry, known.expiresAt);
      return known.answer;
    },
    setting: (name) => settingOf(moment, name),
    memo<T>(name: string, compute: () => T) {
      if (!moment.memory.has(name)) moment.memory.set(name, compute());
      return moment.memory.get(name) as T;
    },
  };

  const compute = (slot: Slot, index: number): unknown => {
    if (slot.source.kind === "setting") return readSetting(slot.source.setting, moment, frame);
    const { clock, derive } = slot.source.fact;
    if (clock === undefined) return derived(slot.name, () => derive?.(context as unknown as FactContext));
    if (clock.kind === "from") {
      const instant = clock.instant(context as unknown as FactContext);
      return instant === undefined ? undefined : moment.now >= instant;
    }
    const reading = frame.clock(index);
    if (reading === undefined) return undefined;
    const span = clock.kind === "elapsed" ? moment.now - reading.anchor : reading.anchor - moment.now;
    return span / reading.unit;
  };

  const ownerOf = (index: number): Frame | undefined =>
    enclosing !== undefined && (slots[index] as Slot).scope !== scope ? enclosing : undefined;

  const frame: Frame = {
    subject,
    now: moment.now,
    read(index) {
      const value = values[index];
      if (value !== EMPTY) return value;
      const owner = ownerOf(index);
      if (owner !== undefined) {
        values[index] = owner.read(index);
        return values[index];
      }
      expiry = Number.POSITIVE_INFINITY;
      values[index] = compute(slots[index] as Slot, index);
      expiries[index] = expiry;
      return values[index];
    },
    clock(index) {
      const owner = ownerOf(index);
      if (owner !== undefined) return owner.clock(index);
      const { source } = slots[index] as Slot;
      const clock = source.kind === "fact" ? source.fact.clock : undefined;
      if (clock === undefined || clock.kind === "from") return undefined;
      if (!(index in anchors)) anchors[index] = clock.anchor(context as unknown as FactContext);
      const anchor = anchors[index] as number | undefined;
      if (anchor === undefined) return undefined;
      return { direction: clock.kind, anchor, unit: millisecondsPer[clock.unit] } satisfies ClockReading;
    },
    changesAt(index) {
      const slot = slots[index] as Slot;
      if (slot.clock === "none") return Number.POSITIVE_INFINITY;
      const owner = ownerOf(index);
      if (owner !== undefined) return owner.changesAt(index);
      if (slot.source.kind === "setting") {
        return Math.min(...slot.source.setting.by.map((by) => frame.changesAt(by.slot)));
      }
      frame.read(index);
      const { clock, changesAt } = slot.source.fact;
      const instants = [
        expiries[index],
        clock?.kind === "from" ? clock.instant(context as unknown as FactContext) : undefined,
        changesAt?.(context as unknown as FactContext),
      ];
      return Math.min(
        ...(instants.filter((instant) => instant !== undefined && instant > moment.now) as number[]),
      );
    },
    at(now) {
      return openFrame(momentAt(moment, now), scope, item, subject, enclosing?.at(now));
    },
  };
  return frame;
}

/** A fact of the host's that throws is named, since the stack alone tells it to nobody. */
function derived(name: string, derive: () => unknown): unknown {
  try {
    return derive();
  } catch (cause) {
    if (isOrderTriageError(cause)) throw cause;
    throw new OrderTriageError("fact_failed", `the fact "${name}" threw; see the cause`, { cause });
  }
}

function momentAt(moment: Moment, now: number): Moment {
  const known = moment.others.get(now);
  if (known !== undefined) return known;
  const other = { ...moment, now, memory: new Map() };
  moment.others.set(now, other);
  return other;
}

/** A value given to the call replaces the whole setting, its `by` included: what you give is what is used. */
function readSetting(setting: CompiledSetting, moment: Moment, frame: Frame): unknown {
  if (Object.hasOwn(moment.settings, setting.name)) return moment.settings[setting.name];
  for (const { slot, values } of setting.by) {
    const key = frame.read(slot);
    if (isUnknown(key)) return key;
    const value = values.get(String(key));
    if (value !== undefined) return value;
  }
  return setting.value;
}
