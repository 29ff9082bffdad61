import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseOrder } from "../../src/schema/parseOrder";
import { safeParseOrder } from "../../src/schema/safeParseOrder";
import { orderArbitrary } from "../arbitraries/order";
import { deepFreeze, type Place, placesOf, replaced } from "./places";

const clone = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Something of another type than what stands there; objects and lists hold a marker to look for in messages. */
const wrongFor = (place: Place, marker: string): readonly unknown[] => {
  const others = [null, true, Number.NaN, { [marker]: marker }, [marker], () => marker, 10n, Symbol(marker)];
  if (typeof place.value === "string") return [...others, 7];
  if (typeof place.value === "number") return [...others, marker, 0.5];
  if (typeof place.value === "boolean") return [...others.filter((value) => value !== true), marker, 1];
  const keepsType = (value: unknown) => typeof value === "object" && value !== null;
  return [...others.filter((value) => !keepsType(value)), marker, 7];
};

/** Any place of a valid order outside the host's own attributes, and something wrong to put there. */
const mistakeArbitrary = fc
  .tuple(orderArbitrary, fc.nat(), fc.nat(), fc.stringMatching(/^secret-[a-z]{12}$/))
  .map(([order, placeSeed, wrongSeed, marker]) => {
    const places = placesOf(order).filter(({ pointer }) => !pointer.includes("/attributes/"));
    const place = places[placeSeed % places.length] as Place;
    const wrongs = wrongFor(place, marker);
    const wrong = wrongs[wrongSeed % wrongs.length];
    return { input: replaced(order, place.path, wrong), pointer: place.pointer };
  });

describe("parseOrder", () => {
  it("keeps every value of a valid order and adds only what has a default", () => {
    fc.assert(
      fc.property(orderArbitrary, (order) => {
        const parsed = parseOrder(order);
        const given = new Map(placesOf(order).map(({ pointer, value }) => [pointer, value]));
        const got = new Map(placesOf(parsed).map(({ pointer, value }) => [pointer, value]));
        for (const [pointer, value] of given) {
          if (typeof value !== "object") expect([pointer, got.get(pointer)]).toEqual([pointer, value]);
          else expect(got.has(pointer)).toBe(true);
        }
        for (const [pointer, value] of got) {
          const isDefault =
            value === "piece" || JSON.stringify(value) === "[]" || JSON.stringify(value) === "{}";
          expect([
            pointer,
            given.has(pointer) || isDefault || JSON.stringify(value) === '{"lines":[]}',
          ]).toEqual([pointer, true]);
        }
      }),
    );
  });

  it("gives the same snapshot again from the snapshot and from its JSON", () => {
    fc.assert(
      fc.property(orderArbitrary, (order) => {
        const parsed = parseOrder(order);
        expect(parseOrder(parsed)).toEqual(parsed);
        expect(JSON.stringify(parseOrder(clone(parsed)))).toBe(JSON.stringify(parsed));
        expect(JSON.stringify(parseOrder(clone(order)))).toBe(JSON.stringify(parsed));
      }),
    );
  });

  it("gives the same bytes whatever the order of the keys was", () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== "object" || value === null) return value;
      const entries = Object.entries(value).map(([key, inner]) => [
        key,
        key === "attributes" ? inner : reversed(inner),
      ]);
      return Object.fromEntries(entries.reverse());
    };
    fc.assert(
      fc.property(orderArbitrary, (order) => {
        expect(JSON.stringify(parseOrder(reversed(order)))).toBe(JSON.stringify(parseOrder(order)));
      }),
    );
  });

  it("never changes its input, nor shares an object with it", () => {
    const objectsOf = (value: unknown) =>
      placesOf(value).flatMap((place) => (typeof place.value === "object" ? [place.value] : []));
    fc.assert(
      fc.property(orderArbitrary, (order) => {
        const before = JSON.stringify(order);
        const parsed = parseOrder(deepFreeze(order));
        expect(JSON.stringify(order)).toBe(before);
        const inputs = new Set(objectsOf(order));
        expect(objectsOf(parsed).filter((value) => value !== null && inputs.has(value))).toEqual([]);
      }),
    );
  });

  it("takes a key whose value is undefined as left out", () => {
    const optional = ["tenant", "locale", "timeZone", "customer", "billTo", "lines", "totals", "attributes"];
    fc.assert(
      fc.property(orderArbitrary, fc.subarray(optional), (order, keys) => {
        const left = Object.entries(order).filter(([key]) => !keys.includes(key));
        // What refers to lines goes with them.
        const plain = { ...Object.fromEntries(left), shipments: [], reservations: [] };
        const withUndefined = { ...plain, ...Object.fromEntries(keys.map((key) => [key, undefined])) };
        const parsed = parseOrder(withUndefined);
        expect(JSON.stringify(parsed)).toBe(JSON.stringify(parseOrder(plain)));
        expect(
          keys.filter((key) => Object.hasOwn(parsed, key) && parsed[key as "tenant"] === undefined),
        ).toEqual([]);
      }),
    );
  });
});

