import type { Decision } from "../../src/core/decide/Decision";
import type { JsonObject } from "../../src/core/json";
import type { ParamPlan } from "../../src/core/rules/params";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";

/**
 * What law 5 compares: exceptions and all that is to be done about them, without `decidedAt` and without evidence that merely counts
 * with the clock.
 */
export function verdictOf(decision: Decision, ruleset: CompiledRuleset): unknown {
  return {
    exceptions: decision.exceptions.map(({ evidence, ...exception }) => ({
      ...exception,
      evidence: withoutRunning(evidence, exception.rule, ruleset),
    })),
    actions: decision.actions,
    blocked: decision.blocked,
    handling: decision.handling,
    messages: decision.messages,
    adjustments: decision.adjustments,
    waivers: decision.waivers,
  };
}

function withoutRunning(evidence: JsonObject, rule: string, ruleset: CompiledRuleset): JsonObject {
  const plan = ruleset.classifiers.find(({ name }) => name === rule)?.evidence;
  const running = plan?.kind === "object" ? plan.parts.filter(([, part]) => isRunning(part, ruleset)) : [];
  const names = new Set(running.map(([name]) => name));
  return Object.fromEntries(Object.entries(evidence).filter(([name]) => !names.has(name)));
}

function isRunning(part: ParamPlan, ruleset: CompiledRuleset): boolean {
  return part.kind === "fact" && ruleset.program.slots[part.operand.slot]?.clock === "running";
}
