import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainJson } from "../../src/core/plainJson";

describe("plainJson", () => {
  it("gives JSON back as it is, keys such as __proto__ among it, and never the same object", () => {
    const json = fc.jsonValue({ maxDepth: 4 });
    const named = fc.dictionary(fc.oneof(fc.string(), fc.constant("__proto__")), json);
    fc.assert(
      fc.property(fc.oneof(json, named), (value) => {
        const text = JSON.stringify(value);
        const plain = plainJson(JSON.parse(text));
        expect(JSON.stringify(plain)).toBe(text);
      }),
    );
  });

  it("sets no prototype", () => {
    const plain = plainJson(JSON.parse('{ "__proto__": { "isAdmin": true } }')) as object;
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
    expect(Object.keys(plain)).toEqual(["__proto__"]);
  });

  it("leaves out what JSON cannot carry", () => {
    const value = {
      a: Number.NaN,
      b: [1, undefined, Number.POSITIVE_INFINITY],
      c: new Date(0),
      d: () => 1,
      e: null,
    };
    expect(plainJson(value)).toEqual({ b: [1], e: null });
    expect(plainJson(undefined)).toBeUndefined();
  });
});
