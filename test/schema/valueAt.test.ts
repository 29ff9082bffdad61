import { describe, expect, it } from "vitest";
import { valueAt } from "../../src/schema/valueAt";

describe("valueAt", () => {
  it("follows own keys and indexes", () => {
    expect(valueAt({ a: [{ b: 1 }] }, ["a", 0, "b"])).toBe(1);
    expect(valueAt("text", [])).toBe("text");
  });

  it("gives nothing for what is inherited, missing or inside a plain value", () => {
    expect(valueAt({}, ["constructor"])).toBeUndefined();
    expect(valueAt({}, ["__proto__", "toString"])).toBeUndefined();
    expect(valueAt([1], [1])).toBeUndefined();
    expect(valueAt({ a: "text" }, ["a", "length"])).toBeUndefined();
    expect(valueAt({ a: null }, ["a", "b"])).toBeUndefined();
  });
});
