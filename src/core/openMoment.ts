import { requireCases } from "./cases/requireCases";
import { historyProblem } from "./compensation/historyProblem";
import { OrderTriageError } from "./errors/OrderTriageError";
import { type Moment, momentOf } from "./facts/Moment";
import type { Input } from "./Input";
import { builtinValue, builtinValues } from "./ruleset/builtinValues";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";
import { requireQuietHours } from "./ruleset/requireQuietHours";
import type { Settings } from "./ruleset/Settings";
import { settingProblem } from "./ruleset/settingProblem";
import { parseInstant } from "./time/instants";

/** What a ruleset reads facts from: the order, the instant, the answers and the settings of one call. */
export function openMoment(ruleset: CompiledRuleset, input: Input): Moment {
  checkCall(ruleset, input);
  const settings = input.settings ?? {};
  requireSettings(ruleset, settings);
  if (input.cases !== undefined) requireCases(input.cases);
  const { order, known, cases, incidents, history } = input;
  const { program } = ruleset;
  return momentOf({ program, order, known, settings, cases, incidents, history }, parseInstant(input.now));
}

/** The mistakes that plain JavaScript lets through, before they become a `TypeError` deep inside. */
function checkCall(ruleset: CompiledRuleset, { order, known, history }: Input): void {
  if (ruleset?.program === undefined) {
    throw new OrderTriageError(
      "not_compiled",
      "give step what compileRuleset returns, not the rule file itself",
    );
  }
  if (!Array.isArray(order?.lines) || !Array.isArray(order.shipments) || order.promise === undefined) {
    throw new OrderTriageError("not_parsed", "give step what parseOrder returns, not the order's JSON", {
      path: "/order",
    });
  }
  if (typeof known !== "object" || known === null) {
    throw new OrderTriageError("invalid_input", 'give "known", the answers so far; {} in the first round', {
      path: "/known",
    });
  }
  const unfit = history === undefined ? undefined : historyProblem(history);
  if (unfit === undefined) return;
  const path = `/history${unfit.path}`;
  throw new OrderTriageError("invalid_input", `${path} ${unfit.problem}`, { path });
}

/** The short form of `checkSettings`: it names no nearest setting and needs no calendar. */
function requireSettings({ program }: CompiledRuleset, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    const path = `/settings/${name}`;
    if (!program.settings.has(name) && builtinValue(name) === undefined) {
      const known = [...new Set([...Object.keys(builtinValues), ...program.settings.keys()])].join(", ");
      const message = `there is no setting ${JSON.stringify(name)}; the ruleset has ${known}`;
      throw new OrderTriageError("unknown_setting", message, { path });
    }
    const problem = settingProblem(name, value, program);
    if (problem === undefined) continue;
    const message = `the setting ${JSON.stringify(name)} ${problem}`;
    throw new OrderTriageError("invalid_setting", message, { path });
  }
  requireQuietHours(program, settings);
}
