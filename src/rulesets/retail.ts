import type { RulesetFile } from "../core/ruleset/RulesetFile";
import { classifiers, conditions, description, name, policies, settings, version } from "./retail.json";

/**
 * The rule file for retail orders, from checkout to complaint: every exception with an owner, due times and what to
 * do. Its thresholds are settings, each with its reason; its tests stand inside.
 *
 * Use it as it is, or let your own file say `"extends": ["retail"]`.
 *
 * @example
 * ```ts
 * const ruleset = compileRuleset({ name: "acme", extends: ["retail"] }, { rulesets: { retail } });
 * ```
 */
export const retail = {
  name,
  version,
  description,
  settings,
  conditions,
  classifiers,
  policies,
} as RulesetFile;
