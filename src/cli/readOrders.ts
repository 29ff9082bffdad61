import { OrderTriageError } from "../core/errors/OrderTriageError";
import { elementPlaces } from "./elementPlaces";
import { locate, type TextPlace } from "./locate";
import { createOrdersOpening, type OrdersDocument } from "./ordersOpening";
import { parseJson } from "./parseJson";
import { type ByteSource, readBytes } from "./readBytes";
import { isBlank, readLines, type TextLine } from "./readLines";

/** A value that may be an order; whether it is one is decided by whoever parses it. */
export interface ReadOrder {
  /** From 0, in the order of the source; unreadable ones count too. */
  readonly position: number;
  /** The line it begins on, from 1. */
  readonly line: number;
  readonly value: unknown;
  /** Where in the source the value of a JSON Pointer into this order stands. */
  readonly place: (pointer: string) => TextPlace | undefined;
}

/** A line that is not JSON. */
export interface UnreadableOrder {
  readonly position: number;
  readonly line: number;
  /** `invalid_json`, with file, line, column and remedy in its message. */
  readonly error: OrderTriageError;
}

/** One order of a source, or what stands in its place. */
export type OrderItem = ReadOrder | UnreadableOrder;

/** Limits of {@link readOrders}. */
export interface ReadOrdersOptions {
  /**
   * The longest array, pretty-printed object or line, in characters: those are held in memory as a whole.
   * @defaultValue 268435456 (256 MB of plain English)
   */
  readonly maxDocumentLength?: number;
}

const MAX_DOCUMENT_LENGTH = 256 * 1024 * 1024;

/**
 * The orders of a source, in its order: NDJSON (streamed, memory holds one line), an array, or one object, any of
 * them gzipped. Blank lines are skipped.
 *
 * A malformed NDJSON line becomes an item with an `error`, and the others still come. Throws an `OrderTriageError`
 * while iterating: `unreadable_file`, or `not_json` when the source is neither NDJSON nor a JSON document.
 *
 * @example
 * ```ts
 * for await (const item of readOrders({ name: "orders.ndjson.gz", chunks: createReadStream("orders.ndjson.gz") })) {
 *   if ("error" in item) console.error(item.error.message);
 *   else console.log(item.line, item.value);
 * }
 * ```
 */
export async function* readOrders(
  source: ByteSource,
  options: ReadOrdersOptions = {},
): AsyncGenerator<OrderItem> {
  const maxLength = options.maxDocumentLength ?? MAX_DOCUMENT_LENGTH;
  const opening = createOrdersOpening(source.name, maxLength);
  let isNdjson = false;
  let position = 0;
  const items = function* (lines: readonly TextLine[]): Generator<OrderItem> {
    for (const line of lines) if (!isBlank(line)) yield lineItem(source.name, line, position++);
  };
  for await (const lines of readLines(readBytes(source), { maxLineBytes: maxLength })) {
    const found = isNdjson ? lines : opening.add(lines);
    if (found === undefined) continue;
    isNdjson = true;
    yield* items(found);
  }
  if (isNdjson) return;
  const rest = opening.end();
  yield* "lines" in rest ? items(rest.lines) : documentItems(rest);
}

function lineItem(name: string, line: TextLine, position: number): OrderItem {
  const { number, text, problem } = line;
  const unreadable = (place: string, message: string): UnreadableOrder => ({
    position,
    line: number,
    error: new OrderTriageError("invalid_json", `${name}:${place}: ${message}`),
  });
  if (problem !== undefined) return unreadable(String(number), problem);
  const read = parseJson(text);
  if ("problem" in read) return unreadable(`${number}:${read.problem.column}`, read.problem.message);
  return {
    position,
    line: number,
    value: read.value,
    place: placeIn(() => text, { line: number, column: 1 }),
  };
}

function* documentItems({ value, text }: OrdersDocument): Generator<OrderItem> {
  if (!Array.isArray(value)) {
    const place = placeIn(() => text, { line: 1, column: 1 });
    yield { position: 0, line: place("")?.line ?? 1, value, place };
    return;
  }
  const elements = elementPlaces(text);
  for (const [position, element] of value.entries()) {
    const at = elements[position];
    const place =
      at === undefined
        ? () => undefined
        : placeIn(() => text.slice(at.offset, elements[position + 1]?.offset), at);
    yield { position, line: at?.line ?? 1, value: element as unknown, place };
  }
}

/** Finds places in an order's text, which itself begins at `start`. */
function placeIn(text: () => string, start: TextPlace): ReadOrder["place"] {
  return (pointer) => {
    const place = locate(text(), pointer);
    if (place === undefined) return undefined;
    const column = place.line === 1 ? start.column + place.column - 1 : place.column;
    return { line: start.line + place.line - 1, column };
  };
}
