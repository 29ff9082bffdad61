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
} from "./cross-border.json";

/**
 * `retail` for orders that pass a customs border: papers before the label, a reachable phone, longer silence. Name the
 * countries without customs in the setting `crossBorder.homeCountries`.
 *
 * Hand it over together with `retail`, which it extends.
 *
 * @example
 * ```ts
 * const triage = createTriage({ ruleset: crossBorder, rulesets: { retail } });
 * ```
 */
export const crossBorder = {
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
