import type { JsonValue } from "../json";
import { noSuch } from "./Issues";
import { nameKind } from "./jsonKinds";
import type { OwnOperators } from "./operators";
import type { FactOperand } from "./plan";

/** What a fact's value can be. */
export interface FactShape {
  readonly type: "boolean" | "number" | "text" | "list" | "object";
  /** Every value, or every element of a list, where they are few. */
  readonly values?: readonly string[];
}

const LIST_VALUE = /^(in|notIn|someValue:.*|everyValue:.*)$/s;
const NUMBER_VALUE = /^(lessThan|lessThanInclusive|greaterThan|greaterThanInclusive)$/;
const IDENTITY = /^(equal|notEqual)$/;
/** Decorators that hand the value on as it is. */
const TRANSPARENT = /^(not|someFact|everyFact):/;

/** What is wrong with a constant that can never be meant; `false` when it may be right. */
export function wordUnfitValue(operator: string, value: JsonValue, own: OwnOperators): string | false {
  if (typeof operator !== "string" || Object.hasOwn(own, operator)) return false;
  if (TRANSPARENT.test(operator)) return wordUnfitValue(operator.replace(TRANSPARENT, ""), value, own);
  if (LIST_VALUE.test(operator) && !Array.isArray(value)) {
    return `"${operator}" needs a list, not ${nameKind(value)}; write [${shorten(JSON.stringify(value))}]`;
  }
  const numeric =
    typeof value === "number" || (typeof value === "string" && !Number.isNaN(Number.parseFloat(value)));
  if (NUMBER_VALUE.test(operator) && !numeric) return `"${operator}" needs a number, not ${nameKind(value)}`;
  if (IDENTITY.test(operator) && typeof value === "object" && value !== null) {
    return `"${operator}" cannot compare ${nameKind(value)}; compare its parts by "path", or use "in" or "contains"`;
  }
  return false;
}

const EQUALITY = /^(not:)*(equal|notEqual|in|notIn)$/;
const ELEMENT = /^((not:)*(contains|doesNotContain)|(someFact|everyFact):(equal|notEqual|in|notIn))$/;

/** Says why a constant is none of the fact's values, so that the comparison could never change its answer. */
export function wordImpossible(
  left: FactOperand | undefined,
  operator: string,
  value: JsonValue,
  shapeOf: ((slot: number) => FactShape | undefined) | undefined,
  own: OwnOperators,
): string | false {
  const shape = left?.steps.length === 0 ? shapeOf?.(left.slot) : undefined;
  if (left === undefined || shape === undefined || Object.hasOwn(own, operator)) return false;
  const isEquality = EQUALITY.test(operator) && shape.type !== "list" && shape.type !== "object";
  const isElement = ELEMENT.test(operator) && shape.type === "list";
  if (!isEquality && !isElement) return false;
  const type = shape.type === "list" ? "text" : shape.type;
  for (const each of /(^|:)(in|notIn)$/.test(operator) && Array.isArray(value) ? value : [value]) {
    if (each === null) continue;
    if (typeof each !== (type === "text" ? "string" : type)) {
      return `${JSON.stringify(left.name)} is a ${type}, never ${nameKind(each)}`;
    }
    if (shape.values !== undefined && !shape.values.includes(each as string)) {
      return noSuch(`value of ${left.name}`, each as string, shape.values);
    }
  }
  return false;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 59)}…`;
}
