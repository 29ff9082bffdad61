import { describe, expect, it } from "vitest";
import { operatorPhrase } from "../../../src/core/rules/operatorPhrase";
import { en } from "../../../src/messages/en";
import { zhCN } from "../../../src/messages/zh-CN";

const sides = { fact: "A", value: "B", factIsList: true, valueIsList: true };

describe("an operator in words", () => {
  it.each([
    ["greaterThan", "A is more than B", "A is not more than B"],
    ["notEqual", "A does not equal B", "A equals B"],
    ["notIn", "A is none of B", "A is one of B"],
    ["doesNotContain", "A does not contain B", "A contains B"],
    ["not:equal", "A does not equal B", "A equals B"],
    ["not:not:equal", "A equals B", "A does not equal B"],
    ["swap:in", "B is one of A", "B is not one of A"],
    ["someFact:equal", "some element of A equals B", "it is not so that some element of A equals B"],
    ["everyFact:in", "every element of A is one of B", "it is not so that every element of A is one of B"],
    ["someValue:equal", "A equals some element of B", "it is not so that A equals some element of B"],
    [
      "everyFact:someValue:equal",
      "every element of A equals some element of B",
      "it is not so that every element of A equals some element of B",
    ],
    [
      "everyFact:not:equal",
      "for every element x of A, x does not equal B",
      "it is not so that for every element x of A, x does not equal B",
    ],
    ["not:someFact:equal", "it is not so that some element of A equals B", undefined],
    ["isNear", "A meets isNear of B", "A does not meet isNear of B"],
    ["someFact:isNear", "some element of A meets isNear of B", undefined],
    ["mine:isNear", "A meets mine:isNear of B", undefined],
  ])("%s", (operator, holds, fails) => {
    expect(operatorPhrase({ ...sides, operator, denied: false }, en.explain)).toBe(holds);
    if (fails !== undefined)
      expect(operatorPhrase({ ...sides, operator, denied: true }, en.explain)).toBe(fails);
  });

  it("says which is chosen first where that makes a difference", () => {
    const say = (operator: string) => operatorPhrase({ ...sides, operator, denied: false }, en.explain);
    expect(say("everyFact:someValue:equal")).toBe("every element of A equals some element of B");
    expect(say("someValue:everyFact:equal")).toBe("for some element x of B, every element of A equals x");
    expect(say("someFact:everyValue:everyFact:equal")).toBe(
      "for some element x of A, for every element y of B, every element of x equals y",
    );
  });

  it("does not call one of a list what is compared with no list", () => {
    const asked = { ...sides, valueIsList: false, operator: "notIn", denied: true };
    expect(operatorPhrase(asked, en.explain)).toBe("B is no list without A");
  });

  it.each([
    ["greaterThan", "A 大于 B", "A 不大于 B"],
    ["in", "A 属于 B", "A 不属于 B"],
    ["everyFact:someValue:equal", "A 的每个元素 等于 B 的某个元素", undefined],
    ["everyFact:not:equal", "A 中每个元素 x 都满足：x 不等于 B", undefined],
  ])("%s in Chinese", (operator, holds, fails) => {
    expect(operatorPhrase({ ...sides, operator, denied: false }, zhCN.explain)).toBe(holds);
    if (fails !== undefined)
      expect(operatorPhrase({ ...sides, operator, denied: true }, zhCN.explain)).toBe(fails);
  });
});
