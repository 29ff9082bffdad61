import type { JsonObject, JsonValue } from "../json";
import { isObject } from "../rules/jsonKinds";

/**
 * A root condition with every named condition in its place. For conditions that were compiled: every name is known,
 * none stands in itself, and what they stand for together is bounded.
 *
 * @example
 * ```ts
 * inlineConditions({ not: { condition: "is-cart" } }, { "is-cart": { fact: "order.status", … } });
 * ```
 */
export function inlineConditions(root: JsonValue, named: JsonObject): JsonValue {
  const inlined = inline(root, named);
  // A named condition may be a bare comparison; a root may not.
  return isObject(inlined) && Object.hasOwn(inlined, "fact") ? { all: [inlined] } : inlined;
}

function inline(condition: JsonValue, named: JsonObject): JsonValue {
  if (!isObject(condition)) return condition;
  const { condition: name, ...labels } = condition;
  if (typeof name === "string") {
    const meant = inline(named[name] ?? null, named);
    // What stands at the place of use names it better than what stands at the definition.
    return isObject(meant) ? { ...meant, ...labels } : meant;
  }
  const changed: Record<string, JsonValue> = {};
  for (const kind of ["all", "any"]) {
    const parts = condition[kind];
    if (Array.isArray(parts))
      changed[kind] = (parts as readonly JsonValue[]).map((part) => inline(part, named));
  }
  if (condition.not !== undefined) changed.not = inline(condition.not, named);
  return { ...condition, ...changed };
}
