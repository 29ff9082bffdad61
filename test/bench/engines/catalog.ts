import { compileRuleset, findMatches, type OrderSnapshot } from "order-triage";
import { benchFacts } from "../workload/benchFacts";
import { catalogRuleset } from "../workload/catalogRuleset";
import type { Engine, Match } from "./Engine";

/** This library on catalog facts: the rules as a rule file, the line rules with `"forEach": "line"`. */
export function catalog(codegen: "always" | "never" | "auto"): Engine {
  return {
    open(rules) {
      const options = { facts: benchFacts, codegen };
      const ruleset = compileRuleset(catalogRuleset(rules), options);
      return {
        kind: "sync",
        matchesOf(order) {
          const input = { order: order as unknown as OrderSnapshot, now: NOW, known: {} };
          return findMatches(ruleset, input).map(({ rule, subject }): Match => [rule, subject.id ?? null]);
        },
      };
    },
  };
}

const NOW = "2026-04-01T00:00:00Z";
