import type { JsonValue } from "../json";
import { isObject } from "../rules/jsonKinds";
import { isInstant } from "../time/isInstant";
import { type ParamObject, type ParamShape, paramObjects, paramWords } from "./paramShapes";

/**
 * Whether a value has the shape of a parameter.
 *
 * @example
 * ```ts
 * checkParam("transaction[]", ["ship"]); // true
 * checkParam("quantity", 1.5); // false
 * ```
 */
export function checkParam(shape: ParamShape, value: JsonValue): boolean {
  if (shape.endsWith("[]")) {
    const each = shape.slice(0, -2);
    return Array.isArray(value) && value.every((part) => checkParam(each, part));
  }
  switch (shape) {
    case "any":
      return true;
    case "text":
      return typeof value === "string";
    case "textOrList":
      return typeof value === "string" || checkParam("text[]", value);
    case "id":
      return typeof value === "string" && value !== "";
    case "currency":
      return typeof value === "string" && /^[A-Z]{3}$/.test(value);
    case "instant":
      return isInstant(value);
    case "boolean":
      return typeof value === "boolean";
    case "number":
      return typeof value === "number";
    case "integer":
      return Number.isSafeInteger(value);
    case "amountMinor":
    case "count":
      return Number.isSafeInteger(value) && (value as number) >= 0;
    case "quantity":
      return Number.isSafeInteger(value) && (value as number) > 0;
    case "json":
      return isObject(value);
  }
  const object = objectShape(shape);
  if (object === undefined) return wordsOf(shape).includes(value as string);
  if (object.orId && checkParam("id", value)) return true;
  if (!isObject(value)) return false;
  return Object.entries(object.keys).every(([key, part]) => {
    const isOptional = key.endsWith("?");
    const name = isOptional ? key.slice(0, -1) : key;
    const inside = Object.hasOwn(value, name) ? value[name] : undefined;
    return inside === undefined ? isOptional : checkParam(part, inside);
  });
}

/** The object that a shape names. */
export function objectShape(shape: ParamShape): ParamObject | undefined {
  const objects: Readonly<Record<string, ParamObject>> = paramObjects;
  return Object.hasOwn(objects, shape) ? objects[shape] : undefined;
}

/** The words of a shape that is none of the others. */
export function wordsOf(shape: ParamShape): readonly string[] {
  const words: Readonly<Record<string, string>> = paramWords;
  return (Object.hasOwn(words, shape) ? (words[shape] as string) : shape).split("|");
}
