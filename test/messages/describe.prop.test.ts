import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { actionTypes } from "../../src/core/decide/actionTypes";
import type { JsonObject, JsonValue } from "../../src/core/json";
import { partsOf } from "./places";
import { codes, languages, tellAction, tellException, textsOf, types, type Voice, voices } from "./shipped";

/** By name, so that a counterexample does not print a whole language. */
const voice = fc.constantFrom(...voices.map(({ name }) => name));
const known: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries(languages[0]?.staff.words ?? {}).map(([name, words]) => [name, Object.keys(words)]),
);
/** Text that a host may really have, and text that breaks who does not look out. */
const anyText = fc.constantFrom(
  "dhl",
  "SKU-1",
  "2026-03-12T23:59:59+08:00",
  "[redacted]",
  "absent",
  "other",
  "constructor",
  "__proto__",
  "toString",
  "",
  " ",
  "x".repeat(300),
);
const anyNumber = fc.oneof(
  fc.integer({ min: -5, max: 9_000 }),
  fc.double({ min: -10, max: 500, noNaN: true }),
);

/** A value such as evidence has under this name, or one of a wrong type. */
function valueUnder(name: string): fc.Arbitrary<JsonValue> {
  const words = known[name] ?? [];
  const word = words.length === 0 ? anyText : fc.oneof(fc.constantFrom(...words), anyText);
  const right: fc.Arbitrary<JsonValue> =
    name === "currency"
      ? fc.constantFrom("EUR", "JPY", "KWD", "XXX", "nonsense")
      : name.endsWith("Minor")
        ? fc.maxSafeInteger()
        : fc.oneof(word, anyNumber, fc.boolean(), fc.array(word, { maxLength: 3 }));
  return fc.oneof(
    { weight: 9, arbitrary: right },
    { weight: 1, arbitrary: fc.constantFrom<JsonValue>(null, {}, [{}, {}], [null], [[1]]) },
  );
}

/** Some of these names, each with a value. */
const someOf = (names: readonly string[]): fc.Arbitrary<JsonObject> =>
  fc.record(Object.fromEntries([...new Set(names)].map((name) => [name, valueUnder(name)])), {
    requiredKeys: [],
    noNullPrototype: true,
  }) as fc.Arbitrary<JsonObject>;

/** Every name that a text about the code asks for in any voice, and those it depends on. */
const namesFor = new Map(
  codes.map((code) => {
    const texts = voices.flatMap((each) => {
      const { title, text, todo } = textsOf(each).exceptions[code] ?? textsOf(each).otherException;
      return [title, text, ...todo].flatMap((one) => partsOf(one, each.messages.locale).places);
    });
    return [code, [...texts.map((name) => name.replace(/Sign$|Count$/, "")), "currency"]] as const;
  }),
);

const exception = fc.constantFrom(...codes).chain((code) =>
  fc.record({
    code: fc.constant(code),
    evidence: someOf((namesFor.get(code) ?? []).filter((name) => name !== "id")),
    subject: fc.oneof(
      fc.constant({ kind: "order" }),
      anyText.map((id) => ({ kind: "shipment", id })),
    ),
  }),
);

/** A sentence that says something, ends, and shows nothing of how it was made. */
function expectProse(text: string, ends: RegExp): void {
  expect(text).not.toMatch(
    /undefined|NaN|null|\[object|[{}]|Infinity| {2}|[,;:，；：（(]\s*[.。)）]|\(\)|（）/,
  );
  expect(text).toMatch(/[\p{L}\p{N}]/u);
  expect(text).toMatch(ends);
}

function voiceOf(name: string): Voice {
  const found = voices.find((each) => each.name === name);
  if (found === undefined) throw new Error(`There is no voice ${name}.`);
  return found;
}

describe("describe", () => {
  it("says whole sentences whatever the evidence has and lacks", () => {
    fc.assert(
      fc.property(exception, voice, (each, name) => {
        const to = voiceOf(name);
        const { title, text, todo } = tellException(each, to);
        expectProse(title, /[\p{L}\p{N}?？）)]$/u);
        for (const sentence of [text, ...todo]) expectProse(sentence, /[.?。？]$/);
      }),
      { numRuns: 4_000 },
    );
  });

  it("takes any JSON as evidence of any code, own codes too", () => {
    const anyCode = fc.oneof(fc.constantFrom(...codes, "constructor", "__proto__", "acme.odd"), fc.string());
    const evidence = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
    fc.assert(
      fc.property(anyCode, evidence, voice, (code, json, name) => {
        const to = voiceOf(name);
        const told = tellException({ code, evidence: json as JsonObject }, to);
        for (const text of [told.title, told.text, ...told.todo]) expect(text).not.toBe("");
      }),
    );
  });

  it("says the same every time", () => {
    fc.assert(
      fc.property(exception, voice, (each, name) => {
        const to = voiceOf(name);
        expect(tellException(each, to)).toEqual(tellException(structuredClone(each), to));
      }),
      { numRuns: 50 },
    );
  });
});

describe("describeAction", () => {
  const action = fc.constantFrom(...types).chain((type) => {
    const { required = [], optional = [] } = actionTypes.get(type) ?? {};
    return fc.record({ type: fc.constant(type), params: someOf([...required, ...optional]) });
  });

  it("says whole sentences whatever parameters there are", () => {
    fc.assert(
      fc.property(action, voice, ({ type, params }, name) => {
        const to = voiceOf(name);
        const { title, text } = tellAction(type, params, to);
        expectProse(title, /[\p{L}\p{N}?？]$/u);
        expectProse(text, /[.?。？]$/);
      }),
      { numRuns: 3_000 },
    );
  });
});
