import { describe, expect, it } from "vitest";
import { memoryStock } from "../../src/adapters/memory-stock";
import { defineFact } from "../../src/core/facts/defineFact";
import { defineLookup } from "../../src/core/lookups/defineLookup";
import { compileRules } from "../../src/core/rules/compileRules";
import { isUnknown } from "../../src/core/rules/unknown";
import { compileRuleset } from "../../src/core/ruleset/compileRuleset";
import { toEngine } from "../../src/json-rules-engine/toEngine";
import { createTriage } from "../../src/triage/createTriage";
import { anOrder } from "../support/anOrder";

const ruleset = { name: "t" };
const triage = createTriage({ ruleset });
const order = anOrder();
const decision = await triage.evaluate(order);
const stock = { name: "s", lookup: () => [] };

describe("an option that nobody reads is refused with the nearest name", () => {
  it.each<[string, () => unknown, string]>([
    [
      "createTriage",
      () => createTriage({ ruleset, stok: stock } as never),
      'no option "stok"; did you mean "stock"?',
    ],
    ["compileRuleset", () => compileRuleset(ruleset, { fact: [] } as never), 'did you mean "facts"?'],
    ["compileRules", () => compileRules([], { operator: {} } as never), 'did you mean "operators"?'],
    [
      "memoryStock",
      () => memoryStock({ levels: {}, unknownSKUs: "zero" } as never),
      'did you mean "unknownSku"?',
    ],
    ["memoryStock", () => memoryStock({ "TEA-1": 1 } as never), 'no option "TEA-1"; known are levels'],
    ["evaluateAll", () => triage.evaluateAll([], { cases: [] } as never), 'no option "cases"; known are now'],
    [
      "toEngine",
      () => toEngine(compileRuleset(ruleset), { scope: "lines" as never }),
      'did you mean "line"?',
    ],
  ])("%s", (of, call, words) => {
    expect(call).toThrow(`${of}: there is `);
    expect(call).toThrow(words);
    expect(call).toThrow(expect.objectContaining({ code: "invalid_options" }));
  });

  it("evaluate and dispatch", async () => {
    await expect(triage.evaluate(order, { nowx: "2026-03-10T09:00:00Z" } as never)).rejects.toThrow(
      'evaluate: there is no option "nowx"; did you mean "now"?',
    );
    await expect(triage.dispatch(decision, { dryrun: true } as never)).rejects.toThrow(
      'did you mean "dryRun"?',
    );
    await expect(triage.evaluate(order, "2026-03-10T09:00:00Z" as never)).rejects.toThrow(
      "evaluate takes its options as an object: now,",
    );
  });

  it.each(["memoryStock", "createTriage"] as const)("%s without any", (name) => {
    const call = { memoryStock, createTriage }[name] as (options?: unknown) => unknown;
    expect(() => call()).toThrow(`${name} takes its options as an object: `);
  });

  it("memoryStock without levels", () => {
    expect(() => memoryStock({} as never)).toThrow('"levels" is missing; write { levels: { "SKU-1": 3 } }');
  });
});

describe("what is no ruleset", () => {
  it("is told apart by what was given", () => {
    expect(() => compileRuleset("retail")).toThrow(
      "the whole file: a rule file must be a JSON object; of its text give what JSON.parse makes, of a shipped one the " +
        'import: import { retail } from "order-triage/rulesets/retail"',
    );
    expect(() => compileRuleset([])).toThrow("the whole file: a rule file must be a JSON object");
    expect(() => toEngine(ruleset as never, { scope: "order" })).toThrow(
      "give toEngine what compileRuleset returns, not the rule file itself",
    );
    expect(() => toEngine(compileRuleset(ruleset), undefined as never)).toThrow(
      "toEngine takes its options as an object: scope",
    );
  });
});

describe("an adapter without a name", () => {
  const lookup = () => [];
  it.each<[string, object]>([
    ["/stock", { stock: { lookup } }],
    ["/address", { address: { verify: lookup } }],
    ["/lookups/credit", { lookups: { credit: { lookup, name: "" } } }],
    ["/notifiers/0", { notifiers: [{ channels: [], send: lookup }] }],
    ["/ledger", { ledger: { claim: lookup, settle: lookup } }],
  ])("is refused at %s", (path, options) => {
    expect(() => createTriage({ ruleset, ...options })).toThrow(`${path}: an adapter has a "name"`);
  });
});

describe("an adapter under nearly the name of a lookup", () => {
  const credit = defineLookup<string, { observedAt: string }>({ name: "creditLimit", id: (id) => id });
  const fact = defineFact({
    name: "acme.limit",
    scope: "order",
    type: "text",
    description: { en: "Limit.", zh: "额度。" },
    needs: () => [credit.ask("C-1")],
    derive: ({ lookup }) => {
      const answer = lookup(credit, "C-1");
      return isUnknown(answer) ? answer : answer.observedAt;
    },
  });
  const rules = {
    name: "t",
    classifiers: [
      {
        name: "r",
        conditions: { all: [{ fact: "acme.limit", operator: "equal", value: "x" }] },
        event: { type: "order.invalid" },
      },
    ],
  };

  it.each([
    ["creditLimt", 1],
    ["weather", 0],
  ])("%s is told as a failed lookup, since nothing else would tell it", async (name, count) => {
    const told: string[] = [];
    const lookups = { [name]: { name: "crm", lookup: () => [] } };
    const asking = createTriage({ ruleset: rules, facts: [fact], lookups });
    asking.on("lookup_failed", ({ error }) => told.push(error.message));
    const { unknowns } = await asking.evaluate(order);
    expect(unknowns).toMatchObject([{ reason: "not_configured" }]);
    expect(told).toHaveLength(count);
    for (const message of told) {
      expect(message).toContain(
        'no adapter is given for the lookup "creditLimit"; one is given for "creditLimt"',
      );
    }
  });
});
