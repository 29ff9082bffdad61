import { objectShape, wordsOf } from "../decide/checkParam";
import type { ParamShape } from "../decide/paramShapes";

/** What a shape is called in a message. */
export const paramPhrases: Readonly<Record<ParamShape, string>> = {
  text: "a text",
  textOrList: "a text or a list of texts",
  id: "an identifier, a text that is not empty",
  instant: 'an instant with its offset, such as "2026-03-01T09:30:00Z"',
  currency: 'an ISO 4217 code, such as "EUR"',
  amountMinor: "an amount in minor units: a whole number, 0 or more",
  quantity: "a quantity: a whole number, 1 or more",
  count: "a whole number, 0 or more",
  integer: "a whole number",
  number: "a number",
  boolean: "true or false",
  json: "an object",
};

/** Whether a shape is a choice of words. */
export function isWords(shape: ParamShape): boolean {
  return paramPhrases[shape] === undefined && objectShape(shape) === undefined && !shape.endsWith("[]");
}

/** A shape for "must be …". */
export function phraseOf(shape: ParamShape): string {
  if (shape.endsWith("[]")) return "a list";
  const object = objectShape(shape);
  if (object !== undefined) {
    const keys = Object.keys(object.keys).filter((key) => !key.endsWith("?"));
    return `${object.orId ? "an identifier or " : ""}an object with ${keys.join(" and ")}`;
  }
  return paramPhrases[shape] ?? `one of ${wordsOf(shape).join(", ")}`;
}
