import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import type { Decision } from "../../src/core/decide/Decision";
import { roles } from "../../src/core/decide/roles";
import type { JsonObject } from "../../src/core/json";
import { en } from "../../src/messages/en";
import { messageRenderer } from "../../src/messages/messageRenderer";
import { zhCN } from "../../src/messages/zh-CN";
import { joinParts } from "../../src/triage/dispatch/joinParts";
import type { MessageText } from "../../src/triage/Message";
import { emptyDecision } from "../triage/fakeCore";
import { aSummary } from "./aSummary";
import { codes, types } from "./shipped";

/** In every text that nobody chose for customers. */
const INTERNAL = "q7internal";
const REASONS = ["stolen_card", "lost_card", "fraudulent", "pickup_card"];

const names = [
  "hours",
  "kind",
  "method",
  "methods",
  "reason",
  "class",
  "carrier",
  "state",
  "fields",
  "disruption",
  "country",
  "code",
  "sku",
  "lines",
  "role",
  "id",
  "currency",
  "totalMinor",
  "deadline",
  "deliverBy",
  "purpose",
  "what",
  "onSilence",
  "formTarget",
  "revisedDate",
  "text",
  "constructor",
];
const text = fc.oneof(
  fc.nat(9).map((number) => `${INTERNAL}${number}`),
  fc.constantFrom(...REASONS, "risk", "2026-03-12T23:59:59+08:00"),
);
const value = fc.oneof(
  { weight: 6, arbitrary: text },
  { weight: 1, arbitrary: fc.oneof(fc.nat(9_000), fc.boolean(), fc.array(text, { maxLength: 2 })) },
  {
    weight: 1,
    arbitrary: fc.dictionary(fc.constantFrom("carrier", "service", "lines", "country"), text, {
      noNullPrototype: true,
    }),
  },
);
const json = fc.dictionary(fc.constantFrom(...names), value, {
  noNullPrototype: true,
}) as fc.Arbitrary<JsonObject>;

interface Told {
  readonly type: string;
  readonly code: string;
  readonly evidence: JsonObject;
  readonly params: JsonObject;
}
const anyTold: fc.Arbitrary<Told> = fc.record({
  type: fc.constantFrom(...types),
  code: fc.constantFrom(...codes, `acme.${INTERNAL}`),
  evidence: json,
  params: json,
});
const render = messageRenderer({ messages: [en, zhCN] });

/** One message that tells of everything, in a language. */
function letter(all: readonly Told[], locale: string, to: "customer" | "team" = "customer"): MessageText {
  const keyOf = ({ code }: Told, index: number) => `${code}@line:${INTERNAL}${index}`;
  const decision: Decision = {
    ...emptyDecision("A-1"),
    exceptions: all.map((each, index) => ({
      key: keyOf(each, index),
      code: each.code,
      subject: { kind: "line", id: `${INTERNAL}${index}` },
      severity: "error",
      blocks: [],
      evidence: each.evidence,
      rule: `${INTERNAL}-rule`,
    })),
  };
  const parts = all.map((each, index) => ({
    key: `${INTERNAL}${index}#email`,
    type: each.type,
    template: `${INTERNAL}.template`,
    params: each.params,
    exceptions: [keyOf(each, index)],
    to: `${INTERNAL}-role`,
  }));
  const message = joinParts(parts, { orderId: "A-1", audience: to, channel: "email" });
  return render({ ...message, locale }, decision);
}

/** Words of the inside: codes, names of facts and roles. */
const insideWords = [
  ...exceptionCodes.keys(),
  ...Object.keys(roles).filter((role) => !["owner", "risk"].includes(role)),
]
  .map((word) => word.replace(/[.]/g, "\\."))
  .join("|");
const INSIDE = new RegExp(`(?<![\\w.])(?:${insideWords})(?![\\w])`);
const ODD = /undefined|NaN|null|\[object|[{}]|Infinity|\[redacted\]| {4}/;

function expectFitForCustomers({ subject, body }: MessageText, all: readonly Told[]): void {
  const said = `${subject}\n${body}`;
  expect(said).not.toContain(INTERNAL);
  for (const reason of REASONS) expect(said).not.toContain(reason);
  expect(said.replace(/in stock|our customer service|Customer service/gi, "")).not.toMatch(ODD);
  expect(subject).toMatch(/^[^\r\n]+$/);
  if (all.every(({ code }) => code.startsWith("payment."))) {
    expect(said).not.toMatch(/lost|stolen|fraud|suspicio|blacklist|丢失|挂失|被盗|欺诈|风控/i);
  }
}

describe("what customers are written", () => {
  it("holds nothing that nobody chose for them, for every code and every action, in both languages", () => {
    fc.assert(
      fc.property(fc.array(anyTold, { minLength: codes.length, maxLength: codes.length }), (some) => {
        // Every code in each run, whatever else is random.
        some.forEach((each, index) => {
          const one = [{ ...each, code: codes[index] ?? each.code }];
          for (const locale of ["en", "zh-CN"]) expectFitForCustomers(letter(one, locale), one);
        });
      }),
      { numRuns: 8 },
    );
  });

  it("holds it in messages of several parts too, of codes of the shop's own too", () => {
    fc.assert(
      fc.property(
        fc.array(anyTold, { minLength: 2, maxLength: 5 }),
        fc.constantFrom("en", "zh"),
        (some, locale) => {
          const told = letter(some, locale);
          expectFitForCustomers(told, some);
          expect(
            told.body.split(locale === "en" ? en.customer.letter.greeting : zhCN.customer.letter.greeting),
          ).toHaveLength(2);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("names no code and no role, and is the same every time", () => {
    fc.assert(
      fc.property(anyTold, fc.constantFrom("en", "zh"), (each, locale) => {
        const told = letter([each], locale);
        expect(`${told.subject}\n${told.body}`).not.toMatch(
          locale === "en" ? /(?<![\w.])[a-z]+\.[a-z_]+(?!\w)/ : INSIDE,
        );
        expect(letter([structuredClone(each)], locale)).toEqual(told);
      }),
      { numRuns: 300 },
    );
  });

  it("shows the marks where it may: to staff, and the order that is to be confirmed", () => {
    const each: Told = { type: "notify.team", code: "stock.short", evidence: { sku: INTERNAL }, params: {} };
    expect(letter([each], "en", "team").body).toContain(INTERNAL);
    const params = { what: "order", summary: { ...aSummary, shipTo: { lines: [INTERNAL] } } };
    const asked: Told = { type: "request.confirmation", code: "order.unconfirmed", evidence: {}, params };
    expect(letter([asked], "en").body).toContain(INTERNAL);
  });

  it("has whatever a summary has and lacks", () => {
    const broken = fc.dictionary(fc.constantFrom(...Object.keys(aSummary)), fc.jsonValue(), {
      noNullPrototype: true,
    });
    fc.assert(
      fc.property(broken, fc.constantFrom("en", "zh"), (changes, locale) => {
        const params = { what: "order", summary: { ...aSummary, ...(changes as JsonObject) } };
        const asked: Told = { type: "request.confirmation", code: "order.unconfirmed", evidence: {}, params };
        expect(letter([asked], locale).body).not.toMatch(/undefined|NaN|\[object/);
      }),
      { numRuns: 300 },
    );
  });
});
