import { compileRules } from "order-triage/rules";
import type { RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";

/** This library on any facts: `order-triage/rules`, run once on the order and once on each line. */
export function orderTriageRules(codegen: "always" | "never" | "auto"): Engine {
  return {
    open({ orderRules, lineRules, conditions }: RuleSet) {
      const forOrder = compileRules(orderRules, withCodegen(conditions, codegen));
      const forLine = compileRules(lineRules, withCodegen({}, codegen));
      return {
        kind: "sync",
        matchesOf(order) {
          const found: Match[] = [];
          for (const { type } of forOrder.run(order as unknown as Facts)) found.push([type, null]);
          for (const line of order.lines) {
            for (const { type } of forLine.run(line as unknown as Facts)) found.push([type, line.id]);
          }
          return found;
        },
      };
    },
  };
}

type Facts = Readonly<Record<string, unknown>>;

/** The option is passed whether or not this version of the library knows it; the answers are the same. */
function withCodegen(
  conditions: RuleSet["conditions"],
  codegen: string,
): { readonly conditions: RuleSet["conditions"] } {
  const options = { conditions, codegen };
  return options;
}
