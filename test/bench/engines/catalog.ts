import { compileRuleset, type OrderSnapshot, step } from "order-triage";
import { benchFacts } from "../workload/benchFacts";
import { catalogRuleset, codeOf } from "../workload/catalogRuleset";
import type { Engine, Match } from "./Engine";

/**
 * This library on catalog facts: the rules as a rule file, the line rules with `"forEach": "line"`.
 *
 * As long as nothing gives the findings of a ruleset alone, this takes them from the decision of a whole `step`, which
 * does more than match: it makes exceptions, sorts them and looks for the next change.
 */
export function catalog(codegen: "always" | "never" | "auto"): Engine {
  return {
    open(rules) {
      const options = { facts: benchFacts, codegen };
      const ruleset = compileRuleset(catalogRuleset(rules), options);
      const names = [...rules.orderRules, ...rules.lineRules].map(({ name }) => name);
      const places = new Map(names.map((name, place) => [codeOf(name), { name, place }]));
      return {
        kind: "sync",
        matchesOf(order) {
          const input = { order: order as unknown as OrderSnapshot, now: NOW, known: {} };
          const found: Placed[] = [];
          for (const { code, subject } of step(ruleset, input).decision.exceptions) {
            const { name, place } = places.get(code) as { name: string; place: number };
            const line = subject.id === undefined ? -1 : order.lines.findIndex(({ id }) => id === subject.id);
            found.push({ line, place, match: [name, subject.id ?? null] });
          }
          return found.sort((a, b) => a.line - b.line || a.place - b.place).map(({ match }) => match);
        },
      };
    },
  };
}

interface Placed {
  readonly line: number;
  readonly place: number;
  readonly match: Match;
}

const NOW = "2026-04-01T00:00:00Z";
