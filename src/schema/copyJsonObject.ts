import type { JsonObject, JsonValue } from "../core/json";

const DEEPEST = 20;
const MOST_VALUES = 10_000;

/** The first place at which a value is not acceptable JSON, and what may stand there. */
export interface NotJson {
  readonly path: readonly PropertyKey[];
  readonly expected: string;
}

interface Progress {
  readonly path: PropertyKey[];
  values: number;
  trouble?: NotJson;
}

/**
 * A deep copy of a plain JSON object, or the first place at which it is none: at most 20 levels and 10,000 values,
 * no key `__proto__`.
 *
 * A copy, so that a host that goes on writing to its own object does not change what was taken from it.
 *
 * @example
 * ```ts
 * copyJsonObject({ gift: true }); // { copy: { gift: true } }
 * copyJsonObject({ at: new Date() }); // { trouble: { path: ["at"], expected: "a JSON value" } }
 * ```
 */
export function copyJsonObject(value: object): { readonly copy: JsonObject } | { readonly trouble: NotJson } {
  const progress: Progress = { path: [], values: 0 };
  const copy = copyProperties(value, progress);
  return progress.trouble ? { trouble: progress.trouble } : { copy };
}

function copyValue(value: unknown, progress: Progress): JsonValue {
  if (progress.trouble) return null;
  progress.values += 1;
  if (progress.values > MOST_VALUES) return refuse(progress, `at most ${MOST_VALUES} values in all`);
  if (progress.path.length > DEEPEST) return refuse(progress, `at most ${DEEPEST} levels of nesting`);
  if (value === null || typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : refuse(progress, "a finite number");
  if (Array.isArray(value)) return copyElements(value, progress);
  return isPlainObject(value) ? copyProperties(value, progress) : refuse(progress, "a JSON value");
}

function copyElements(list: readonly unknown[], progress: Progress): readonly JsonValue[] {
  const copy: JsonValue[] = [];
  for (let index = 0; index < list.length && !progress.trouble; index += 1) {
    copy.push(copyWithin(index, list[index], progress));
  }
  return copy;
}

function copyProperties(from: object, progress: Progress): JsonObject {
  const copy: Record<string, JsonValue> = {};
  for (const [key, value] of Object.entries(from)) {
    if (progress.trouble) break;
    // Assigning to `__proto__` would replace the prototype instead of adding a key.
    if (key === "__proto__") progress.trouble = { path: [...progress.path, key], expected: "another key" };
    else copy[key] = copyWithin(key, value, progress);
  }
  return copy;
}

function copyWithin(step: PropertyKey, value: unknown, progress: Progress): JsonValue {
  progress.path.push(step);
  const copy = copyValue(value, progress);
  progress.path.pop();
  return copy;
}

function refuse(progress: Progress, expected: string): null {
  progress.trouble = { path: [...progress.path], expected };
  return null;
}

/** True for what an object literal or `JSON.parse` makes, also in another realm; false for lists and class instances. */
export function isPlainObject(value: unknown): value is object {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
