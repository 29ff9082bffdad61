import { requireOptions } from "../errors/requireOptions";
import type { JsonObject, JsonValue } from "../json";
import { type AnyFacts, nameFacts, openAnyFacts, readOwn } from "./anyFacts";
import { anyFactsSource } from "./anyFactsSource";
import type { CellReader } from "./cells";
import { chooseJudge } from "./chooseJudge";
import { compileCondition, type NamedConditions } from "./compileCondition";
import { copyJson } from "./copyJson";
import { type Evidence, evidenceOf } from "./evidenceOf";
import { type RuleTrace, traceCondition } from "./explain";
import type { FlatRules } from "./flat/FlatRules";
import { findPossible } from "./flat/findPossible";
import { flattenGroups } from "./flat/flattenGroups";
import { isJudgedByIndex } from "./flat/isJudgedByIndex";
import { judgeFlat, judgeUndecided } from "./flat/judgeFlat";
import { collectIssues, type Issues, noSuch, pointer } from "./Issues";
import { interpret } from "./interpret";
import { type Codegen, type Hits, type Judge, NO_HITS } from "./Judge";
import { isObject, nameKind } from "./jsonKinds";
import { type Limits, limitsOf } from "./limits";
import type { OwnOperators } from "./operators";
import { compileNamedParams, fillParam, type ParamPlan } from "./params";
import type { FactReader, PlanNode } from "./plan";
import type { Condition, RuleEvent } from "./Rule";
import { checkRoot, readEvent, readPriority } from "./ruleParts";
import { openEnvironment } from "./source/environment";
import { stepCostOf } from "./stepCost";
import { openStepGuard, type StepGuard } from "./stepGuard";
import { undecidedFacts } from "./undecided";
import { verdictName } from "./verdict";

