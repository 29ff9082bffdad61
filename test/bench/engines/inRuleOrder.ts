import type { BenchRule } from "../workload/Workload";

/** Puts the names of rules that hold into the order of the rule file, for engines that promise none. */
export function inRuleOrder(rules: readonly BenchRule[]): (names: string[]) => string[] {
  const places = new Map(rules.map(({ name }, place) => [name, place]));
  const placeOf = (name: string) => places.get(name) as number;
  return (names) => (names.length < 2 ? names : names.sort((a, b) => placeOf(a) - placeOf(b)));
}
