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
} from "./digital-goods.json";

/**
 * `retail` for keys, downloads and licences: no parcel and no address; fraud and the mailbox come first.
 *
 * Hand it over together with `retail`, which it extends.
 *
 * @example
 * ```ts
 * const triage = createTriage({ ruleset: digitalGoods, rulesets: { retail } });
 * ```
 */
export const digitalGoods = {
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
