import type { RulesetFile } from "../core/ruleset/RulesetFile";
import { classifiers, description, name, policies, settings, version } from "./checkout.json";

/**
 * The rule file for a checkout page: what a browser can know of a cart or of an order that was just placed. It stands alone
 * and has no rule for what happens afterwards, so that `order-triage compile checkout` makes a small module of it.
 *
 * @example
 * ```ts
 * const { decision } = step(compileRuleset(checkout), { order, now, known: {} });
 * ```
 */
export const checkout = { name, version, description, settings, classifiers, policies } as RulesetFile;
