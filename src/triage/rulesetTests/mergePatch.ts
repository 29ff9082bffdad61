import type { JsonObject, JsonValue } from "../../core/json";
import { isObject } from "../../core/rules/jsonKinds";

/**
 * A JSON value with a JSON Merge Patch (RFC 7396) applied, as new values: objects merge, `null` removes, anything else
 * replaces. Every key is a key like any other, `__proto__` included.
 *
 * Recurses as deep as the patch is nested: for input whose depth was checked.
 *
 * @example
 * ```ts
 * mergePatch({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { c: [4] } }); // { b: { c: [4], d: 3 } }
 * ```
 */
export function mergePatch(target: JsonValue | undefined, patch: JsonValue): JsonValue {
  if (!isObject(patch)) return patch;
  const merged = new Map<string, JsonValue>(isObject(target) ? Object.entries(target) : []);
  for (const [key, change] of Object.entries(patch)) {
    if (change === null) merged.delete(key);
    else merged.set(key, mergePatch(merged.get(key), change));
  }
  return Object.fromEntries(merged) as JsonObject;
}
