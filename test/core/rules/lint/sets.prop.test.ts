import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  allNumbers,
  hasNumber,
  intersectNumbers,
  type NumberSet,
  noNumbers,
  numbersAbove,
  numbersAmong,
  numbersBelow,
  otherNumbers,
  singleNumbers,
  uniteNumbers,
} from "../../../../src/core/rules/lint/NumberSet";
import {
  allTexts,
  filterLikes,
  filterTexts,
  hasText,
  isWithoutTexts,
  type TextSet,
  textsAmong,
  uniteTexts,
} from "../../../../src/core/rules/lint/TextSet";

const limit = fc.constantFrom(Number.NEGATIVE_INFINITY, -1, 0, 1, 2, 2.5, 3, Number.POSITIVE_INFINITY);
/** Every limit, and numbers between and beyond. */
const PROBES = [
  Number.NEGATIVE_INFINITY,
  -9,
  -1,
  -0.5,
  -0,
  0,
  0.5,
  1,
  1.5,
  2,
  2.2,
  2.5,
  2.7,
  3,
  9,
  Number.POSITIVE_INFINITY,
];

const numberSet: fc.Arbitrary<NumberSet> = fc.letrec<{ set: NumberSet }>((tie) => ({
  set: fc.oneof(
    { depthSize: "small" },
    fc.tuple(limit, fc.boolean()).map(([end, open]) => numbersBelow(end, open)),
    fc.tuple(limit, fc.boolean()).map(([end, open]) => numbersAbove(end, open)),
    fc.array(limit, { maxLength: 3 }).map(numbersAmong),
    fc.tuple(tie("set"), tie("set")).map(([a, b]) => uniteNumbers(a, b)),
    fc.tuple(tie("set"), tie("set")).map(([a, b]) => intersectNumbers(a, b)),
    tie("set").map(otherNumbers),
  ),
})).set;

describe("a set of numbers", () => {
  it("has in union, intersection and complement what logic says", () => {
    const property = fc.property(numberSet, numberSet, (a, b) => {
      for (const probe of PROBES) {
        expect(hasNumber(uniteNumbers(a, b), probe)).toBe(hasNumber(a, probe) || hasNumber(b, probe));
        expect(hasNumber(intersectNumbers(a, b), probe)).toBe(hasNumber(a, probe) && hasNumber(b, probe));
        expect(hasNumber(otherNumbers(a), probe)).toBe(!hasNumber(a, probe));
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("is written in one way only: nothing is empty, overlaps or touches", () => {
    const property = fc.property(numberSet, (set) => {
      expect(otherNumbers(otherNumbers(set))).toEqual(set);
      expect(uniteNumbers(set, set)).toEqual(set);
      expect(uniteNumbers(set, otherNumbers(set))).toEqual(allNumbers);
      expect(intersectNumbers(set, otherNumbers(set))).toEqual(noNumbers);
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("ends where it is told to, with or without the end", () => {
    expect([2, 3].map((probe) => hasNumber(numbersBelow(3, true), probe))).toEqual([true, false]);
    expect([3, 4].map((probe) => hasNumber(numbersBelow(3, false), probe))).toEqual([true, false]);
    expect([3, 4].map((probe) => hasNumber(numbersAbove(3, true), probe))).toEqual([false, true]);
    expect(singleNumbers(numbersAmong([2, 1, 2]))).toEqual([1, 2]);
    expect(singleNumbers(numbersAbove(3, true))).toBeUndefined();
  });
});

const TEXTS = ["", "a", "b", "1", "2", "3", "3x", " 2", "1e1"];
const someTexts = fc.subarray(TEXTS);
const textSet: fc.Arbitrary<TextSet> = fc.letrec<{ set: TextSet }>((tie) => ({
  set: fc.oneof(
    { depthSize: "small" },
    fc.constant(allTexts),
    someTexts.map(textsAmong),
    fc
      .tuple(tie("set"), someTexts, fc.boolean())
      .map(([set, texts, truth]) => filterTexts(set, new Set(texts), truth)),
    fc
      .tuple(tie("set"), numberSet, fc.boolean())
      .map(([set, numbers, plain]) => filterLikes(set, (likes) => intersectNumbers(likes, numbers), plain)),
    fc.tuple(tie("set"), tie("set")).map(([a, b]) => uniteTexts(a, b)),
  ),
})).set;

describe("a set of texts", () => {
  it("keeps what is, or is not, among some, exactly", () => {
    const property = fc.property(textSet, someTexts, fc.boolean(), (set, among, truth) => {
      const filtered = filterTexts(set, new Set(among), truth);
      for (const text of TEXTS) {
        expect(hasText(filtered, text)).toBe(hasText(set, text) && among.includes(text) === truth);
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("keeps the texts that look like a number in a set, exactly", () => {
    const property = fc.property(textSet, numberSet, fc.boolean(), (set, numbers, plain) => {
      const filtered = filterLikes(set, (likes) => intersectNumbers(likes, numbers), plain);
      for (const text of TEXTS) {
        const isNumeric = !Number.isNaN(Number.parseFloat(text)) && !Number.isNaN(Number(text));
        const isKept = isNumeric ? hasNumber(numbers, Number(text)) : plain;
        expect(hasText(filtered, text)).toBe(hasText(set, text) && isKept);
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });

  it("has in a union at least what either has, and is only called empty when it is", () => {
    const property = fc.property(textSet, textSet, (a, b) => {
      for (const text of TEXTS) {
        if (hasText(a, text) || hasText(b, text)) expect(hasText(uniteTexts(a, b), text)).toBe(true);
        if (isWithoutTexts(a)) expect(hasText(a, text)).toBe(false);
      }
    });
    fc.assert(property, { numRuns: 2_000 });
  });
});
