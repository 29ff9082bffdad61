import { objectShape, wordsOf } from "../decide/checkParam";
import type { ParamShape } from "../decide/paramShapes";
import type { FactOperand } from "../rules/plan";
import type { FactShape } from "../rules/unfitValue";
import { isWords, paramPhrases, phraseOf } from "./paramPhrases";

/** What a fact must be to fit the shape, where its type says so. */
const FACT_TYPES: Readonly<Record<ParamShape, FactShape["type"]>> = {
  text: "text",
  id: "text",
  instant: "text",
  currency: "text",
  amountMinor: "number",
  quantity: "number",
  count: "number",
  integer: "number",
  number: "number",
  boolean: "boolean",
  json: "object",
};

/** Why a fact's values can never have the shape. A part of a value is not judged, nor is a value that may be anything. */
export function wordUnfitFact(
  shape: ParamShape,
  { name, steps }: FactOperand,
  fact: FactShape | undefined,
): string | undefined {
  if (fact === undefined || shape === "any" || steps.length > 0) return undefined;
  const { type, values } = fact;
  if (shape === "textOrList" && type === "list") return undefined;
  const isList = shape.endsWith("[]");
  const each = isList ? shape.slice(0, -2) : shape;
  const object = objectShape(each);
  const wanted = object !== undefined && !object.orId ? "object" : (FACT_TYPES[each] ?? "text");
  const isFit = isList
    ? type === "list" && wanted === "text"
    : type === wanted || (object && type === "text");
  if (type !== "object" && !isFit) return `must be ${phraseOf(shape)}, and ${quote(name)} is a ${type}`;
  if (isWords(each) && values !== undefined && !values.some((value) => wordsOf(each).includes(value))) {
    return `must be ${phraseOf(shape)}, and ${quote(name)} is one of ${values.join(", ")}`;
  }
  const unit = unitOf(name);
  if (type === "number" && unit !== undefined && ![unit, "number", "integer"].includes(each)) {
    return `must be ${phraseOf(shape)}, and ${quote(name)} is ${paramPhrases[unit] ?? unit}`;
  }
  return undefined;
}

/** What a fact counts, where its name says so. */
function unitOf(name: string): string | undefined {
  const last = name.slice(name.lastIndexOf(".") + 1);
  if (last.endsWith("Minor")) return "amountMinor";
  if (last.startsWith("hours") || last.endsWith("Hours")) return "a length of time";
  if (last === "ratio" || last.endsWith("Ratio")) return "a ratio";
  return /quantity$/i.test(last) ? "quantity" : undefined;
}

function quote(name: string): string {
  return JSON.stringify(name);
}
