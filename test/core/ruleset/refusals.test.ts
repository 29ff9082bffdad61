import { describe, expect, it } from "vitest";
import { compileRuleset, InvalidRulesetError } from "../../../src/core/index";
import { MALFORMED_PLAYBOOKS } from "./malformedPlaybooks";
import { classifier, condition, file, type Json, MALFORMED, stalled } from "./malformedRuleFiles";

function issuesOf(json: unknown, options = {}) {
  try {
    compileRuleset(json, options);
  } catch (error) {
    if (error instanceof InvalidRulesetError) return error.issues;
    throw error;
  }
  return [];
}

describe("a rule file with a mistake is refused with the place and the remedy", () => {
  it("accepts the file the mistakes are made in", () => {
    expect(issuesOf(file())).toEqual([]);
  });

  it.each([...MALFORMED, ...MALFORMED_PLAYBOOKS])("refuses %s", (_name, json, path, words) => {
    const issues = issuesOf(JSON.parse(JSON.stringify(json)));
    const message = issues.map((issue) => `${issue.path}: ${issue.message}`).join("\n");
    expect(
      issues.map((issue) => issue.path),
      message,
    ).toContain(path);
    expect(message).toContain(words);
  });

  it("refuses conditions nested two hundred deep", () => {
    let conditions: unknown = { all: [] };
    for (let level = 0; level < 200; level += 1) conditions = { all: [conditions] };
    expect(issuesOf(classifier({ conditions }))).toMatchObject([{ code: "depth" }]);
  });

  it("leaves named conditions open that no rule uses: what they are about, and how many they stand for", () => {
    const leaf = { fact: "shipment.state", operator: "equal", value: "lost" };
    expect(issuesOf(file({ conditions: { lost: leaf, policyOnly: { all: [] } } }))).toEqual([]);
  });

  it("tells a circle of named conditions once", () => {
    const conditions = { a: { not: { condition: "b" } }, b: { not: { condition: "a" } } };
    expect(issuesOf(file({ conditions }))).toMatchObject([{ code: "circular_condition" }]);
    const used = { ...file({ conditions }), classifiers: [{ ...stalled, conditions: { condition: "a" } }] };
    expect(issuesOf(used)).toMatchObject([{ code: "circular_condition" }]);
  });

  it("names the file and the rule in the message", () => {
    const compile = () => compileRuleset(condition({ fact: "shipment.stat" }), { fileName: "acme.json" });
    expect(compile).toThrow(
      'acme.json has a mistake:\n  /classifiers/0/conditions/all/0/fact (rule "parcel-stalled"): there is no fact "shipment.stat"',
    );
  });

  it("names the inherited file in the place of an inherited mistake", () => {
    const [issue] = issuesOf(
      { name: "acme", extends: ["base"] },
      { rulesets: { base: condition({ fact: "x.y" }) } },
    );
    expect(issue?.path).toBe("base#/classifiers/0/conditions/all/0/fact");
  });

  it("tells a mistake in a patch once, where it was written", () => {
    const patched = { name: "acme", extends: ["base"], patch: { "parcel-stalled": { sevrity: "error" } } };
    expect(issuesOf(patched, { rulesets: { base: file() } })).toMatchObject([
      { path: "/patch/parcel-stalled/sevrity", code: "unknown_key" },
    ]);
  });

  it("refuses an inherited setting of another kind, and blames nobody else", () => {
    const base = {
      ...file({ settings: { limitHours: { value: 72 } } }),
      classifiers: [
        {
          ...stalled,
          conditions: {
            all: [
              {
                fact: "shipment.hoursSinceLastEvent",
                operator: "greaterThan",
                value: { fact: "settings.limitHours" },
              },
            ],
          },
        },
      ],
    };
    const own = (settings: Json) =>
      issuesOf({ name: "own", extends: ["base"], settings }, { rulesets: { base } });
    expect(own({ limitHours: { value: "72h" } })).toMatchObject([
      { path: "/settings/limitHours/value", message: "must be a number like 72, not a string" },
    ]);
    expect(own({ limitHour: { value: 96 } })).toMatchObject([
      { path: "/settings/limitHour", code: "unknown_setting" },
    ]);
    expect(own({ limitHours: { value: 96 } })).toEqual([]);
  });

  it("keeps a patch when the patched ruleset is reached by two ways", () => {
    const rulesets = {
      base: file(),
      b: { name: "b", extends: ["base"], patch: { "parcel-stalled": { severity: "critical" } } },
      c: { name: "c", extends: ["base"] },
    };
    const { classifiers } = compileRuleset({ name: "t", extends: ["b", "c"] }, { rulesets });
    expect(classifiers).toMatchObject([{ name: "parcel-stalled", severity: "critical" }]);
  });

  it("has another digest when a setting's cases come in another order", () => {
    const withBy = (by: Json) => compileRuleset(file({ settings: { a: { value: 1, by } } })).identity.digest;
    const carrier = { "shipment.carrier": { dhl: 2 } };
    const state = { "shipment.state": { lost: 3 } };
    expect(withBy({ ...carrier, ...state })).not.toBe(withBy({ ...state, ...carrier }));
    expect(withBy(carrier)).toBe(withBy({ ...carrier }));
  });

  it("refuses rulesets that extend each other in a circle", () => {
    const rulesets = { a: { name: "a", extends: ["b"] }, b: { name: "b", extends: ["a"] } };
    expect(issuesOf({ name: "c", extends: ["a"] }, { rulesets })).toMatchObject([
      { code: "circular_extends" },
    ]);
  });
});
