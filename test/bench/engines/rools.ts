import { Rools, Rule } from "rools";
import type { BenchRule, RuleSet } from "../workload/Workload";
import type { Engine, Match } from "./Engine";
import { toFunction, toJavaScript } from "./toJavaScript";

/**
 * rools: premises and actions are JavaScript functions. Each part of a rule's root `all` is a premise, and equal ones
 * are one function, which rools then evaluates once. A second set of rules is evaluated once a line.
 */
export function rools(): Engine {
  return {
    async open({ orderRules, lineRules, conditions }) {
      const forOrder = await load(orderRules, conditions);
      const forLine = await load(lineRules, {});
      return {
        kind: "async",
        async matchesOf(order) {
          const found: Match[] = [];
          for (const name of await forOrder(order)) found.push([name, null]);
          for (const line of order.lines) for (const name of await forLine(line)) found.push([name, line.id]);
          return found;
        },
      };
    },
  };
}

async function load(rules: readonly BenchRule[], conditions: RuleSet["conditions"]) {
  const premises = new Map<string, (facts: unknown) => boolean>();
  const premiseOf = (text: string) => {
    const premise = premises.get(text) ?? toFunction(text);
    premises.set(text, premise);
    return premise;
  };
  let fired: string[] = [];
  const engine = new Rools({ logging: { error: false, debug: false } });
  await engine.register(
    rules.map(({ name, conditions: root }, place) => {
      const parts = "all" in root ? root.all : [root];
      return new Rule({
        name,
        when: parts.map((part) => premiseOf(toJavaScript(part, conditions))),
        // biome-ignore lint/suspicious/noThenProperty: rools calls its actions so.
        then: () => {
          fired.push(name);
        },
        // Else the rule with more premises would come first.
        priority: -place,
      });
    }),
  );
  return async (facts: unknown): Promise<readonly string[]> => {
    fired = [];
    await engine.evaluate(facts);
    return fired;
  };
}
