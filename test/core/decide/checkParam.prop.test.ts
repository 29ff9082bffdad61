import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionTypes } from "../../../src/core/decide/actionTypes";
import { checkParam, objectShape, wordsOf } from "../../../src/core/decide/checkParam";
import type { JsonValue } from "../../../src/core/json";
import { shapeSchema } from "../../../src/schema/ruleset/shapeSchema";

const shapes = [...new Set([...actionTypes.values()].flatMap((type) => Object.values(type.shapes)))].sort();
const word = fc.string({ minLength: 1, maxLength: 8 });
const json = fc.jsonValue() as fc.Arbitrary<JsonValue>;
const amount = fc.maxSafeNat();

const scalars: Readonly<Record<string, fc.Arbitrary<JsonValue>>> = {
  any: json,
  json: fc.dictionary(word, json),
  text: fc.string(),
  textOrList: fc.oneof(fc.string(), fc.array(fc.string())),
  id: word,
  currency: fc.constantFrom("EUR", "JPY", "CNY"),
  instant: fc
    .date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) })
    .map((date) => date.toISOString()),
  boolean: fc.boolean(),
  number: fc.double({ noNaN: true, noDefaultInfinity: true }),
  integer: fc.maxSafeInteger(),
  amountMinor: amount,
  count: amount,
  quantity: amount.map((each) => Math.max(1, each)),
};

/** Values that have a shape. */
function valuesOf(shape: string): fc.Arbitrary<JsonValue> {
  if (shape.endsWith("[]")) return fc.array(valuesOf(shape.slice(0, -2)), { maxLength: 3 });
  const scalar = scalars[shape];
  if (scalar !== undefined) return scalar;
  const object = objectShape(shape);
  if (object === undefined) return fc.constantFrom(...wordsOf(shape));
  const keys = Object.entries(object.keys).map(
    ([key, part]) => [key.replace("?", ""), valuesOf(part)] as const,
  );
  const requiredKeys = Object.keys(object.keys).filter((key) => !key.endsWith("?"));
  const record = fc.record(Object.fromEntries(keys), { requiredKeys }) as fc.Arbitrary<JsonValue>;
  return object.orId ? fc.oneof(word, record) : record;
}

const agrees = (shape: string, value: JsonValue): boolean =>
  checkParam(shape, value) === shapeSchema(shape).safeParse(value).success;

describe.each(shapes)("checkParam, shape %s", (shape) => {
  it("accepts every value of the shape, as the schema made from it does", () => {
    fc.assert(
      fc.property(valuesOf(shape), (value) => {
        expect(checkParam(shape, value), JSON.stringify(value)).toBe(true);
        expect(shapeSchema(shape).safeParse(value).success, JSON.stringify(value)).toBe(true);
      }),
    );
  });

  it("says of any other value what the schema says", () => {
    const others = fc.oneof(json, ...shapes.map(valuesOf));
    fc.assert(fc.property(others, (value) => agrees(shape, value)));
  });

  it("refuses something, unless anything will do", () => {
    const refused: readonly JsonValue[] = [null, -1, 1.5, "", "x", true, [0], {}];
    expect(refused.every((value) => checkParam(shape, value))).toBe(shape === "any");
  });
});

describe("checkParam", () => {
  it("wants real days, whole quantities and known words", () => {
    expect(checkParam("instant", "2026-02-30T00:00:00Z")).toBe(false);
    expect(checkParam("quantity", 0)).toBe(false);
    expect(checkParam("transaction[]", ["ship", "shipp"])).toBe(false);
    expect(checkParam("group[]", [{ node: "N1", lines: [{ lineId: "1", quantity: 2 }] }])).toBe(true);
    expect(checkParam("group[]", [{ node: "N1", lines: [{ lineId: "1" }] }])).toBe(false);
    expect(checkParam("line[]", ["1", { lineId: "2", quantity: 1 }])).toBe(true);
  });
});
