import type { JsonObject, JsonValue } from "../json";
import { compileCondition, type NamedConditions } from "./compileCondition";
import { copyJson } from "./copyJson";
import { type Evidence, evidenceOf } from "./evidenceOf";
import { type RuleTrace, traceCondition } from "./explain";
import { collectIssues, type Issues, noSuch, pointer } from "./Issues";
import { interpret } from "./interpret";
import { isObject, nameKind } from "./jsonKinds";
import { defaultLimits } from "./limits";
import type { OwnOperators } from "./operators";
import { compileNamedParams, fillParam, type ParamPlan } from "./params";
import type { FactReader, PlanNode } from "./plan";
import type { Condition, RuleEvent } from "./Rule";
import { checkRoot, readEvent, readPriority } from "./ruleParts";
import { undecidedFacts } from "./undecided";
import { unknown } from "./unknown";
import { TRUE, UNKNOWN, verdictName } from "./verdict";

/** What rules are compiled with. */
export interface CompileOptions {
  /** Own operators by name; one holds only on `true`. */
  readonly operators?: OwnOperators;
  /** Conditions that rules refer to as `{ "condition": "name" }`. */
  readonly conditions?: Readonly<Record<string, Condition>>;
}

/** A fact that left a rule undecided. */
export interface UndecidedRule {
  readonly rule: string;
  readonly fact: string;
  readonly reason: string;
}

/** Rules that are safe to run: synchronously, on any facts, as often as you like. */
export interface CompiledRules {
  /** Events of the rules that hold; priority high to low, then file order. */
  run(facts: Readonly<Record<string, unknown>>): readonly RuleEvent[];
  /** The same, with the rules that could not be decided and the facts they lack. */
  evaluate(facts: Readonly<Record<string, unknown>>): {
    readonly events: readonly RuleEvent[];
    readonly unknowns: readonly UndecidedRule[];
  };
  /** Every condition with its values and its verdict; of one rule, or of all. */
  explain(facts: Readonly<Record<string, unknown>>, ruleName?: string): readonly RuleTrace[];
  /** The fewest comparisons that decide each rule, or one, without judging the others. */
  evidence(facts: Readonly<Record<string, unknown>>, ruleName?: string): readonly RuleEvidence[];
}

/** What decided a rule. */
export interface RuleEvidence extends Evidence {
  readonly rule: string;
}

interface PlannedRule {
  readonly name: string;
  readonly priority: number;
  readonly root: PlanNode;
  readonly type: string;
  readonly params: ParamPlan | undefined;
}

const RULE_KEYS = ["name", "priority", "conditions", "event"];
const NO_FACT = /* @__PURE__ */ unknown("missing");

/**
 * Compiles plain json-rules-engine rules, given as parsed JSON, for any facts.
 *
 * A fact that is not given is unknown, one given as `undefined` is absent. Whatever can only be a mistake, or could
 * run code, change its input or never end, is refused here and not at run time.
 *
 * @throws InvalidRulesetError with the place and the remedy of every mistake
 * @example
 * ```ts
 * const rules = compileRules([
 *   {
 *     name: "free-shipping",
 *     conditions: { all: [{ fact: "totalMinor", operator: "greaterThanInclusive", value: 5000 }] },
 *     event: { type: "free-shipping" },
 *   },
 * ]);
 * rules.run({ totalMinor: 6200 }); // [{ type: "free-shipping" }]
 * ```
 */
