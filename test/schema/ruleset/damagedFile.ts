import fc from "fast-check";
import retailFile from "../../../src/rulesets/retail.json" with { type: "json" };

type Json = Record<string, unknown>;

const kept = retailFile.classifiers.filter((_, index) => index % 9 === 0);
const raised = kept.map(({ event }) => event.type);

/** A sound file with every kind of part, small enough to be damaged anywhere. */
export const SOUND: Json = {
  name: "sound",
  version: "1",
  settings: {
    ...retailFile.settings,
    "clock.skewSeconds": { value: 60 },
    "own.limit": { value: 3, unit: "h", why: "w", by: { "shipment.carrier": { dhl: 2 } } },
  },
  calendars: {
    shop: {
      timeZone: "Europe/Berlin",
      hours: { monday: ["09:00-18:00"] },
      holidays: ["2026-05-01"],
      workdays: { "2026-02-14": ["09:00-12:00"] },
    },
  },
  patch: { [kept[0]?.name ?? ""]: { severity: "error", enabled: true, priority: 2 } },
  conditions: retailFile.conditions,
  classifiers: [
    ...kept,
    {
      name: "own",
      priority: 1,
      forEach: "shipment",
      onUnknown: "raise",
      conditions: {
        any: [
          { fact: "shipment.state", operator: "in", value: ["lost", "held"] },
          {
            fact: "shipment.hoursSinceLastEvent",
            operator: "greaterThan",
            value: { fact: "settings.own.limit" },
          },
          { not: { fact: "order.shipmentStates", operator: "not:contains", value: "lost", path: "$" } },
          { fact: "order.livePaymentMethods", operator: "someFact:in", value: ["card"] },
        ],
      },
      event: {
        type: "shipment.lost",
        params: { blocks: ["refund"], evidence: { a: [{ fact: "order.id" }] }, field: "/x" },
      },
    },
  ],
  policies: [
    ...retailFile.policies.filter((policy) => policy.for.every((code) => raised.includes(code))).slice(0, 4),
    {
      name: "look-for-it",
      for: ["shipment.lost"],
      add: true,
      conditions: { all: [] },
      event: {
        type: "playbook",
        params: {
          respondWithin: "PT4H",
          actions: [
            {
              id: "look",
              type: "shipment.claim",
              mode: "propose",
              dueWithin: "P1D",
              kind: "lost",
              evidence: { in: ["x"] },
            },
          ],
        },
      },
    },
  ],
  testDefaults: { now: "2026-03-10T09:00:00Z" },
  tests: [
    { name: "nothing", order: {}, lookups: { stock: { "*": {} } }, settings: {}, expect: { unknowns: [] } },
  ],
};

/** Values that are wrong in most places, and right in some. */
const intruder = fc.oneof(
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    1,
    -1,
    1.5,
    "",
    "x",
    "5",
    "retail",
    [],
    {},
    [[]],
    ["lost"],
    ["lost", 5],
    [null],
    "shipment.lost",
    "shipment.stat",
    "order.status",
    "order.lineCount",
    "settings.own.limit",
    "settings.x",
    "equal",
    "not:in",
    "someFact:equal",
    "everyFact:contains",
    "someValue:equal",
    "swap:contains",
    "equals",
    "greaterThan",
    "$",
    "$.length",
    "$..x",
    "$.constructor",
    "$.a[*].b",
    "PT4H",
    "always",
    "09:00-09:00",
    "00:00-24:00",
    "2026-02-30",
    "2028-02-29",
    { monday: [] },
    "P1M",
    "P",
    "PT",
    "error",
    "ship",
    "auto",
    "line",
    { fact: "order.id" },
    { fact: "order.id", path: "$.x", more: 1 },
    { fact: 5 },
    { fact: "no.such" },
    { all: [] },
    { any: [] },
    { all: [], any: [] },
    { not: { all: [] } },
    { condition: "is-cart" },
    { fact: "order.id", operator: "equal", value: "x" },
    { value: 1 },
    { value: "x", by: { "order.id": { a: 1 } } },
  ),
);

interface Place {
  readonly parent: Json;
  readonly key: string;
}

function placesOf(value: unknown): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const parent = value as Json;
  return Object.keys(parent).flatMap((key) => [{ parent, key }, ...placesOf(parent[key])]);
}

/** Every key is as likely as any other, however often it stands in the file: `priority` is rare, `fact` is not. */
function placeAt(file: Json, at: number): Place {
  const byKey = new Map<string, Place[]>();
  for (const place of placesOf(file)) {
    const key = Array.isArray(place.parent) ? "element" : place.key;
    byKey.set(key, [...(byKey.get(key) ?? []), place]);
  }
  const places = [...byKey.values()][at % byKey.size] ?? [];
  return places[Math.floor(at / byKey.size) % places.length] as Place;
}

/** A near neighbour of a value: where what is allowed ends. */
function nudged(value: unknown, by: -1 | 1): unknown {
  if (typeof value === "number") return value + by;
  if (typeof value === "boolean") return !value;
  if (typeof value === "string") return by === 1 ? "" : value.slice(0, -1);
  return Array.isArray(value) ? [] : {};
}

/** The sound file with one to `maximum` of its values replaced, removed, renamed or added. */
export function damagedFile(maximum: number): fc.Arbitrary<Json> {
  const change = fc.record({
    at: fc.nat(),
    how: fc.constantFrom("replace", "replace", "nudge", "nudge", "remove", "rename", "add"),
    by: fc.constantFrom(-1 as const, 1 as const),
    value: intruder,
  });
  return fc.array(change, { minLength: 1, maxLength: maximum }).map((changes) => {
    const file = structuredClone(SOUND);
    for (const { at, how, by, value } of changes) {
      const { parent, key } = placeAt(file, at);
      const old = parent[key];
      if (how === "replace") parent[key] = structuredClone(value);
      else if (how === "nudge") parent[key] = nudged(old, by);
      else if (how === "add" && Array.isArray(parent)) parent.push(structuredClone(value));
      else if (how === "add") parent[`${key}s`] = structuredClone(value);
      else if (Array.isArray(parent)) parent.splice(Number(key), 1);
      else {
        delete parent[key];
        if (how === "rename") parent[`${key}x`] = old;
      }
    }
    return file;
  });
}
