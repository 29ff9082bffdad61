import type { JsonValue } from "../../json";
import { isObject } from "../../rules/jsonKinds";
import type { Action } from "../Action";
import { linesOf } from "../linesOf";
import type { PlanContext } from "../PlanStage";

/**
 * The order lines that an action is about, by id; `undefined` when it is about the order, or when nobody can tell.
 *
 * Its own parameters count (`lines`, `groups`, `lineId`, `line`); without them the items of its exceptions: a line, the
 * lines of a SKU, those in a parcel.
 */
export function linesOfAction(action: Action, context: PlanContext): readonly string[] | undefined {
  const { lines, groups, lineId, line } = action.params;
  if (lines !== undefined) return lineIds(lines);
  if (groups !== undefined) return groupedLineIds(groups);
  if (typeof lineId === "string") return [lineId];
  if (typeof line === "string") return [line];
  const found: string[] = [];
  for (const key of action.exceptions) {
    const lines = linesOfException(key, context);
    if (lines === undefined) return undefined;
    found.push(...lines);
  }
  return found.length === 0 ? undefined : found;
}

/**
 * The lines that a cancellation takes away altogether; none of those of which something is left. `undefined` when it
 * names no lines: it is about the whole order.
 */
export function cancelledLines({ params }: Action, { moment }: PlanContext): readonly string[] | undefined {
  const { lines } = params;
  if (!Array.isArray(lines)) return undefined;
  return lines.flatMap((entry: JsonValue) => {
    const id = lineIdOf(entry);
    if (id === undefined) return [];
    const quantity = isObject(entry) ? entry.quantity : undefined;
    if (typeof quantity !== "number") return [id];
    const line = moment.order.lines.find((each) => each.id === id);
    return line !== undefined && quantity >= line.quantity - (line.cancelledQuantity ?? 0) ? [id] : [];
  });
}

function linesOfException(key: string, { exceptions, moment }: PlanContext): readonly string[] | undefined {
  const subject = exceptions.find(({ exception }) => exception.key === key)?.exception.subject;
  return subject && linesOf(subject, moment.order);
}

function groupedLineIds(groups: JsonValue): readonly string[] | undefined {
  if (!Array.isArray(groups)) return undefined;
  const ids = groups.map((group: JsonValue) => (isObject(group) ? lineIds(group.lines) : undefined));
  return ids.includes(undefined) ? undefined : ids.flatMap((each) => each ?? []);
}

/** The ids in a list of ids, or of objects with a `lineId`; `undefined` when one cannot be read. */
function lineIds(list: JsonValue | undefined): readonly string[] | undefined {
  if (!Array.isArray(list) || list.length === 0) return undefined;
  const ids = list.map(lineIdOf);
  return ids.includes(undefined) ? undefined : (ids as string[]);
}

function lineIdOf(entry: JsonValue): string | undefined {
  const id = isObject(entry) ? entry.lineId : entry;
  return typeof id === "string" ? id : undefined;
}
