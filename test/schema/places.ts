/** One value in a document, with the way to it. */
export interface Place {
  readonly path: readonly (string | number)[];
  readonly pointer: string;
  readonly value: unknown;
}

/** Every value in a JSON document, the document itself first. */
export function placesOf(value: unknown, path: readonly (string | number)[] = []): readonly Place[] {
  const escaped = (step: string | number) => String(step).replaceAll("~", "~0").replaceAll("/", "~1");
  const here: Place = { path, pointer: path.map((step) => `/${escaped(step)}`).join(""), value };
  if (typeof value !== "object" || value === null) return [here];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [here, ...inner.flatMap(([step, child]) => placesOf(child, [...path, step]))];
}

/** A copy of a document with another value at one place, defined as `JSON.parse` defines keys. */
export function replaced(document: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const inner = replaced((document as Record<string | number, unknown>)[step], rest, value);
  const copy = Array.isArray(document) ? [...document] : { ...(document as object) };
  return Object.defineProperty(copy, step, {
    value: inner,
    enumerable: true,
    writable: true,
    configurable: true,
  });
}

/** The same document, which throws when someone writes to it. */
export function deepFreeze<Document>(document: Document): Document {
  for (const { value } of placesOf(document)) Object.freeze(value);
  return document;
}
