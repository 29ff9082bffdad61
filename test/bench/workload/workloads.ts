import { lineRules } from "./lineRules";
import { makeTexts, ruleSetOf } from "./makeTexts";
import { namedConditions } from "./namedConditions";
import { orderRules } from "./orderRules";
import { scaleRules } from "./scaleRules";
import type { RuleSet, RuleWithCase } from "./Workload";

/** The 32 rules, or so many rules of the scaled kind. */
export type WorkloadName = "main" | number;

const SEED = 20_260_401;

/** The rules of a workload. */
export function rulesOf(name: WorkloadName): RuleSet {
  return ruleSetOf(casesOf(name), name === "main" ? namedConditions : {});
}

/** Its orders, as JSON texts; the same texts for the same count, always. */
export function textsOf(name: WorkloadName, count: number): string[] {
  return makeTexts(count, casesOf(name), name === "main" ? SEED : SEED + name);
}

function casesOf(name: WorkloadName): readonly RuleWithCase[] {
  return name === "main" ? [...orderRules, ...lineRules] : scaleRules(name, SEED);
}
