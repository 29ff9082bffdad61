import { EVERY, type PathStep } from "../path";
import type { FactShape } from "../unfitValue";
import { numbersAbove } from "./NumberSet";
import { textsAmong } from "./TextSet";
import { allLists, allValues, noValues, type ValueSet } from "./ValueSet";

/** Which values a fact with a path can have, by what the catalog tells of the fact; every one when it tells nothing. */
export function valuesOf(shape: FactShape | undefined, steps: readonly PathStep[]): ValueSet {
  if (shape === undefined) return allValues;
  if (steps.length === 0) return wholeValues(shape);
  if (shape.type === "object") return allValues;
  if (shape.type !== "list") return ABSENT;
  const [first, ...rest] = steps;
  if (first === EVERY) return { ...ABSENT, lists: allLists };
  if (first === "length" && rest.length === 0) return { ...ABSENT, numbers: numbersAbove(0, false) };
  if (!/^\d+$/.test(first ?? "")) return ABSENT;
  // Without its values, a list of the host's may hold what it likes.
  if (shape.values === undefined) return allValues;
  return rest.length > 0 ? ABSENT : { ...ABSENT, texts: textsOf(shape) };
}

const ABSENT: ValueSet = /* @__PURE__ */ absentOnly();

function absentOnly(): ValueSet {
  return { ...noValues, few: new Set([undefined]) };
}

function wholeValues(shape: FactShape): ValueSet {
  const few = new Set([undefined, null]);
  switch (shape.type) {
    case "boolean":
      return { ...noValues, few: new Set([undefined, null, true, false]) };
    case "number":
      return { ...noValues, few, numbers: allValues.numbers, others: true };
    case "text":
      return { ...noValues, few, texts: textsOf(shape) };
    case "list":
      return { ...noValues, few, lists: allLists };
    case "object":
      return { ...noValues, few, others: true };
  }
}

function textsOf({ values }: FactShape) {
  return values === undefined ? allValues.texts : textsAmong(values);
}
