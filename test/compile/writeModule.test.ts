import { describe, expect, it } from "vitest";
import type { FactSource } from "../../src/compile/FactSource";
import { moduleTypes, writeModule } from "../../src/compile/writeModule";
import { compileRuleset, defineFact } from "../../src/core/index";
import { readModule } from "../support/readModule";

const leaf = (fact: string, operator: string, value: unknown) => ({ fact, operator, value });
const ruleset = (conditions: object, facts: readonly FactSource[] = []) =>
  compileRuleset(
    { name: "shop", classifiers: [{ name: "r", conditions, event: { type: "order.invalid" } }] },
    { facts: facts.map(({ fact }) => fact) },
  );

const ownFact = (name: string, exportName: string, specifier = "./facts.js"): FactSource => ({
  fact: defineFact({
    name,
    scope: "order",
    type: "boolean",
    description: { en: "An own fact.", zh: "自有事实。" },
    derive: () => true,
  }),
  exportName,
  specifier,
});

describe("a compiled module", () => {
  it("reads as follows", () => {
    const compiled = ruleset({ all: [leaf("order.status", "equal", "placed")] });
    const module = writeModule(compiled, []);
    expect(module.slice(0, module.indexOf("(X) =>"))).toBe(`import { loadRuleset } from "order-triage/core";
import { orderStatus } from "order-triage/facts";

/** Accepted wherever a compiled ruleset is: \`step\`, \`createTriage\`, \`explainOrder\`. */
export const ruleset = /* @__PURE__ */ loadRuleset(
{
  format: 3,
  identity: {"name":"shop","digest":"${compiled.identity.digest}"},
  settings: [],
  slots: [
    "order.status",
  ],
  classifiers: [
    {"name":"r","when":["at","/classifiers/0/conditions",["all",[["is",0,"equal",["placed"]]]]],"code":"order.invalid","severity":"critical","blocks":["ship","capture"],"waivable":false},
  ],
  policies: [],
  maximumSteps: ${compiled.maximumSteps},
},
[orderStatus],
[
`);
    expect(module.endsWith("\n],\n);\n\nexport default ruleset;\n")).toBe(true);
    const { judges } = readModule(module);
    expect(judges).toHaveLength(1);
    expect(judges[0]).toContain('=== "placed"');
  });

  it("carries calendars, and what opens them only where there are any", () => {
    const calendar = { timeZone: "Asia/Shanghai", hours: { monday: ["09:00-18:00"] } };
    const compiled = compileRuleset({ name: "shop", calendars: { shop: calendar } });
    const module = writeModule(compiled, []);
    expect(module).toContain('import { loadRuleset, openCalendar } from "order-triage/core";');
    expect(module).toContain(`  calendars: [\n    ["shop",${JSON.stringify(calendar)}],\n  ],\n`);
    expect(module.endsWith("],\nopenCalendar,\n);\n\nexport default ruleset;\n")).toBe(true);
    expect(writeModule(ruleset({ all: [leaf("order.status", "equal", "placed")] }), [])).not.toContain(
      "openCalendar",
    );
  });

  it("takes own facts from where they are, whatever they are called there", () => {
    const facts = [
      ownFact("acme.isGift", "ruleset"),
      ownFact("acme.isLarge", "default"),
      ownFact("acme.isOdd", 'is "odd"', "../more.js"),
      ownFact("acme.isUnused", "isUnused"),
    ];
    const names = ["acme.isGift", "order.isClosed", "acme.isLarge", "acme.isOdd"];
    const compiled = ruleset({ all: names.map((name) => leaf(name, "notEqual", true)) }, facts);
    const { imports, facts: given } = readModule(writeModule(compiled, facts));
    expect(imports.slice(1)).toEqual([
      { from: "./facts.js", names: ["default as ownFact2", "ruleset as ownFact0"] },
      { from: "order-triage/facts", names: ["orderIsClosed"] },
      { from: "../more.js", names: ['"is \\"odd\\"" as ownFact3'] },
    ]);
    expect(given).toEqual(["ownFact0", "orderIsClosed", "ownFact2", "ownFact3"]);
  });

  it("declares what compileRuleset gives, as far as it runs", () => {
    expect(moduleTypes).toContain("export declare const ruleset: CompiledRuleset;");
  });
});
