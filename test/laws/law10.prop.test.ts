import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compileRuleset, type Input, InvalidRulesetError, step } from "../../src/core/index";
import { retail } from "../../src/rulesets/retail";
import { anOrder } from "../support/anOrder";

/** Every fourth classifier with its policies: all kinds of rules, and few enough to be damaged often. */
const classifiers = (retail.classifiers ?? []).filter((_, index) => index % 4 === 0);
const codes = classifiers.map(({ event }) => event.type);
const rules = {
  name: retail.name,
  settings: retail.settings,
  conditions: retail.conditions,
  classifiers,
  policies: (retail.policies ?? []).filter((policy) => policy.for?.every((code) => codes.includes(code))),
};

/** Values that have broken rule engines before, among ordinary ones. */
const intruder = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    "__proto__",
    "constructor",
    "toString",
    "$..*",
    "$[?(@.constructor.constructor('globalThis.intruded = true')())]",
    "');globalThis.intruded = true;('",
    ["$", "{globalThis.intruded = true}"].join(""),
    "\u2028globalThis.intruded = true",
    { fact: "constructor", path: "$.constructor" },
    JSON.parse('{"__proto__":{"all":[]}}'),
    [],
    {},
    null,
    -1,
    1e308,
  ),
);

/** The retail ruleset with one to three of its values replaced, removed, or their keys renamed. */
const brokenFile = fc
  .array(fc.record({ at: fc.nat(), how: fc.constantFrom("replace", "remove", "rename"), value: intruder }), {
    minLength: 1,
    maxLength: 3,
  })
  .map((changes) => {
    const file: Record<string, unknown> = structuredClone(rules);
    for (const { at, how, value } of changes) {
      const places = placesOf(file);
      const place = places[at % places.length] as Place;
      if (how === "replace") place.parent[place.key] = value;
      else {
        const old = place.parent[place.key];
        if (Array.isArray(place.parent)) place.parent.splice(Number(place.key), 1);
        else delete place.parent[place.key];
        if (how === "rename" && !Array.isArray(place.parent)) place.parent[`${place.key}x`] = old;
      }
    }
    return file;
  });

interface Place {
  readonly parent: Record<string, unknown>;
  readonly key: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Record<string, unknown>;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesOf(parent[key])]);
}

const input: Input = {
  order: anOrder({
    shipments: [
      {
        id: "S1",
        carrier: "dhl",
        events: [{ at: "2026-03-02T08:00:00Z", provider: "canonical", code: "in_transit" }],
      },
    ],
    payments: [
      {
        id: "P1",
        method: "card",
        provider: "stripe",
        status: "failed",
        code: "do_not_honor",
        at: "2026-03-01T08:00:00Z",
      },
    ],
    complaints: [{ id: "C1", kind: "damaged", openedAt: "2026-03-04T08:00:00Z" }],
  }),
  now: "2026-03-10T12:00:00Z",
  known: {},
};

describe("law 10: no rule file runs code, changes its input, or passes its limits", () => {
  it("law 10: a damaged file is refused with places, or is safe to run", () => {
    let refused = 0;
    let ran = 0;
    fc.assert(
      fc.property(brokenFile, (file) => {
        const before = structuredClone(file);
        const order = structuredClone(input.order);
        try {
          step(compileRuleset(file), input);
          ran += 1;
        } catch (error) {
          if (!(error instanceof InvalidRulesetError)) throw error;
          refused += 1;
          for (const { path, message } of error.issues) {
            expect(path === "" || path.startsWith("/")).toBe(true);
            expect(message.length).toBeGreaterThan(10);
          }
        }
        expect(file).toEqual(before);
        expect(input.order).toEqual(order);
        expect(globalThis).not.toHaveProperty("intruded");
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 1_500 },
    );
    expect(refused).toBeGreaterThan(100);
    expect(ran).toBeGreaterThan(100);
  });
});
