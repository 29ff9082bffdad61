import type { JsonValue } from "../core/json";
import { isObject } from "../core/rules/jsonKinds";

/** One of these, and a name, and it is meant as a rule file; other JSON files lie about too. */
const MARKS = ["classifiers", "policies", "extends", "patch"];

/**
 * True for JSON that is meant as a rule file, however wrong it may be.
 *
 * @example
 * ```ts
 * isRuleFile({ name: "acme", extends: ["retail"] }); // true
 * isRuleFile({ "SKU-1": 3 }); // false
 * ```
 */
export function isRuleFile(json: unknown): boolean {
  if (!isObject(json as JsonValue)) return false;
  const file = json as Readonly<Record<string, unknown>>;
  if (typeof file.$schema === "string" && file.$schema.endsWith("ruleset.schema.json")) return true;
  return Object.hasOwn(file, "name") && MARKS.some((mark) => Object.hasOwn(file, mark));
}
