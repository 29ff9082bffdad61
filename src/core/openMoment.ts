import { OrderTriageError } from "./errors/OrderTriageError";
import type { Moment } from "./facts/openFrame";
import type { Input } from "./Input";
import { noSuch } from "./rules/Issues";
import { nameKind } from "./rules/jsonKinds";
import { builtinProblem } from "./ruleset/builtinSettings";
import type { CompiledRuleset } from "./ruleset/CompiledRuleset";
import type { Settings } from "./ruleset/Settings";
import { parseInstant } from "./time/instants";

/** What a ruleset reads facts from: the order, the instant, the answers and the settings of one call. */
export function openMoment(ruleset: CompiledRuleset, input: Input): Moment {
  checkCall(ruleset, input);
  const settings = input.settings ?? {};
  checkSettings(ruleset, settings);
  return {
    program: ruleset.program,
    order: input.order,
    now: parseInstant(input.now),
    known: input.known,
    settings,
    memory: new Map(),
    others: new Map(),
  };
}

/** The mistakes that plain JavaScript lets through, before they become a `TypeError` deep inside. */
function checkCall(ruleset: CompiledRuleset, { order, known }: Input): void {
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
}

/**
 * Refuses settings that the ruleset does not know, or of another kind than it declares.
 *
 * @throws OrderTriageError with code `unknown_setting`, naming the nearest one, or `invalid_setting`.
 * @example
 * ```ts
 * checkSettings(ruleset, { "shipment.stalledAfterHours": 48 });
 * ```
 */
export function checkSettings(ruleset: CompiledRuleset, settings: Settings): void {
  for (const [name, value] of Object.entries(settings)) {
    const declared = ruleset.program.settings.get(name);
    if (declared === undefined) {
      throw new OrderTriageError(
        "unknown_setting",
        noSuch("setting", name, [...ruleset.program.settings.keys()]),
        {
          path: `/settings/${name}`,
        },
      );
    }
    const isNumber = typeof value !== "number" || Number.isFinite(value);
    const problem =
      nameKind(value) === nameKind(declared) && isNumber
        ? builtinProblem(name, value)
        : `must be ${nameKind(declared)} like ${JSON.stringify(declared)}, not ${isNumber ? nameKind(value) : value}`;
    if (problem !== undefined) {
      const message = `the setting ${JSON.stringify(name)} ${problem}`;
      throw new OrderTriageError("invalid_setting", message, { path: `/settings/${name}` });
    }
  }
}
