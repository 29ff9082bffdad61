import { OrderTriageError } from "../core/errors/OrderTriageError";
import { parseJson } from "./parseJson";
import { isBlank, type TextLine } from "./readLines";

/** A source that is one JSON document: an array, or one object. */
export interface OrdersDocument {
  readonly value: unknown;
  readonly text: string;
}

/** Finds out by its first lines whether a source is NDJSON. */
export interface OrdersOpening {
  /** Takes the next lines; gives all lines so far once it is clear that the source is NDJSON. */
  readonly add: (lines: readonly TextLine[]) => readonly TextLine[] | undefined;
  /** What a source is that has ended before it was clear. */
  readonly end: () => OrdersDocument | { readonly lines: readonly TextLine[] };
}

/**
 * Decides between NDJSON and one document, reading no further than it must.
 *
 * - `[` first: an array, which is read whole.
 * - The first line is JSON by itself: NDJSON.
 * - The lines cannot be one document, and one of them is an order by itself (a `{` in the first column): NDJSON with a
 *   malformed beginning.
 * - Else one document, which is read whole.
 *
 * Both functions throw `not_json` with the place of the first mistake.
 *
 * @example
 * ```ts
 * const opening = createOrdersOpening("orders.json", 1_000_000);
 * opening.add([{ number: 1, text: '{ "id": "1" }' }]); // the line: it is NDJSON
 * ```
 */
export function createOrdersOpening(name: string, maxLength: number): OrdersOpening {
  const held: TextLine[] = [];
  let length = 0;
  let first: TextLine | undefined;

  /** The lines so far as one document, or what is wrong with them as one. */
  const asDocument = ():
    | OrdersDocument
    | { readonly error: OrderTriageError; readonly endsEarly: boolean } => {
    const notJson = (place: string, message: string): OrderTriageError =>
      new OrderTriageError("not_json", `${name}:${place}: the orders are not JSON: ${message}`);
    const unreadable = held.find((line) => line.problem !== undefined);
    if (unreadable?.problem !== undefined) {
      return { error: notJson(String(unreadable.number), unreadable.problem), endsEarly: false };
    }
    const text = held.map((line) => line.text).join("\n");
    const read = parseJson(text);
    if ("value" in read) return { value: read.value, text };
    const { line, column, message, endsEarly } = read.problem;
    return { error: notJson(`${line}:${column}`, message), endsEarly };
  };
  const isArray = (): boolean => first?.text.trimStart().startsWith("[") === true;
  const isOrder = ({ text, problem }: TextLine): boolean =>
    problem === undefined && text.startsWith("{") && "value" in parseJson(text);

  /** True when the line just held shows that the source is NDJSON. */
  const isTelling = (line: TextLine): boolean => {
    if (isBlank(line)) return false;
    const isFirst = first === undefined;
    first ??= line;
    if (isArray()) return false;
    if (isFirst) return line.problem === undefined && "value" in parseJson(line.text);
    if (!isOrder(line)) return false;
    const document = asDocument();
    return "error" in document && !document.endsEarly;
  };

  const add = (lines: readonly TextLine[]): readonly TextLine[] | undefined => {
    let isNdjson = false;
    for (const line of lines) {
      held.push(line);
      length += line.text.length;
      isNdjson ||= isTelling(line);
      if (!isNdjson && length > maxLength) throw tooLong(name, maxLength);
    }
    return isNdjson ? held : undefined;
  };
  const end = (): OrdersDocument | { readonly lines: readonly TextLine[] } => {
    if (first === undefined) return { lines: [] };
    const document = asDocument();
    if (!("error" in document)) return document;
    if (!isArray() && held.some(isOrder)) return { lines: held };
    throw document.error;
  };
  return { add, end };
}

function tooLong(name: string, maxLength: number): OrderTriageError {
  const limit = `${Math.round(maxLength / 1024 / 1024)} MB`;
  return new OrderTriageError(
    "not_json",
    `${name} is one JSON document larger than ${limit}, which would have to be held in memory: ` +
      "write one order a line (for an array: jq -c '.[]'), then it is streamed",
  );
}
