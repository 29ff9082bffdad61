import { compileRuleset, type Input, step } from "../../src/core/index";
import { anOrder } from "./anOrder";

/** The instant small rule files are tried at. */
export const NOW = "2026-03-10T12:00:00Z";

/** A classifier that needs the stock of each line. */
export const short = {
  name: "short",
  forEach: "line",
  conditions: { all: [{ fact: "line.shortQuantity", operator: "greaterThan", value: 0 }] },
  event: { type: "stock.short", params: { evidence: { short: { fact: "line.shortQuantity" } } } },
};

/** A classifier that always raises a code. */
export const always = (code: string, more: object = {}) => ({
  name: code,
  conditions: { all: [] },
  event: { type: code },
  ...more,
});

/** A policy with the given actions. */
export const tell = (name: string, more: object = {}, actions: object[] = []) => ({
  name,
  event: { type: "playbook", params: { owner: "support", respondWithin: "PT4H", actions } },
  ...more,
});

/** One step of a small rule file over a healthy order. */
export function decide(file: object, input: Partial<Input> = {}) {
  return step(compileRuleset({ name: "t", ...file }), { order: anOrder(), now: NOW, known: {}, ...input });
}

/** One unit of what the healthy order wants. */
export const oneInStock = { stock: { "TEA-1": { observedAt: NOW, nodes: [{ node: "", onHand: 1 }] } } };
