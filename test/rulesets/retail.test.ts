import { describe, expect, it } from "vitest";
import { actionTypes, compileRuleset, exceptionCodes, type RulesetFile } from "../../src/core/index";
import type { PlanNode } from "../../src/core/rules/plan";
import retailFile from "../../src/rulesets/retail.json";
import { testRuleset } from "../../src/triage/rulesetTests/testRuleset";

/** The file, with the tests that the module leaves out. */
const retail = retailFile as RulesetFile;
const { classifiers = [], policies = [] } = retail;
const codes = [...new Set(classifiers.map(({ event }) => event.type))];
const results = testRuleset(retail);

const OWNERS: Readonly<Record<string, string>> = {
  stock: "warehouse",
  payment: "finance",
  shipment: "logistics",
  complaint: "support",
  contact: "support",
  address: "support",
  order: "support",
  facts: "ops",
  carrier: "logistics",
  promise: "support",
  process: "owner",
};

/** Codes that another role sees to than the rest of their area. */
const OWNERS_OF_CODES: Readonly<Record<string, string>> = {
  "address.out_of_service_area": "logistics",
  "order.customer_blocked": "risk",
  "order.item_unmatched": "warehouse",
  "order.promise_conflict": "warehouse",
  "payment.risk_review": "risk",
  "stock.low": "purchasing",
};

describe("the retail ruleset", () => {
  it("raises every code that ships, and no other", () => {
    expect([...codes].sort()).toEqual([...exceptionCodes.keys()].sort());
  });

  it.each(codes)("has one policy for %s, with its owner, its times and a remedy", (code) => {
    const own = policies.filter((policy) => policy.for?.includes(code));
    expect(own).toHaveLength(1);
    const { owner, respondWithin, resolveWithin, actions = [] } = own[0]?.event.params ?? {};
    expect(owner).toBe(OWNERS_OF_CODES[code] ?? OWNERS[code.split(".")[0] as string]);
    expect([respondWithin, resolveWithin]).toEqual([expect.any(String), expect.any(String)]);
    expect(actions.length).toBeGreaterThan(0);
  });

  it.each(codes)("answers %s with an action that lacks nothing", (code) => {
    const actions = results.flatMap(({ decision }) => decision?.actions ?? []);
    const answering = actions.filter(({ exceptions }) => exceptions[0]?.startsWith(`${code}@`));
    expect(answering.some(({ missing }) => missing === undefined)).toBe(true);
  });

  it("cancels, refunds and sends again only by proposal", () => {
    const types = ["order.cancel", "refund.propose", "shipment.reship", "replenish.propose"];
    const grave = policies
      .flatMap(({ event }) => event.params.actions ?? [])
      .filter(({ type }) => types.includes(type));
    expect(grave.length).toBeGreaterThan(0);
    expect(grave.filter(({ mode }) => mode !== "propose")).toEqual([]);
  });

  it("compares nothing whose next change nobody can compute", () => {
    const { classifiers: rules, policies: books } = compileRuleset(retail);
    const roots = [...rules, ...books, ...books.flatMap(({ actions }) => actions)].flatMap(
      ({ root }) => root ?? [],
    );
    expect(roots.flatMap(unanalysable)).toEqual([]);
  });

  it("uses at least half of the action vocabulary", () => {
    const used = new Set(
      policies.flatMap(({ event }) => (event.params.actions ?? []).map(({ type }) => type)),
    );
    expect(used.size * 2).toBeGreaterThanOrEqual(actionTypes.size);
  });
});

function unanalysable(node: PlanNode): readonly string[] {
  if (node.kind === "leaf") return node.timing === "unanalysable" ? [node.path] : [];
  return (node.kind === "not" ? [node.part] : node.parts).flatMap(unanalysable);
}
