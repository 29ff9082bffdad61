import type { RulesetFile } from "../core/ruleset/RulesetFile";
import { classifiers, codes, description, name, patch, policies, settings, version } from "./fresh-food.json";

/**
 * `retail` for goods that spoil: hours instead of days, no substitute that nobody agreed to, money back instead of a second
 * parcel.
 *
 * Hand it over together with `retail`, which it extends.
 *
 * @example
 * ```ts
 * const triage = createTriage({ ruleset: freshFood, rulesets: { retail } });
 * ```
 */
export const freshFood = {
  name,
  version,
  description,
  extends: ["retail"],
  patch,
  settings,
  codes,
  classifiers,
  policies,
} as RulesetFile;
