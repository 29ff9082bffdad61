import type { compileRules, RuleEvent, UndecidedRule } from "../../src/core/rules/index";
import type { Condition, Rule } from "../../src/core/rules/Rule";

/** What a back end answers. */
export interface Answer {
  readonly events: readonly RuleEvent[];
  readonly unknowns: readonly UndecidedRule[];
}

/** Rules that a back end made ready. */
export interface ReadyRules {
  evaluate(facts: Readonly<Record<string, unknown>>): Answer;
}

/** One way to answer rules. */
export interface BackEnd {
  readonly name: string;
  /** Makes code from text, which a process can forbid. */
  readonly generates: boolean;
  compile(
    rules: readonly Rule[],
    conditions: Readonly<Record<string, Condition>>,
    operators: Readonly<Record<string, (factValue: unknown, value: unknown) => boolean>>,
  ): ReadyRules | Promise<ReadyRules>;
}

/** Every way to answer rules, over the entry `order-triage/rules` of src or of dist. */
export declare function backEndsOver(rulesEntry: {
  readonly compileRules: typeof compileRules;
}): readonly BackEnd[];
