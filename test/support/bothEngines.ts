import { Engine } from "json-rules-engine";
import { compileRules, isOrderTriageError, type Rule } from "../../src/core/rules/index";

type Facts = Record<string, unknown>;

/** The events that json-rules-engine gives, of rules it may write to. */
export async function upstream(rules: Rule | readonly Rule[], facts: Facts, settings: UpstreamSettings = {}) {
  const { operators = {}, conditions = {}, ...options } = settings;
  const copies = structuredClone([rules].flat());
  const engine = new Engine(copies as never, { replaceFactsInEventParams: true, ...options });
  for (const [name, operator] of Object.entries(operators)) engine.addOperator(name, operator as never);
  for (const [name, condition] of Object.entries(conditions)) engine.setCondition(name, condition as never);
  return (await engine.run(facts)).events;
}

interface UpstreamSettings {
  readonly operators?: Readonly<Record<string, (a: unknown, b: unknown) => unknown>>;
  readonly conditions?: Readonly<Record<string, object>>;
  readonly replaceFactsInEventParams?: boolean;
  readonly allowUndefinedFacts?: boolean;
}

/** Whether json-rules-engine lets a rule hold. */
export async function upstreamHolds(
  rule: Rule,
  facts: Facts,
  settings: UpstreamSettings = {},
): Promise<boolean> {
  return (await upstream(rule, facts, settings)).length === 1;
}

/** Whether this library lets a rule hold. */
export function weHold(rule: Rule, facts: Facts, options: Parameters<typeof compileRules>[1] = {}): boolean {
  return compileRules([rule], options).run(facts).length === 1;
}

/** A rule of one comparison, or of the conditions given. */
export function ruleOf(condition: object, params?: object): Rule {
  const conditions = Object.hasOwn(condition, "fact") ? { all: [condition] } : condition;
  return { name: "r", conditions, event: { type: "e", ...(params && { params }) } } as Rule;
}

/** What this library says of a rule that it refuses. */
export function refusal(rule: unknown, options: Parameters<typeof compileRules>[1] = {}): string {
  try {
    compileRules([rule], options);
  } catch (error) {
    if (isOrderTriageError(error)) return error.message;
    throw error;
  }
  throw new Error("was not refused");
}
