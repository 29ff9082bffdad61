import { waive } from "../core/cases/waive";
import { checkSettings } from "../core/checkSettings";
import { requireOptions } from "../core/errors/requireOptions";
import type { CompiledRuleset } from "../core/ruleset/CompiledRuleset";
import { compileRuleset } from "../core/ruleset/compileRuleset";
import { step } from "../core/step";
import { parseOrder } from "../schema/parseOrder";
import { assembleTriage } from "./assembleTriage";
import type { TriageCore } from "./createEvaluator";
import type { StepOrder } from "./evaluateOrder";
import { isCompiledRuleset } from "./isCompiledRuleset";
import { refuseOptions } from "./refuseOptions";
import type { Triage } from "./Triage";
import type { TriageOptions } from "./TriageOptions";

/**
 * A ruleset joined to the world: give it orders, it looks up what the rules need, decides, and sends what they ask for.
 *
 * @throws InvalidRulesetError with every mistake of the rule file; OrderTriageError `invalid_options` for an adapter
 * that is none, an option that does not exist, or facts and rulesets given along with a ruleset that is compiled already.
 *
 * @example
 * ```ts
 * const triage = createTriage({ ruleset: retail, stock: memoryStock({ levels: { "TEA-1": 3 } }) });
 * const decision = await triage.evaluate(order);
 * for (const { key, severity } of decision.exceptions) console.log(severity, key);
 * await triage.dispatch(decision, { dryRun: true });
 * ```
 */
export function createTriage(options: TriageOptions): Triage {
  requireOptions(options, TRIAGE_OPTIONS, "createTriage");
  if (options.ruleset === undefined) {
    refuseOptions("/ruleset", "give a rule file's JSON, or what compileRuleset returns");
  }
  const ruleset = readyRuleset(options);
  const checkedStep: StepOrder = (input) => {
    // In more words than step has: settings come from outside here.
    checkSettings(ruleset, input.settings ?? {});
    return step(ruleset, input);
  };
  const core: TriageCore = {
    step: checkedStep,
    parse: parseOrder,
    waive: (input, exceptionKey, words) => waive(ruleset, input, exceptionKey, words),
  };
  return assembleTriage(core, options);
}

const TRIAGE_OPTIONS: readonly (keyof TriageOptions)[] = [
  "ruleset",
  "rulesets",
  "facts",
  "operators",
  "revealPersonal",
  "stock",
  "address",
  "lookups",
  "notifiers",
  "render",
  "resilience",
  "ledger",
  "cases",
  "incidents",
  "history",
  "now",
  "settings",
  "concurrency",
];

const COMPILE_OPTIONS = ["rulesets", "facts", "operators", "revealPersonal"] as const;

function readyRuleset(options: TriageOptions): CompiledRuleset {
  const { ruleset, rulesets, facts, operators, revealPersonal } = options;
  if (!isCompiledRuleset(ruleset)) {
    return compileRuleset(ruleset, {
      ...(rulesets === undefined ? {} : { rulesets }),
      ...(facts === undefined ? {} : { facts }),
      ...(operators === undefined ? {} : { operators }),
      ...(revealPersonal === undefined ? {} : { revealPersonal }),
    });
  }
  const late = COMPILE_OPTIONS.find((name) => options[name] !== undefined);
  if (late !== undefined)
    refuseOptions(`/${late}`, "the ruleset is compiled already; give this to compileRuleset");
  return ruleset;
}
