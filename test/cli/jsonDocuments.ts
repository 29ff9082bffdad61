import fc from "fast-check";

/** A JSON value as `JSON.parse` gives it. */
export const jsonValue = fc.jsonValue({ maxDepth: 4 }).map(roundTrip);

/** A JSON object, with names that try readers: empty, escaped, repeated in nested objects, numbers, `__proto__`. */
export const jsonObject = fc
  .dictionary(
    fc.oneof(fc.string(), fc.constantFrom("", "id", "0", "a/b", "m~n", "~1", '"', "\\", "__proto__", "名")),
    jsonValue,
    { maxKeys: 6 },
  )
  .map((object) => roundTrip(object) as Record<string, unknown>);

/** What JSON makes of a value: no `undefined`, no `-0`, plain prototypes. */
function roundTrip(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

/** A buffer cut into pieces at any places; the cuts are taken modulo its length. */
export function cut(buffer: Buffer, cuts: readonly number[]): readonly Buffer[] {
  const places = [...new Set(cuts.map((place) => place % (buffer.length + 1)))].sort((a, b) => a - b);
  return [0, ...places].map((start, index) => buffer.subarray(start, places[index] ?? buffer.length));
}

/** The pieces as a stream would give them. */
export async function* streamed<T>(pieces: Iterable<T>): AsyncGenerator<T> {
  yield* pieces;
}

/** Every item of an asynchronous iterable. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}
