import { describe, expect, it } from "vitest";
import { refusal, ruleOf, upstream, upstreamHolds, weHold } from "../../../support/bothEngines";

const compare = (operator: string) => ruleOf({ fact: "a", operator, value: { fact: "b" } });

describe("operators: differences from json-rules-engine 7.3.1", () => {
  it("unknown-operator: refused when compiled; upstream throws when run", async () => {
    const typo = ruleOf({ fact: "a", operator: "greatherThan", value: 1 });
    await expect(upstream(typo, { a: 2 })).rejects.toThrow("Unknown operator");
    expect(refusal(typo)).toContain('there is no operator "greatherThan"; did you mean "greaterThan"?');
    expect(refusal(ruleOf({ fact: "a", operator: "toString", value: 1 }))).toContain("there is no operator");
  });

  it("list-operand: `in` and `notIn` take lists only; upstream finds parts of a text and throws on null", async () => {
    for (const facts of [
      { a: "ell", b: "hello" },
      { a: 1, b: Uint8Array.of(1) },
    ]) {
      expect(await upstreamHolds(compare("in"), facts)).toBe(true);
      expect(weHold(compare("in"), facts)).toBe(false);
      expect(weHold(compare("notIn"), facts)).toBe(false);
    }
    for (const b of [null, undefined, 1, {}]) {
      await expect(upstream(compare("in"), { a: "ell", b })).rejects.toThrow();
      expect(weHold(compare("in"), { a: "ell", b })).toBe(false);
      expect(weHold(compare("notIn"), { a: "ell", b })).toBe(false);
      expect(weHold(compare("not:in"), { a: "ell", b })).toBe(true);
    }
    expect(refusal(ruleOf({ fact: "a", operator: "in", value: "hello" }))).toContain(
      '"in" needs a list, not a string; write ["hello"]',
    );
  });

  it("list-operand: `swap:in` has its list in the fact", async () => {
    expect(await upstreamHolds(compare("swap:in"), { a: "hello", b: "ell" })).toBe(true);
    expect(weHold(compare("swap:in"), { a: "hello", b: "ell" })).toBe(false);
    expect(weHold(compare("swap:in"), { a: ["ell"], b: "ell" })).toBe(true);
  });

  it("list-operand: `someValue` and `everyValue` of no list do not hold; upstream throws", async () => {
    for (const operator of ["someValue:equal", "everyValue:equal"]) {
      await expect(upstream(compare(operator), { a: 1, b: 1 })).rejects.toThrow();
      expect(weHold(compare(operator), { a: 1, b: 1 })).toBe(false);
    }
  });

  it("ordering-operand: only numbers, big integers and text have an order; upstream coerces the rest", async () => {
    for (const facts of [
      { a: 5, b: null },
      { a: 5, b: false },
      { a: 5, b: [] },
      { a: [5], b: 4 },
      { a: 5, b: new Date(0) },
      { a: Object("5"), b: 4 },
    ]) {
      expect(await upstreamHolds(compare("greaterThan"), facts)).toBe(true);
      expect(weHold(compare("greaterThan"), facts)).toBe(false);
    }
    for (const a of [Object.create(null), Symbol("5")]) {
      await expect(upstream(compare("greaterThan"), { a, b: 4 })).rejects.toThrow(TypeError);
      expect(weHold(compare("greaterThan"), { a, b: 4 })).toBe(false);
    }
    expect(refusal(ruleOf({ fact: "a", operator: "greaterThan", value: null }))).toContain(
      '"greaterThan" needs a number, not null',
    );
  });

  it("truthy-operator: an own operator holds on true only; upstream takes any truthy value in some places", async () => {
    const operators = { truthy: () => "yes" as never };
    const isTruthy = { fact: "a", operator: "truthy", value: 1 };
    const places = [
      { conditions: { all: [isTruthy] }, upstream: true, ours: false },
      { conditions: { not: isTruthy }, upstream: false, ours: true },
      { conditions: { all: [{ ...isTruthy, operator: "not:truthy" }] }, upstream: false, ours: true },
      {
        conditions: { all: [{ ...isTruthy, operator: "someValue:truthy", value: [1] }] },
        upstream: true,
        ours: false,
      },
      { conditions: { all: [{ any: [isTruthy] }] }, upstream: false, ours: false },
    ];
    for (const each of places) {
      const rule = ruleOf(each.conditions);
      expect(await upstreamHolds(rule, { a: 1 }, { operators })).toBe(each.upstream);
      expect(weHold(rule, { a: 1 }, { operators })).toBe(each.ours);
    }
  });

  it("promise-operator: a promise from an own operator is not true; upstream waits for it", async () => {
    const operators = { later: (() => Promise.resolve(true)) as never };
    const rule = ruleOf({ fact: "a", operator: "later", value: 1 });
    expect(await upstreamHolds(rule, { a: 1 }, { operators })).toBe(true);
    expect(weHold(rule, { a: 1 }, { operators })).toBe(false);
  });

  it("equal-object: a list or an object to be equal to is refused; upstream lets it never hold", async () => {
    const list = ruleOf({ fact: "a", operator: "equal", value: [1] });
    expect(await upstreamHolds(list, { a: [1] })).toBe(false);
    expect(refusal(list)).toContain('"equal" cannot compare a list; compare its parts by "path"');
  });
});
