/**
 * The value a path of own keys leads to, or `undefined`.
 *
 * @example
 * ```ts
 * valueAt({ lines: [{ id: "1" }] }, ["lines", 0, "id"]); // "1"
 * ```
 */
export function valueAt(root: unknown, path: readonly PropertyKey[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