export function compileRules(rules: unknown, options: CompileOptions = {}): CompiledRules {
  const issues = collectIssues();
  const document = copyJson(rules, defaultLimits, issues);
  const conditions = copyJson(options.conditions ?? {}, defaultLimits, issues) ?? {};
  issues.throwIfAny();
  const names: string[] = [];
  const named: NamedConditions = new Map(
    Object.entries(conditions).map(([name, json]) => [name, { json, path: pointer("/conditions", name) }]),
  );
  const planned = planRules(document, named, options, names, issues);
  issues.throwIfAny();
  planned.sort((a, b) => b.priority - a.priority);

  const evaluate: CompiledRules["evaluate"] = (facts) => {
    const reader = readOwnKeys(facts, names);
    const events: RuleEvent[] = [];
    const unknowns: UndecidedRule[] = [];
    for (const rule of planned) {
      const verdict = interpret(rule.root, reader);
      if (verdict === TRUE) {
        events.push(
          fillEvent(rule, reader, (fact, reason) => unknowns.push({ rule: rule.name, fact, reason })),
        );
      } else if (verdict === UNKNOWN) {
        for (const { fact, value } of undecidedFacts(rule.root, reader)) {
          unknowns.push({ rule: rule.name, fact, reason: value.reason });
        }
      }
    }
    return { events, unknowns };
  };
  return {
    evaluate,
    run: (facts) => evaluate(facts).events,
    explain(facts, ruleName) {
      const reader = readOwnKeys(facts, names);
      return planned
        .filter((rule) => ruleName === undefined || rule.name === ruleName)
        .map((rule) => ({
          rule: rule.name,
          verdict: verdictName(interpret(rule.root, reader)),
          conditions: traceCondition(rule.root, reader),
        }));
    },
    evidence(facts, ruleName) {
      const reader = readOwnKeys(facts, names);
      return planned
        .filter((rule) => ruleName === undefined || rule.name === ruleName)
        .map((rule) => ({ rule: rule.name, ...evidenceOf(rule.root, reader) }));
    },
  };
}

function readOwnKeys(facts: Readonly<Record<string, unknown>>, names: readonly string[]): FactReader {
  return {
    read(slot) {
      const name = names[slot] as string;
      return Object.hasOwn(facts, name) ? facts[name] : NO_FACT;
    },
  };
}

function fillEvent(
  rule: PlannedRule,
  reader: FactReader,
  lacks: (fact: string, reason: string) => void,
): RuleEvent {
  if (rule.params === undefined) return { type: rule.type };
  const params = fillParam(rule.params, reader, ({ fact, value }) => lacks(fact, value.reason));
  return { type: rule.type, params: params as JsonObject };
}

function planRules(
  document: JsonValue | undefined,
  conditions: NamedConditions,
  options: CompileOptions,
  names: string[],
  issues: Issues,
): PlannedRule[] {
  if (!Array.isArray(document)) {
    issues.add("shape", "", `rules must be a list, not ${nameKind(document)}`);
    return [];
  }
  const slots = new Map<string, number>();
  const scope = {
    slotOf(name: string) {
      const slot = slots.get(name) ?? names.push(name) - 1;
      slots.set(name, slot);
      return slot;
    },
    clockOf: () => "none" as const,
  };
  const budget = { left: defaultLimits.maximumConditions };
  return document.flatMap((rule: JsonValue, index) => {
    const path = pointer("", index);
    if (!isObject(rule)) {
      issues.add("shape", path, `a rule must be an object, not ${nameKind(rule)}`);
      return [];
    }
    const name = typeof rule.name === "string" ? rule.name : `#${index}`;
    for (const key of Object.keys(rule)) {
      if (!RULE_KEYS.includes(key))
        issues.add("unknown_key", pointer(path, key), noSuch("key", key, RULE_KEYS), name);
    }
    const context = { scope, issues, operators: options.operators ?? {}, conditions, budget, rule: name };
    checkRoot(rule.conditions, pointer(path, "conditions"), issues, name);
    const root = compileCondition(rule.conditions, pointer(path, "conditions"), context);
    const event = readEvent(rule.event, pointer(path, "event"), issues, name);
    const params = event?.params && compileNamedParams(event.params, `${path}/event/params`, context);
    const priority = readPriority(rule.priority, pointer(path, "priority"), issues, name);
    return root && event ? [{ name, priority, root, type: event.type, params }] : [];
  });
}
