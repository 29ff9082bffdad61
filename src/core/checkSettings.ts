import { OrderTriageError } from "./errors/OrderTriageError";
import { noSuch } from "./rules/Issues";
import { builtinProblem } from "./ruleset/builtinSettings";
import { builtinValues } from "./ruleset/builtinValues";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";
import { requireQuietHours } from "./ruleset/requireQuietHours";
import type { Settings } from "./ruleset/Settings";
import { settingProblem } from "./ruleset/settingProblem";

/**
 * Refuses settings that the ruleset does not know, or of another kind than it declares. `step` does the same for every
 * call, in fewer words and without looking whether a time zone exists; check once where settings come from outside.
 *
 * @throws OrderTriageError with code `unknown_setting`, naming the nearest one, or `invalid_setting`.
 * @example
 * ```ts
 * checkSettings(ruleset, { "shipment.stalledAfterHours": 48 });
 * ```
 */
export function checkSettings(ruleset: CompiledRuleset, settings: Settings): void {
  const declared = new Set([...ruleset.program.settings.keys(), ...Object.keys(builtinValues)]);
  for (const [name, value] of Object.entries(settings)) {
    const path = `/settings/${name}`;
    if (!declared.has(name)) {
      throw new OrderTriageError("unknown_setting", noSuch("setting", name, [...declared]), { path });
    }
    const problem = settingProblem(name, value, ruleset.program) ?? builtinProblem(name, value);
    if (problem === undefined) continue;
    const message = `the setting ${JSON.stringify(name)} ${problem}`;
    throw new OrderTriageError("invalid_setting", message, { path });
  }
  requireQuietHours(ruleset.program, settings);
}
