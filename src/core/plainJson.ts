import type { JsonValue } from "./json";

const OWN: PropertyDescriptor = { enumerable: true, configurable: true, writable: true };

/**
 * A value as JSON would carry it, or `undefined` for what JSON cannot: an own fact may answer NaN, a date or a
 * function, and a decision must stay plain data. What JSON cannot carry inside a list or an object is left out.
 */
export function plainJson(value: unknown): JsonValue | undefined {
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (Array.isArray(value)) {
    return value.map(plainJson).filter((part) => part !== undefined);
  }
  if (typeof value !== "object") return undefined;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== null && Object.getPrototypeOf(prototype) !== null) return undefined;
  const plain: Record<string, JsonValue> = {};
  for (const [key, part] of Object.entries(value)) {
    const kept = plainJson(part);
    if (kept === undefined) continue;
    // An assignment to this key would set the prototype instead.
    if (key === "__proto__") Object.defineProperty(plain, key, { ...OWN, value: kept });
    else plain[key] = kept;
  }
  return plain;
}
