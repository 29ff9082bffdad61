import { isPlainObject } from "./copyJsonObject";

const DEEPEST = 30;

/**
 * A copy of plain JSON-like data in which keys whose value is `undefined` are left out, as `JSON.stringify` leaves
 * them out. Everything else, undefined list elements included, stays as it is, for the schema to judge.
 *
 * @example
 * ```ts
 * withoutUndefined({ id: "1", tenant: undefined }); // { id: "1" }
 * ```
 */
export function withoutUndefined(value: unknown, depth = 0): unknown {
  if (depth > DEEPEST) return value;
  if (Array.isArray(value)) return value.map((element) => withoutUndefined(element, depth + 1));
  if (!isPlainObject(value)) return value;
  const entries = Object.entries(value).filter(([, element]) => element !== undefined);
  // `fromEntries` defines keys, so that an own `__proto__` stays an own key and is refused as one.
  return Object.fromEntries(entries.map(([key, element]) => [key, withoutUndefined(element, depth + 1)]));
}

/** True where some key of an object in it has the value `undefined`. */
export function hasUndefined(value: object): boolean {
  // Own and enumerable, as zod makes them; `Object.values` would copy each.
  for (const key in value) {
    const part = (value as Record<string, unknown>)[key];
    if (part === undefined || (typeof part === "object" && part !== null && hasUndefined(part))) return true;
  }
  return false;
}
