import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../src/core/json";
import { mergePatch } from "../../../src/triage/rulesetTests/mergePatch";

const key = fc.oneof(fc.constantFrom("a", "b", "c", "__proto__", "constructor"), fc.string({ maxLength: 3 }));

/** JSON as `JSON.parse` makes it, keys that name things of prototypes among it. */
const json = fc
  .letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      fc.oneof(fc.integer(), fc.boolean(), fc.constant(null), fc.string({ maxLength: 3 })),
      fc.array(tie("value"), { maxLength: 3 }),
      fc.array(fc.tuple(key, tie("value")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }))
  .value.map((value) => JSON.parse(JSON.stringify(value)) as JsonValue);

describe("mergePatch", () => {
  it("applied twice does what it did once", () => {
    fc.assert(
      fc.property(json, json, (target, patch) => {
        const once = mergePatch(target, patch);
        expect(JSON.stringify(mergePatch(once, patch))).toBe(JSON.stringify(once));
      }),
    );
  });

  it("leaves its input as it is, and every prototype too", () => {
    fc.assert(
      fc.property(json, json, (target, patch) => {
        const before = JSON.stringify([target, patch]);
        const merged = mergePatch(target, patch);
        expect(JSON.stringify([target, patch])).toBe(before);
        if (typeof merged === "object" && merged !== null && !Array.isArray(merged)) {
          expect(Object.getPrototypeOf(merged)).toBe(Object.prototype);
        }
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
    );
  });

  it("makes a value without nulls from nothing", () => {
    const object = json.filter(
      (value) => typeof value === "object" && value !== null && !Array.isArray(value),
    );
    fc.assert(
      fc.property(object, (patch) => {
        const merged = mergePatch(undefined, patch);
        expect(Object.keys(merged as object)).toEqual(
          Object.entries(patch as object).flatMap(([name, value]) => (value === null ? [] : [name])),
        );
      }),
    );
  });
});
