import type { RulesetFile } from "../core/ruleset/RulesetFile";
import {
  classifiers,
  codes,
  description,
  name,
  patch,
  policies,
  settings,
  version,
} from "./b2b-wholesale.json";

/**
 * `retail` for businesses that order from you: credit instead of prepayment, large quantities, parcels as the stock comes
 * in.
 *
 * Hand it over together with `retail`, which it extends.
 *
 * @example
 * ```ts
 * const triage = createTriage({ ruleset: b2bWholesale, rulesets: { retail } });
 * ```
 */
export const b2bWholesale = {
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
