import { describe, expect, it } from "vitest";
import { type CompileRulesetOptions, defineFact, lintRuleset } from "../../../../src/core/index";
import { retail } from "../../../../src/rulesets/retail";
import { condition, file, type Json, stalled } from "../malformedRuleFiles";

const found = (json: unknown, options: CompileRulesetOptions = {}) =>
  lintRuleset(JSON.parse(JSON.stringify(json)), options).map(({ code, path }) => `${code} ${path}`);
const leaf = (fact: string, operator: string, value: unknown, more: Json = {}) => ({
  fact,
  operator,
  value,
  ...more,
});
const all = (...conditions: unknown[]) => ({ conditions: { all: conditions } });
const policy = (name: string, more: Json = {}, params: Json = {}) => ({
  name,
  for: ["shipment.stalled"],
  event: { type: "playbook", params: { owner: "logistics", actions: [], ...params } },
  ...more,
});

describe("linting a rule file", () => {
  it("finds nothing in a file without a mistake", () => {
    expect(found(file())).toEqual([]);
  });

  it("never throws for a bad file", () => {
    for (const bad of [
      undefined,
      null,
      5,
      "x",
      [],
      {},
      { name: 5, extends: 5, patch: [], tests: {} },
      () => 1,
    ]) {
      expect(lintRuleset(bad).length).toBeGreaterThan(0);
    }
  });

  it("throws for a broken caller", () => {
    const fact = defineFact({
      name: "order.id",
      scope: "order",
      type: "text",
      description: { en: "", zh: "" },
    });
    expect(() => lintRuleset(file(), { facts: [fact] })).toThrow("is taken by a shipped fact");
  });

  it("tells at most fifty refusals", () => {
    const rules = Array.from({ length: 80 }, (_, index) => ({
      ...stalled,
      name: `r${index}`,
      forEach: "parcel",
    }));
    expect(found(file({ classifiers: rules }))).toHaveLength(50);
  });

  it("ends soon for a file that is made to keep it busy", () => {
    const groups = Array.from({ length: 50 }, (_, one) => ({
      any: Array.from({ length: 50 }, (_, two) => leaf("shipment.carrier", "notEqual", `${one} ${two}`)),
    }));
    const rules = Array.from({ length: 30 }, (_, index) => ({
      ...stalled,
      ...all(...groups),
      name: `r${index}`,
    }));
    const before = performance.now();
    expect(found(file({ classifiers: rules })).length).toBeGreaterThan(0);
    expect(performance.now() - before).toBeLessThan(30_000);
  }, 60_000);
});

describe("what a file inherits", () => {
  const options = { rulesets: { retail, base: condition({ operator: "in", value: [] }) } };

  it("is not blamed on it, though it has mistakes of its own", () => {
    expect(found(options.rulesets.base)).toEqual(["never_holds /classifiers/0/conditions/all/0"]);
    expect(found({ name: "own", extends: ["base"] }, options)).toEqual([]);
  });

  it("is taken into account", () => {
    const own = { name: "own", extends: ["retail"], classifiers: [{ ...stalled, name: "very-silent" }] };
    expect(found(own, options)).toEqual([]);
    expect(found({ ...own, patch: { "chase-the-stalled-parcel": { enabled: false } } }, options)).toEqual([
      "code_without_policy /classifiers/0/event/type",
    ]);
  });

  it("shows a mistake in a patch where the patch is", () => {
    const patch = { "parcel-stalled": { severity: "eror" }, "deliver-again": { respondWithin: "P9D" } };
    expect(found({ name: "own", extends: ["retail"], patch }, options)).toEqual([
      "unknown_severity /patch/parcel-stalled/severity",
    ]);
    const later = { "deliver-again": { respondWithin: "P9D", resolveWithin: "P1D" } };
    expect(found({ name: "own", extends: ["retail"], patch: later }, options)).toEqual([
      "deadline_order /patch/deliver-again/respondWithin",
    ]);
  });
});

