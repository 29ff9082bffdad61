import type { JsonPrimitive } from "../../json";
import {
  allNumbers,
  intersectNumbers,
  type NumberSet,
  noNumbers,
  numbersAmong,
  otherNumbers,
  uniteNumbers,
} from "./NumberSet";
import {
  allTexts,
  filterTexts,
  isWithoutTexts,
  noTexts,
  type TextSet,
  textsAmong,
  uniteTexts,
} from "./TextSet";

/** Which values a fact can have where a condition is judged; more rather than fewer. Unknown is no value. */
export interface ValueSet {
  /** Absent (`undefined`), `null`, true, false. */
  readonly few: ReadonlySet<undefined | null | boolean>;
  readonly numbers: NumberSet;
  readonly texts: TextSet;
  /** Lists with all of some elements and none of others; `undefined`: no list. */
  readonly lists: ListSet | undefined;
  /** Whether anything else can be: objects, NaN. */
  readonly others: boolean;
}

/** Lists that have some elements and lack others. */
export interface ListSet {
  readonly has: ReadonlySet<JsonPrimitive>;
  readonly lacks: ReadonlySet<JsonPrimitive>;
}

/** Every list. */
export const allLists: ListSet = { has: new Set(), lacks: new Set() };

/** No value. */
export const noValues: ValueSet = {
  few: new Set(),
  numbers: noNumbers,
  texts: noTexts,
  lists: undefined,
  others: false,
};

/** Every value, absent included. */
export const allValues: ValueSet = {
  few: new Set([undefined, null, true, false]),
  numbers: allNumbers,
  texts: allTexts,
  lists: allLists,
  others: true,
};

/** True when nothing is left, so that the condition cannot hold. */
export function isWithoutValues(set: ValueSet): boolean {
  return (
    set.few.size === 0 &&
    set.numbers.length === 0 &&
    isWithoutTexts(set.texts) &&
    set.lists === undefined &&
    !set.others
  );
}

/** The values that are, or are not, among some scalars. */
export function filterAmong(set: ValueSet, among: readonly JsonPrimitive[], truth: boolean): ValueSet {
  const numbers = numbersAmong(among.filter((value) => typeof value === "number"));
  const texts = new Set(among.filter((value) => typeof value === "string"));
  const few = new Set([...set.few].filter((value) => among.includes(value as JsonPrimitive) === truth));
  return {
    few,
    numbers: intersectNumbers(set.numbers, truth ? numbers : otherNumbers(numbers)),
    texts: filterTexts(set.texts, texts, truth),
    lists: truth ? undefined : set.lists,
    others: truth ? false : set.others,
  };
}

/** The values that are a list with the element, or (`truth` false) all others. */
export function filterContaining(set: ValueSet, element: JsonPrimitive, truth: boolean): ValueSet {
  const { lists } = set;
  if (truth) return { ...noValues, lists: lists && listsWith(lists, element, "has") };
  return { ...set, lists: lists && listsWith(lists, element, "lacks") };
}

/** The values that are a list without the element, or (`truth` false) all others. */
export function filterLacking(set: ValueSet, element: JsonPrimitive, truth: boolean): ValueSet {
  const { lists } = set;
  if (truth) return { ...noValues, lists: lists && listsWith(lists, element, "lacks") };
  return { ...set, lists: lists && listsWith(lists, element, "has") };
}

function listsWith(lists: ListSet, element: JsonPrimitive, key: "has" | "lacks"): ListSet | undefined {
  const other = key === "has" ? "lacks" : "has";
  if (lists[other].has(element)) return undefined;
  return { ...lists, [key]: new Set([...lists[key], element]) };
}

/** At least the values in either set. */
export function uniteValues(a: ValueSet, b: ValueSet): ValueSet {
  return {
    few: new Set([...a.few, ...b.few]),
    numbers: uniteNumbers(a.numbers, b.numbers),
    texts: uniteTexts(a.texts, b.texts),
    lists: uniteLists(a.lists, b.lists),
    others: a.others || b.others,
  };
}

function uniteLists(a: ListSet | undefined, b: ListSet | undefined): ListSet | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  const shared = (left: ReadonlySet<JsonPrimitive>, right: ReadonlySet<JsonPrimitive>) =>
    new Set([...left].filter((element) => right.has(element)));
  return { has: shared(a.has, b.has), lacks: shared(a.lacks, b.lacks) };
}

/** Some scalars. */
export function valuesAmong(values: readonly (JsonPrimitive | undefined)[]): ValueSet {
  return {
    ...noValues,
    few: new Set(values.filter((value) => typeof value !== "number" && typeof value !== "string")),
    numbers: numbersAmong(values.filter((value) => typeof value === "number")),
    texts: textsAmong(values.filter((value) => typeof value === "string")),
  };
}