describe("safeParseOrder", () => {
  it("refuses a wrong type at any place, with exactly one issue that points there", () => {
    fc.assert(
      fc.property(mistakeArbitrary, ({ input, pointer }) => {
        const result = safeParseOrder(input);
        expect(result.ok ? [] : result.error.issues.map(({ path }) => path)).toEqual([pointer]);
      }),
      { numRuns: 1000 },
    );
  });

  it("points at any required key that was taken away", () => {
    const required =
      /^\/(id|status|placedAt|currency|shipTo|lines\/\d+\/(id|sku|quantity|unitPriceMinor)|payments\/\d+\/(id|method|provider|status|at)|shipments\/\d+\/(id|carrier|events\/\d+\/(at|provider|code)|lines\/\d+\/(lineId|quantity))|complaints\/\d+\/(id|kind|openedAt)|holds\/\d+\/(handle|transactions|placedAt)|waivers\/\d+\/(key|reason|at))$/;
    fc.assert(
      fc.property(orderArbitrary, fc.nat(), (order, seed) => {
        const places = placesOf(order).filter(({ pointer }) => required.test(pointer));
        const place = places[seed % places.length] as Place;
        const result = safeParseOrder(clone(replaced(order, place.path, undefined)));
        const issues = result.ok ? [] : result.error.issues.map(({ path, code }) => [path, code]);
        expect(issues).toEqual([[place.pointer, "missing"]]);
      }),
    );
  });

  it("refuses an unknown key in any object, also __proto__ and constructor, and points at it", () => {
    const unknownKey = fc.oneof(
      fc.constantFrom("__proto__", "constructor", "toString", "Id"),
      fc.stringMatching(/^x[a-z]{3,8}$/),
    );
    fc.assert(
      fc.property(orderArbitrary, unknownKey, fc.nat(), (order, key, seed) => {
        const isObject = ({ value }: Place) =>
          typeof value === "object" && value !== null && !Array.isArray(value);
        const objects = placesOf(order).filter(
          (place) => isObject(place) && !place.pointer.includes("/attributes"),
        );
        const place = objects[seed % objects.length] as Place;
        const result = safeParseOrder(replaced(order, [...place.path, key], { sku: "polluted" }));
        const issues = result.ok ? [] : result.error.issues.map(({ path, code }) => [path, code]);
        expect(issues).toEqual([[`${place.pointer}/${key}`, "unknown_key"]]);
        expect(({} as { sku?: string }).sku).toBeUndefined();
      }),
    );
  });

  it("never repeats a value of a personal field, whatever is wrong with it", () => {
    const personal =
      /^\/(customer|shipTo|billTo|placedShipTo|attributes)(\/|$)|\/(attributes|by|text|reason|resolution)$/;
    const isPersonal = (pointer: string) => personal.test(pointer) && !pointer.includes("/attributes/");
    fc.assert(
      fc.property(orderArbitrary, fc.nat(), fc.nat(), (order, placeSeed, wrongSeed) => {
        const places = placesOf(order).filter(({ pointer }) => isPersonal(pointer));
        const place = places[placeSeed % places.length] as Place;
        const marker = "jane.doe@example.com";
        const wrongs = [
          [marker],
          { name: [marker] },
          marker.repeat(600),
          8_613_912_345_678,
          [8_613_912_345_678],
          `${marker}\u0000`,
        ];
        const input = replaced(order, place.path, wrongs[wrongSeed % wrongs.length]);
        const result = safeParseOrder(input);
        const said = result.ok ? "" : JSON.stringify(result.error.issues) + result.error.message;
        expect(said).not.toMatch(/jane|8613912345678/);
      }),
      { numRuns: 500 },
    );
  });

  it("never throws, whatever comes", () => {
    const anything = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withNullPrototype: true,
      withSparseArray: true,
    });
    fc.assert(
      fc.property(fc.oneof(anything, fc.jsonValue()), orderArbitrary, fc.nat(), (value, order, seed) => {
        const places = placesOf(order);
        const place = places[seed % places.length] as Place;
        for (const input of [value, replaced(order, place.path, value)]) {
          const result = safeParseOrder(input);
          expect(result.ok || result.error.issues.length > 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
