import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  compileRuleset,
  defineFact,
  describeException,
  describeTrace,
  describeVerdict,
  explainOrder,
  explainPolicies,
  findEvidence,
} from "../../../src/core/index";
import { en } from "../../../src/messages/en";
import { zhCN } from "../../../src/messages/zh-CN";
import { anOrder } from "../../support/anOrder";
import { NOW } from "../../support/smallRules";

const RUNS = { numRuns: 150 };

/** Long enough not to stand in a text by chance. */
const secret = fc.stringMatching(/^[a-z]{14,20}$/);

/** The ways in which a rule can come near a personal value. */
function rulesetWith(value: string, reveal: boolean) {
  const facts = [
    defineFact({
      name: "buyer.name",
      scope: "order",
      type: "text",
      personal: true,
      description: { en: "The name.", zh: "姓名。" },
      derive: () => value,
    }),
    defineFact({
      name: "buyer.card",
      scope: "order",
      type: "object",
      personal: true,
      description: { en: "The card.", zh: "名片。" },
      derive: () => ({ name: value, names: [value] }),
    }),
    defineFact({
      name: "order.alias",
      scope: "order",
      type: "text",
      description: { en: "The same, by a fact that is not personal.", zh: "同上。" },
      derive: () => value,
    }),
  ];
  const leaves = [
    { fact: "buyer.name", operator: "equal", value },
    { fact: "buyer.name", operator: "in", value: [value, "x"] },
    { fact: "buyer.card", path: "$.name", operator: "equal", value },
    { fact: "buyer.card", path: "$.names", operator: "contains", value },
    { fact: "buyer.card", path: "$.names[*]", operator: "someFact:equal", value: "x" },
    { fact: "order.alias", operator: "equal", value: { fact: "buyer.name" } },
    { fact: "buyer.name", operator: "notEqual", value: { fact: "order.alias" } },
    { fact: "buyer.name", operator: "equal", value: { fact: "settings.buyer.known" } },
    { fact: "order.status", operator: "equal", value: { fact: "settings.buyer.status" } },
  ];
  return compileRuleset(
    {
      name: "near-people",
      settings: {
        "buyer.known": { value },
        "buyer.status": { value: "x", by: { "buyer.name": { [value]: value } } },
      },
      classifiers: leaves.flatMap((leaf, index) => [
        { name: `c${index}`, conditions: { all: [leaf] }, event: { type: "order.unconfirmed" } },
        { name: `n${index}`, conditions: { all: [{ not: leaf }] }, event: { type: "order.unconfirmed" } },
      ]),
      policies: [
        {
          name: "p",
          for: ["order.unconfirmed"],
          conditions: { any: leaves },
          event: {
            type: "playbook",
            params: {
              actions: [
                {
                  id: "a",
                  type: "notify.team",
                  template: { fact: "buyer.name" },
                  conditions: { any: leaves },
                },
                {
                  id: "b",
                  type: "notify.team",
                  template: "t",
                  conditions: { all: [{ not: { any: leaves } }] },
                },
              ],
            },
          },
        },
      ],
    },
    { facts, revealPersonal: reveal },
  );
}

function everythingTold(value: string, reveal: boolean): string {
  const ruleset = rulesetWith(value, reveal);
  const input = { order: anOrder(), now: NOW, known: {} };
  const traces = explainOrder(ruleset, input);
  const exceptions = explainPolicies(ruleset, input);
  const texts = [en.explain, zhCN.explain].flatMap((words) => [
    ...traces.flatMap((trace) => [describeTrace(trace, words), describeVerdict(trace, words)]),
    ...exceptions.flatMap((trace) => [
      describeException(trace, words),
      ...trace.policies.map(({ conditions }) => describeTrace(conditions, words)),
    ]),
  ]);
  return JSON.stringify([traces, exceptions, findEvidence(ruleset, input), texts]);
}

describe("personal values in explanations", () => {
  it("law: none is in the data or in the text, also not as the value that it equals", () => {
    fc.assert(
      fc.property(secret, (value) => {
        expect(everythingTold(value, false)).not.toContain(value);
      }),
      RUNS,
    );
  });

  it("are shown when the ruleset was compiled to reveal them", () => {
    fc.assert(
      fc.property(secret, (value) => {
        expect(everythingTold(value, true)).toContain(value);
      }),
      { numRuns: 10 },
    );
  });

  it("does not hide what tells nothing: that a value is absent, and a constant true, false or null", () => {
    const absent = defineFact({
      name: "buyer.minor",
      scope: "order",
      type: "boolean",
      personal: true,
      description: { en: "Under age.", zh: "未成年。" },
      derive: () => undefined,
    });
    const ruleset = compileRuleset(
      {
        name: "t",
        classifiers: [
          {
            name: "c",
            conditions: { all: [{ fact: "buyer.minor", operator: "equal", value: true }] },
            event: { type: "order.unconfirmed" },
          },
        ],
      },
      { facts: [absent] },
    );
    const [trace] = explainOrder(ruleset, { order: anOrder(), now: NOW, known: {} });
    expect(trace && describeTrace(trace, en.explain)).toContain("buyer.minor (absent) equals true");
  });
});
