import type { Subject } from "../classify/Subject";
import { type CellReader, EMPTY, NOT_KNOWN, type PathCell, resolveCell } from "../rules/cells";
import type { ClockReading, TimedFactReader } from "../rules/plan";
import { isUnknown } from "../rules/unknown";
import { millisecondsPer } from "../time/units";
import { calendarNamed } from "./calendarNamed";
import { computeSlot } from "./computeSlot";
import type { FactContext } from "./Fact";
import { type Moment, momentAt } from "./Moment";
import type { Slot } from "./Program";
import type { Scope, ScopeItems } from "./scopes";

/** The facts of an order, or of one of its items, at one instant; each is computed at most once. */
export interface Frame extends TimedFactReader, CellReader {
  readonly subject: Subject;
  at(now: number): Frame;
}

/** A frame with what its functions work on; they are shared by all frames, because there are many of those. */
interface FrameState extends Frame {
  readonly moment: Moment;
  readonly scope: Scope;
  readonly item: ScopeItems[Scope];
  readonly enclosing: FrameState | undefined;
  readonly context: FactContext;
  /** Unknown values by slot, whose cells only say so. */
  readonly unknowns: unknown[];
  /** By slot; a slot that was not asked has none, one without a clock `undefined`. */
  readonly readings: (ClockReading | undefined)[];
  readonly expiries: number[];
}

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
  const { order, now, tools } = moment;
  const { cases, history, lookup, setting, memo } = tools;
  const frame: FrameState = {
    subject,
    now,
    cells: moment.program.cells.blank.slice(),
    read,
    cell,
    clock,
    changesAt,
    at,
    moment,
    scope,
    item,
    enclosing: enclosing as FrameState | undefined,
    context: { order, item, now, cases, history, lookup, setting, memo },
    unknowns: [],
    readings: [],
    expiries: [],
  };
  return frame;
}

/** The frame whose facts a slot is one of. */
function ownerOf(frame: FrameState, slot: Slot): FrameState | undefined {
  return slot.scope === frame.scope ? undefined : frame.enclosing;
}

function read(this: FrameState, index: number): unknown {
  const known = this.cells[index];
  const value = known === EMPTY ? this.cell(index) : known;
  return value === NOT_KNOWN ? this.unknowns[index] : value;
}

function cell(this: FrameState, index: number): unknown {
  const { slots, cells } = this.moment.program;
  if (index >= slots.length) {
    const found = resolveCell(cells.paths[index - slots.length] as PathCell, this);
    this.cells[index] = found;
    return found;
  }
  const slot = slots[index] as Slot;
  const owner = ownerOf(this, slot);
  if (owner !== undefined) return keep(this, index, owner.read(index));
  this.moment.expiry = Number.POSITIVE_INFINITY;
  const value = computeSlot(slot, index, this.context, this.moment, this);
  if (this.moment.expiry !== Number.POSITIVE_INFINITY) this.expiries[index] = this.moment.expiry;
  return keep(this, index, value);
}

function keep(frame: FrameState, index: number, value: unknown): unknown {
  if (typeof value !== "object" || !isUnknown(value)) {
    frame.cells[index] = value;
    return value;
  }
  frame.unknowns[index] = value;
  frame.cells[index] = NOT_KNOWN;
  return NOT_KNOWN;
}

function clock(this: FrameState, index: number): ClockReading | undefined {
  const slot = this.moment.program.slots[index] as Slot;
  const owner = ownerOf(this, slot);
  if (owner !== undefined) return owner.clock(index);
  if (!(index in this.readings)) this.readings[index] = readClock(slot, this);
  return this.readings[index];
}

function readClock({ source }: Slot, { context, moment }: FrameState): ClockReading | undefined {
  const clock = source.kind === "fact" ? source.fact.clock : undefined;
  if (clock === undefined || clock.kind === "from") return undefined;
  const anchor = clock.anchor(context);
  if (anchor === undefined) return undefined;
  const calendar = clock.calendar && calendarNamed(clock.calendar(context), moment.program);
  return { direction: clock.kind, anchor, unit: millisecondsPer[clock.unit], calendar };
}

function changesAt(this: FrameState, index: number): number {
  const slot = this.moment.program.slots[index] as Slot;
  if (slot.clock === "none") return Number.POSITIVE_INFINITY;
  const owner = ownerOf(this, slot);
  if (owner !== undefined) return owner.changesAt(index);
  if (slot.source.kind === "setting") {
    return Math.min(...slot.source.setting.by.map((by) => this.changesAt(by.slot)));
  }
  this.read(index);
  const { clock, changesAt } = slot.source.fact;
  const { now } = this.moment;
  const later = (instant: number | undefined) =>
    instant !== undefined && instant > now ? instant : Number.POSITIVE_INFINITY;
  return Math.min(
    later(this.expiries[index]),
    later(clock?.kind === "from" ? clock.instant(this.context) : undefined),
    later(changesAt?.(this.context)),
  );
}

function at(this: FrameState, now: number): Frame {
  return reopenFrame(this, momentAt(this.moment, now));
}

/** The same item in another evaluation of its order. */
export function reopenFrame(frame: Frame, moment: Moment): Frame {
  const { scope, item, subject, enclosing } = frame as FrameState;
  return openFrame(moment, scope, item, subject, enclosing && reopenFrame(enclosing, moment));
}

/**
 * The instant from which on a fact with a `from` clock is true, epoch milliseconds; `undefined` for one without such a
 * clock, or with nothing to wait for.
 */
export function turnOf(frame: Frame, index: number): number | undefined {
  const state = frame as FrameState;
  const slot = state.moment.program.slots[index] as Slot;
  const owner = ownerOf(state, slot);
  if (owner !== undefined) return turnOf(owner, index);
  const clock = slot.source.kind === "fact" ? slot.source.fact.clock : undefined;
  return clock?.kind === "from" ? clock.instant(state.context) : undefined;
}
