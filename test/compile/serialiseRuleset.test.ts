import { describe, expect, it } from "vitest";
import { serialiseRuleset } from "../../src/compile/serialiseRuleset";
import {
  type CompiledRuleset,
  type CompileRulesetOptions,
  catalog,
  compileRuleset,
  isOrderTriageError,
  loadRuleset,
  type RulesetData,
} from "../../src/core/index";
import type { PlanNode } from "../../src/core/rules/plan";
import { retail } from "../../src/rulesets/retail";
import { aheadOfTime } from "../support/aheadOfTime";

const facts = [...catalog.values()];
const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const rule = (name: string, conditions: object, more: object = {}) => ({
  name,
  conditions,
  event: { type: "order.invalid" },
  ...more,
});

function dataOf(file: object, options?: CompileRulesetOptions): RulesetData {
  return serialiseRuleset(compileRuleset({ name: "t", ...file }, options));
}

function codeOf(act: () => unknown): string | undefined {
  try {
    act();
  } catch (error) {
    return isOrderTriageError(error) ? error.code : String(error);
  }
  return undefined;
}

/** All that is the same whatever the slots are numbered and the judges are made of. */
function runningParts({
  identity,
  classifiers,
  groups,
  policies,
  maximumSteps,
  revealPersonal,
}: CompiledRuleset) {
  const scopes = groups.map(({ scope, timed }) => [scope, timed.map(({ name }) => name)]);
  return { identity, classifiers, scopes, policies, maximumSteps, revealPersonal };
}

/** The places of a condition and everything in it. */
function placesOf(node: PlanNode): readonly string[] {
  const parts = node.kind === "leaf" ? [] : node.kind === "not" ? [node.part] : node.parts;
  return [node.path, ...parts.flatMap(placesOf)];
}

describe("the data of a ruleset", () => {
  it("names only what its rules read", () => {
    const file = {
      classifiers: [
        rule("paid", { all: [leaf("order.status", "equal", "placed")] }),
        rule("off", { all: [leaf("order.channel", "equal", "web")] }, { enabled: false }),
      ],
      settings: { spare: { value: 3, by: { "order.locale": { de: 4 } } } },
    };
    expect(dataOf(file).slots).toEqual(["order.status"]);
    expect(dataOf(file).settings).toContainEqual(["spare", 3]);
  });

  it("puts what a setting varies by before the setting", () => {
    const file = {
      classifiers: [rule("few", { all: [leaf("order.lineCount", "lessThan", { fact: "settings.few" })] })],
      settings: { few: { value: 2, by: { "order.channel": { shop: 1 }, "order.locale": { de: 3 } } } },
    };
    expect(dataOf(file).slots).toEqual([
      "order.lineCount",
      "order.channel",
      "order.locale",
      ["few", [1, [["shop", 1]]], [2, [["de", 3]]]],
    ]);
  });

  it("keeps the place of every condition, of named and inherited ones too", () => {
    const file = {
      name: "t",
      extends: ["retail"],
      conditions: { "new/~order": { not: leaf("order.status", "in", ["shipped", "delivered"]) } },
      classifiers: [
        rule("nested", {
          any: [{ all: [{ condition: "new/~order" }, leaf("order.lineCount", "greaterThan", 3)] }],
        }),
      ],
    };
    const compiled = compileRuleset(file, { rulesets: { retail } });
    const loaded = aheadOfTime(compiled);
    const places = (ruleset: typeof loaded) => ruleset.classifiers.map(({ root }) => placesOf(root));
    expect(places(loaded)).toEqual(places(compiled));
    expect(places(loaded)[0]).toEqual([
      "/classifiers/0/conditions",
      "/classifiers/0/conditions/any/0",
      "/conditions/new~1~0order",
      "/conditions/new~1~0order/not",
      "/classifiers/0/conditions/any/0/all/1",
    ]);
    expect(places(loaded)[1]?.[0]).toMatch(/^retail#/);
  });

  it("keeps calendars, which count alike", () => {
    const shop = { timeZone: "Europe/Berlin", hours: { monday: ["09:00-18:00"] }, holidays: ["2026-04-06"] };
    const compiled = compileRuleset({ name: "t", calendars: { shop, hotline: "always" } });
    const loaded = aheadOfTime(compiled);
    expect([...loaded.program.calendars].map(([name, { calendar }]) => [name, calendar])).toEqual([
      ["shop", shop],
      ["hotline", "always"],
    ]);
    const instant = Date.parse("2026-04-13T10:00:00Z");
    const counts = [compiled, loaded].map(({ program }) => program.calendars.get("shop")?.count(instant));
    expect(counts[0]).toBe(counts[1]);
    expect(dataOf({}).calendars).toBeUndefined();
  });

  it("keeps everything else that runs", () => {
    const compiled = compileRuleset(retail, { revealPersonal: true });
    const runs = runningParts(compiled);
    const loaded = runningParts(aheadOfTime(compiled));
    const named = (each: object) =>
      JSON.stringify(each, (key, value) =>
        key === "slot" ? undefined : value instanceof Set ? [...value] : value,
      );
    expect(named(loaded)).toBe(named(runs));
  });

  it("cannot hold an operator of the host's own", () => {
    const file = { classifiers: [rule("own", { all: [leaf("order.id", "not:startsWith", "A")] })] };
    const options = {
      operators: { startsWith: (a: unknown, b: unknown) => String(a).startsWith(String(b)) },
    };
    expect(codeOf(() => dataOf(file, options))).toBe("own_operator");
  });
});

describe("loading the data of a ruleset", () => {
  const data = dataOf({ classifiers: [rule("any", { all: [leaf("order.status", "equal", "placed")] })] });

  it("refuses data of another version, a fact that is not given, an operator that is no more", () => {
    expect(codeOf(() => loadRuleset({ ...data, format: 0 }, facts, []))).toBe("stale_ruleset");
    expect(codeOf(() => loadRuleset(data, [], []))).toBe("missing_fact");
    const text = JSON.stringify(data).replace('"equal"', '"equals"');
    expect(codeOf(() => loadRuleset(JSON.parse(text) as RulesetData, facts, []))).toBe("stale_ruleset");
    expect(codeOf(() => loadRuleset(data, facts, [() => () => []]))).toBeUndefined();
    const onCalendar = { ...data, calendars: [["shop", "always"] as const] };
    expect(codeOf(() => loadRuleset(onCalendar, facts, []))).toBe("missing_calendars");
  });
});