/** What rules are compiled with. */
export interface CompileOptions {
  /** Own operators by name; one holds only on `true`. */
  readonly operators?: OwnOperators;
  /** Conditions that rules refer to as `{ "condition": "name" }`. */
  readonly conditions?: Readonly<Record<string, Condition>>;
  /**
   * `never` interprets, which needs no `eval`; `always` makes JavaScript of the rules at once; `auto` does so after
   * some hundred runs, where the host allows it. The answers are the same. A browser always interprets.
   *
   * @defaultValue "auto"
   */
  readonly codegen?: Codegen;
  /** How large rules, and what they are judged on, may be. @defaultValue see {@link Limits} */
  readonly limits?: Partial<Limits>;
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

const COMPILE_OPTIONS: readonly (keyof CompileOptions)[] = ["operators", "conditions", "codegen", "limits"];

const RULE_KEYS = ["name", "priority", "conditions", "event"];

/**
 * Compiles plain json-rules-engine rules, given as parsed JSON, for any facts.
 *
 * A fact that is not given is unknown, one given as `undefined` is absent. Whatever can only be a mistake, or could
 * run code, change its input or never end, is refused here and not at run time.
 *
 * @throws InvalidRulesetError with the place and the remedy of every mistake; OrderTriageError `invalid_limit`,
 * `invalid_options` for an option that does not exist, and
 * `codegen_unavailable` for `codegen: "always"` where the host forbids it. A run throws `too_many_steps` for facts whose
 * lists would take longer to judge than `limits.maximumSteps` allows.
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
  requireOptions(options, COMPILE_OPTIONS, "compileRules");
  const issues = collectIssues();
  const limits = limitsOf(options.limits);
  const document = copyJson(rules, limits, issues);
  const conditions = copyJson(options.conditions ?? {}, limits, issues) ?? {};
  issues.throwIfAny();
  const names: string[] = [];
  const named: NamedConditions = new Map(
    Object.entries(conditions).map(([name, json]) => [name, { json, path: pointer("/conditions", name) }]),
  );
  const planned = planRules(document, named, options, limits, names, issues);
  issues.throwIfAny();
  planned.sort((a, b) => b.priority - a.priority);

  const roots = planned.map((rule) => rule.root);
  const { groups, cells } = flattenGroups([roots], names.length);
  const [flat] = groups as [FlatRules];
  const guard = openStepGuard(stepCostOf(roots), names, cells, limits);
  const countFirst = guard?.listCells.size === 0 ? guard.count : undefined;
  const factNames = nameFacts(names, cells, guard);
  const open = (facts: AnyFacts) => openAnyFacts(facts, factNames);
  const interpreted: Judge<AnyFacts> = (facts) => judgeFlat(flat, open(facts));
  const judge = chooseJudge(options.codegen ?? "auto", flat, interpreted, () => ({
    environment: openRulesEnvironment(flat, options.operators ?? {}, open, interpreted, guard),
    facts: anyFactsSource(names, guard?.listCells),
  }));

  return {
    run(facts) {
      countFirst?.(facts);
      const hits = judge(facts);
      if (hits === NO_HITS) return NO_EVENTS;
      const reader = open(facts);
      return hits
        .filter((hit) => hit >= 0)
        .map((hit) => fillEvent(planned[hit] as PlannedRule, reader, () => {}));
    },
    evaluate(facts) {
      countFirst?.(facts);
      const hits = judge(facts);
      const reader = open(facts);
      const events: RuleEvent[] = [];
      const unknowns: UndecidedRule[] = [];
      for (const hit of hits) {
        const rule = planned[hit < 0 ? ~hit : hit] as PlannedRule;
        if (hit >= 0) {
          events.push(
            fillEvent(rule, reader, (fact, reason) => unknowns.push({ rule: rule.name, fact, reason })),
          );
        } else {
          for (const { fact, value } of undecidedFacts(rule.root, reader)) {
            unknowns.push({ rule: rule.name, fact, reason: value.reason });
          }
        }
      }
      return { events, unknowns };
    },
    explain(facts, ruleName) {
      const reader = open(facts);
      return planned
        .filter((rule) => ruleName === undefined || rule.name === ruleName)
        .map((rule) => ({
          rule: rule.name,
          verdict: verdictName(interpret(rule.root, reader)),
          conditions: traceCondition(rule.root, reader),
        }));
    },
    evidence(facts, ruleName) {
      const reader = open(facts);
      return planned
        .filter((rule) => ruleName === undefined || rule.name === ruleName)
        .map((rule) => ({ rule: rule.name, ...evidenceOf(rule.root, reader) }));
    },
  };
}

const NO_EVENTS: readonly RuleEvent[] = /* @__PURE__ */ Object.freeze([]);

function openRulesEnvironment(
  flat: FlatRules,
  operators: OwnOperators,
  open: (facts: AnyFacts) => CellReader,
  interpreted: Judge<AnyFacts>,
  guard: StepGuard | undefined,
): object {
  const { harmlessLength = 0, count } = guard ?? {};
  return {
    ...openEnvironment(operators),
    M: readOwn,
    L(facts: AnyFacts, value: unknown) {
      if (Array.isArray(value) && value.length > harmlessLength) count?.(facts);
      return value;
    },
    interpret: interpreted,
    ...(isJudgedByIndex(flat)
      ? indexEnvironment(flat, open)
      : {
          undecided: (rule: number, facts: AnyFacts, hits: Hits) =>
            judgeUndecided(flat, rule, open(facts), hits),
        }),
  };
}

/** Behind an index, code reads what the index has read, and so works on its reader. */
function indexEnvironment(flat: FlatRules, open: (facts: AnyFacts) => CellReader): object {
  return {
    reader: open,
    undecided: (rule: number, reader: CellReader, hits: Hits) => judgeUndecided(flat, rule, reader, hits),
    possible: (reader: CellReader) => flat.index && findPossible(flat.index, reader).possible,
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
  limits: Limits,
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
  if (document.length > limits.maximumRules) {
    issues.add(
      "size",
      "",
      `${document.length} rules; ${limits.maximumRules} are allowed, or raise "maximumRules"`,
    );
    return [];
  }
  const budget = { left: limits.maximumConditions, limit: limits.maximumConditions };
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
