import { describe, expect, it } from "vitest";
import { InvalidRulesetError } from "../../../src/core/errors/InvalidRulesetError";
import { compileRules } from "../../../src/core/rules/compileRules";
import { compileRuleset } from "../../../src/core/ruleset/compileRuleset";
import { lintRuleset } from "../../../src/core/ruleset/lint/lintRuleset";

/** What is said of a file, by code and path. */
function said(file: object): readonly string[] {
  const found = lintRuleset(file).map(({ code, path }) => `${code} ${path}`);
  try {
    compileRuleset(file);
  } catch (error) {
    if (!(error instanceof InvalidRulesetError)) throw error;
    expect(error.issues.map(({ code, path }) => `${code} ${path}`)).toEqual(found);
  }
  return found;
}

const rule = (parts: object) => ({
  name: "r",
  conditions: { all: [{ fact: "shipment.state", operator: "equal", value: "delayed" }] },
  event: { type: "shipment.delayed", params: { evidence: { state: { fact: "shipment.state" } } } },
  ...parts,
});
const policy = (parts: object) => ({
  name: "p",
  for: ["shipment.delayed"],
  conditions: { all: [{ fact: "shipment.carrier", operator: "equal", value: "dhl" }] },
  event: { type: "playbook", params: { owner: "logistics", actions: [] } },
  ...parts,
});

describe("a mistake that makes others is told alone", () => {
  it("a mistyped forEach, not the facts of what was meant", () => {
    const file = { name: "t", classifiers: [rule({ forEach: "shipments" })], policies: [policy({})] };
    expect(said(file)).toEqual(["unknown_item_kind /classifiers/0/forEach"]);
  });

  it("a wrong extends, not the patch, the setting and the condition that it would have brought", () => {
    const condition = { condition: "is-placed" };
    const setting = { fact: "order.lineCount", operator: "equal", value: { fact: "settings.from.base" } };
    const classifiers = [rule({ forEach: "shipment", conditions: { all: [condition, setting] } })];
    const file = {
      name: "t",
      extends: ["retial"],
      patch: { "parcel-stalled": { severity: "error" } },
      classifiers,
    };
    expect(said(file)).toEqual(["unknown_ruleset /extends/0"]);
  });

  it("a mistyped code, not that a policy has none", () => {
    expect(
      said({ name: "t", policies: [policy({ for: ["shipment.delaied"], conditions: { all: [] } })] }),
    ).toEqual(["unknown_exception_code /policies/0/for/0"]);
  });

  it("a mistyped key, not that it is missing", () => {
    const conditions = { all: [{ fact: "a", operater: "equal", value: 1 }] };
    const compile = () => compileRules([{ name: "r", conditions, event: { type: "e" } }]);
    expect(compile).toThrow(
      'has a mistake:\n  /0/conditions/all/0/operater (rule "r"): there is no key "operater"',
    );
    expect(compile).not.toThrow("is missing");
  });

  it("and mistakes that have nothing to do with it are told beside it", () => {
    const wrong = { fact: "shipment.state", operator: "equals", value: "delayed" };
    const classifiers = [
      rule({ forEach: "shipments", conditions: { all: [wrong] } }),
      { ...rule({}), name: "other" },
    ];
    expect(said({ name: "t", classifiers })).toEqual([
      "unknown_item_kind /classifiers/0/forEach",
      "unknown_operator /classifiers/0/conditions/all/0/operator",
      "out_of_scope /classifiers/1/conditions/all/0/fact",
      "out_of_scope /classifiers/1/event/params/evidence/state/fact",
    ]);
    const lost = {
      name: "t",
      extends: ["retial"],
      classifiers: [rule({ forEach: "shipment", onUnknown: "rise" })],
    };
    expect(said(lost)).toEqual(["unknown_ruleset /extends/0", "unknown_word /classifiers/0/onUnknown"]);
  });
});
