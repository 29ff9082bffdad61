/** Where a value is no plain JSON, as a path and what stands there; `undefined` when it is. */
export function notPlain(value: unknown, path = "it"): string | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return undefined;
  if (typeof value === "number") return Number.isFinite(value) ? undefined : `${path} is no finite number`;
  if (typeof value !== "object") return `${path} is a ${typeof value}`;
  if (Array.isArray(value)) return first(value.map((each, index) => notPlain(each, `${path}[${index}]`)));
  const prototype = Object.getPrototypeOf(value);
  // Also an object of another realm, whose prototype is the end of its chain.
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return `${path} is no plain object`;
  return first(
    Object.entries(value).map(([name, each]) =>
      each === undefined ? undefined : notPlain(each, `${path}.${name}`),
    ),
  );
}

function first(problems: readonly (string | undefined)[]): string | undefined {
  return problems.find((problem) => problem !== undefined);
}

/** The same data, frozen at every depth, so that whoever writes into it throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null) return value;
  for (const each of Object.values(value)) frozen(each);
  return Object.freeze(value);
}

/** Equal as JSON, whatever the order of the keys. */
export function sameData(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}