describe("no alarm", () => {
  it.each<[string, Json]>([
    [
      "for units that are the same under two names",
      file({
        settings: { silentFor: { value: 3, unit: "hours" } },
        classifiers: [
          {
            ...stalled,
            ...all(leaf("shipment.hoursSinceLastEvent", "greaterThan", { fact: "settings.silentFor" })),
          },
        ],
      }),
    ],
    [
      "for a unit that nobody knows",
      file({
        settings: { silentFor: { value: 3, unit: "scans" } },
        classifiers: [
          {
            ...stalled,
            ...all(leaf("shipment.hoursSinceLastEvent", "greaterThan", { fact: "settings.silentFor" })),
          },
        ],
      }),
    ],
    [
      "for attempts against a count",
      file({
        settings: { maximumCount: { value: 3 } },
        classifiers: [
          {
            ...stalled,
            ...all(leaf("shipment.failedAttempts", "greaterThan", { fact: "settings.maximumCount" })),
          },
        ],
      }),
    ],
    [
      "for a list compared with nothing",
      condition({ fact: "shipment.lineIds", operator: "notEqual", value: null }),
    ],
    [
      "for the length of a list",
      condition({ fact: "shipment.lineIds", operator: "greaterThan", value: 2, path: "$.length" }),
    ],
    [
      "for an element of a list",
      condition({ fact: "shipment.lineIds", operator: "equal", value: "1", path: "$[0]" }),
    ],
    ["for classifiers without policies", file({ policies: [] })],
    ["for policies without classifiers", file({ classifiers: [], policies: [policy("any")] })],
    [
      "for settings and conditions without rules",
      { name: "base", settings: { a: { value: 1 } }, conditions: { b: { all: [] } } },
    ],
    [
      "for a rule that another covers less severely",
      file({
        classifiers: [
          stalled,
          {
            ...stalled,
            ...all(leaf("shipment.hoursSinceLastEvent", "greaterThan", 144)),
            name: "very",
            event: { type: "shipment.stalled", params: { severity: "error" } },
          },
        ],
      }),
    ],
    [
      "for a rule that blocks more",
      file({
        classifiers: [
          stalled,
          { ...stalled, name: "more", event: { type: "shipment.stalled", params: { blocks: ["refund"] } } },
        ],
      }),
    ],
    [
      "for a rule about other items",
      file({
        classifiers: [
          stalled,
          { name: "orders", conditions: { all: [] }, event: { type: "shipment.stalled" } },
        ],
        policies: [policy("any")],
      }),
    ],
    ["for a policy that adds", file({ policies: [policy("first"), policy("second", { add: true })] })],
    [
      "for a special policy before a general one",
      file({ policies: [policy("special", all(leaf("order.channel", "equal", "b2b"))), policy("general")] }),
    ],
    [
      "for a special policy of higher priority",
      file({
        policies: [
          policy("general"),
          policy("special", { priority: 2, ...all(leaf("order.channel", "equal", "b2b")) }),
        ],
      }),
    ],
    [
      "for an action that a person completes",
      file({
        policies: [
          policy(
            "ask",
            {},
            { actions: [{ id: "tell", type: "notify.customer", template: "x", mode: "propose" }] },
          ),
        ],
      }),
    ],
  ])("%s", (_name, json) => {
    expect(found(json)).toEqual([]);
  });

  it("for a setting that a fact of the host's may read", () => {
    const fact = defineFact({
      name: "acme.isLarge",
      scope: "order",
      type: "boolean",
      description: { en: "Large.", zh: "大。" },
      derive: ({ order, setting }) => order.lines.length > Number(setting("acme.largeFrom")),
    });
    const json = file({ settings: { "acme.largeFrom": { value: 5 } } });
    expect(found(json)).toEqual(["unused_setting /settings/acme.largeFrom"]);
    expect(found(json, { facts: [fact] })).toEqual([]);
  });

  it("for an operator of the host's, whatever it compares", () => {
    const operators = { contains: (a: unknown, b: unknown) => String(a).includes(String(b)) };
    const json = condition({ fact: "shipment.carrier", operator: "contains", value: "dhl" });
    expect(found(json)).toEqual(["type_mismatch /classifiers/0/conditions/all/0/operator"]);
    expect(found(json, { operators })).toEqual([]);
  });
});
