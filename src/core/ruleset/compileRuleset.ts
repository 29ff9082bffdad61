import { type ExceptionCode, exceptionCodes } from "../classify/exceptionCodes";
import { type Severity, severities, type Transaction, transactions } from "../classify/OrderException";
import { nearestName } from "../errors/nearestName";
import { OrderTriageError } from "../errors/OrderTriageError";
import { requireOptions } from "../errors/requireOptions";
import { catalog } from "../facts/catalog";
import { checkFact } from "../facts/checkFact";
import type { FactDefinition } from "../facts/Fact";
import type { Scope } from "../facts/scopes";
import type { JsonObject, JsonValue } from "../json";
import { copyJson } from "../rules/copyJson";
import { collectIssues, type Issues, noSuch } from "../rules/Issues";
import type { Codegen } from "../rules/Judge";
import { isObject } from "../rules/jsonKinds";
import { type Limits, limitsOf } from "../rules/limits";
import type { OwnOperators } from "../rules/operators";
import { openCheckedCalendar } from "../time/openCheckedCalendar";
import { buildProgram } from "./buildProgram";
import type { CheckedRuleset, CompiledPolicy } from "./CompiledRuleset";
import { checkNamedConditions } from "./checkNamedConditions";
import { compileClassifier, scopeOf } from "./compileClassifier";
import { compilePolicy } from "./compilePolicy";
import { digest } from "./digest";
import { groupClassifiers } from "./groupClassifiers";
import { type MergedRuleset, mergeRulesets } from "./mergeRulesets";
import { quietHoursProblem } from "./noticeSettings";
import type { RuleContext } from "./RuleContext";
import type { RulesetFile } from "./RulesetFile";
import { readCalendars } from "./readCalendars";
import { inside, readBoolean, readObject, readText, readTexts, report } from "./shape";

/** What a rule file is compiled with. */
export interface CompileRulesetOptions {
  /** Rule files that `extends` may name. */
  readonly rulesets?: Readonly<Record<string, unknown>>;
  /** Own facts, made with `defineFact`; none may have the name of a shipped one. */
  readonly facts?: readonly FactDefinition[];
  /** Own operators by name; one holds only on `true`. */
  readonly operators?: OwnOperators;
  /** Show personal values in evidence and traces instead of redacting them. @defaultValue false */
  readonly revealPersonal?: boolean;
  /**
   * `never` interprets the rules, `always` makes JavaScript of them at once, `auto` does so after some hundred runs,
   * where the host allows it. The decisions are the same to the byte. A browser always interprets.
   *
   * @defaultValue "auto"
   */
  readonly codegen?: Codegen;
  /** How large rules, and what they are judged on, may be. @defaultValue see {@link Limits} */
  readonly limits?: Partial<Limits>;
  /** Name of the file for messages. */
  readonly fileName?: string;
}

/**
 * Checks a rule file, given as parsed JSON, and makes it ready to run: with the rulesets it extends, its patches,
 * settings and named conditions. What comes back runs no code of the file, never changes its input and always ends.
 *
 * @throws InvalidRulesetError with the place and the remedy of every mistake found; OrderTriageError `duplicate_fact`
 * for an own fact with the name of a shipped one, `invalid_fact` for one that can have no value, `invalid_options` for
 * an option that does not exist
 * @example
 * ```ts
 * const ruleset = compileRuleset({ name: "acme", extends: ["retail"] }, { rulesets: { retail } });
 * const { decision } = step(ruleset, { order, now: "2026-03-01T12:00:00Z", known: {} });
 * ```
 */
export function compileRuleset(file: unknown, options: CompileRulesetOptions = {}): CheckedRuleset {
  const issues = collectIssues();
  const assembled = assembleRuleset(file, options, issues);
  issues.throwIfAny(options.fileName);
  if (assembled === undefined) throw new Error("unreachable: a refused file has an issue");
  return assembled.compiled;
}

/** A compiled ruleset with what it was made of. */
export interface AssembledRuleset {
  readonly compiled: CheckedRuleset;
  /** The file with all it extends, each part with its place. */
  readonly merged: MergedRuleset;
  /** Names of the settings that no rule reads. */
  readonly unreadSettings: readonly string[];
}

const COMPILE_OPTIONS: readonly (keyof CompileRulesetOptions)[] = [
  "rulesets",
  "facts",
  "operators",
  "revealPersonal",
  "codegen",
  "limits",
  "fileName",
];

const NOT_ITS_TEXT =
  'of its text give what JSON.parse makes, of a shipped one the import: import { retail } from "order-triage/rulesets/retail"';

/** What {@link compileRuleset} does, collecting the mistakes; `undefined` when there are any. */
export function assembleRuleset(
  file: unknown,
  options: CompileRulesetOptions,
  issues: Issues,
): AssembledRuleset | undefined {
  requireOptions(options, COMPILE_OPTIONS, "compileRuleset");
  const limits = limitsOf(options.limits);
  const json = copyJson(file, limits, issues);
  if (typeof json === "string") issues.add("shape", "", `a rule file must be a JSON object; ${NOT_ITS_TEXT}`);
  else if (json !== undefined && !isObject(json))
    issues.add("shape", "", "a rule file must be a JSON object");
  if (!isObject(json)) return undefined;
  const merged = mergeRulesets(json, options.rulesets ?? {}, limits, issues);
  const facts = factsOf(options);
  const ruleCount = merged.classifiers.length + merged.policies.length;
  if (ruleCount > limits.maximumRules) {
    issues.add("size", "", `${ruleCount} rules; ${limits.maximumRules} are allowed, or raise "maximumRules"`);
    return undefined;
  }
  const context: RuleContext = {
    program: buildProgram(facts, merged.settings, issues),
    codes: readCodes(merged, issues),
    conditions: merged.conditions,
    operators: options.operators ?? {},
    issues,
    budget: { left: limits.maximumConditions, limit: limits.maximumConditions },
  };
  const classifiers = merged.classifiers.flatMap((rule) => compileClassifier(rule, context) ?? []);
  const scopes = scopesByCode(merged);
  const policies = merged.policies.flatMap((rule) => compilePolicy(rule, context, scopes) ?? []);
  const calendars = readCalendars(merged, issues);
  checkNamedConditions(merged, facts, context);
  checkActionIds(policies, merged, issues);
  checkSettingNames(merged, context, issues);
  checkQuietHours(merged, issues);
  if (issues.list.length > 0) return undefined;
  const normalised = normalise(merged);
  const { slots, settings } = context.program.build();
  const compiled: CheckedRuleset = {
    identity: {
      name: merged.name,
      ...(merged.version === undefined ? {} : { version: merged.version }),
      digest: digest({ ...normalised, settings: withOrderedBy(merged) }),
    },
    file: { ...normalised, ...pickRemarks(merged.own) } as unknown as RulesetFile,
    codes: context.codes,
    ...groupClassifiers(
      classifiers,
      slots,
      { settings, calendars, openCalendar: openCheckedCalendar },
      { ...options, maximumSteps: limits.maximumSteps },
    ),
    classifiers,
    policies: policies.sort((a, b) => b.priority - a.priority),
    revealPersonal: options.revealPersonal ?? false,
  };
  return { compiled, merged, unreadSettings: context.program.unreadSettings() };
}

/** The shipped facts and the host's. */
function factsOf({ facts = [] }: CompileRulesetOptions): ReadonlyMap<string, FactDefinition> {
  if (!Array.isArray(facts)) throw new OrderTriageError("invalid_options", "facts must be a list");
  for (const fact of facts as readonly FactDefinition[]) {
    if (!catalog.has(fact?.name)) {
      checkFact(fact);
      continue;
    }
    const { name } = fact;
    const message = `the name ${JSON.stringify(name)} is taken by a shipped fact; give yours a prefix of its own`;
    throw new OrderTriageError("duplicate_fact", message);
  }
  return new Map([...catalog, ...facts.map((fact) => [fact.name, fact] as const)]);
}

/** The actions of an `add` policy stand beside those of the playbook: an id that both use would be one key for two. */
function checkActionIds(policies: readonly CompiledPolicy[], merged: MergedRuleset, issues: Issues): void {
  for (const added of policies.filter(({ add }) => add)) {
    for (const other of policies) {
      if (other === added || !canMeet(added, other)) continue;
      const index = added.actions.findIndex(({ id }) => other.actions.some((action) => action.id === id));
      const clash = added.actions[index];
      if (clash === undefined) continue;
      const path = merged.policies.find(({ name }) => name === added.name)?.path ?? "/policies";
      const message = `the action id ${JSON.stringify(clash.id)} is taken by the policy ${JSON.stringify(other.name)}, to whose actions this one adds`;
      issues.add("duplicate_name", `${path}/event/params/actions/${index}/id`, message, added.name);
    }
  }
}

/** A new setting that no rule reads and whose name is nearly that of an inherited one is a typo: that one stays. */
function checkSettingNames(merged: MergedRuleset, context: RuleContext, issues: Issues): void {
  const own = isObject(merged.own.settings) ? Object.keys(merged.own.settings) : [];
  const inherited = merged.inheritedSettings;
  const unread = new Set(context.program.unreadSettings());
  for (const name of own) {
    if (!unread.has(name) || inherited.includes(name) || nearestName(name, inherited) === undefined) continue;
    const message = `no rule reads this setting, and ${noSuch("setting", name, inherited)}`;
    issues.add("unknown_setting", merged.settings.get(name)?.path ?? "/settings", message);
  }
}

/** Each end may stand in another file of those extended, so they are looked at when all are merged. */
function checkQuietHours({ settings }: MergedRuleset, issues: Issues): void {
  const found = quietHoursProblem((name) => settings.get(name)?.json.value);
  if (found === undefined) return;
  issues.add("unfit_value", `${settings.get(found.name)?.path ?? "/settings"}/value`, found.problem);
}

function canMeet(a: CompiledPolicy, b: CompiledPolicy): boolean {
  const { codes } = b;
  return a.codes === undefined || codes === undefined || [...a.codes].some((code) => codes.has(code));
}

/** Which items the exceptions of each code are about, switched-off classifiers included. */
function scopesByCode(merged: MergedRuleset): ReadonlyMap<string, ReadonlySet<Scope>> {
  const scopes = new Map<string, Set<Scope>>();
  for (const rule of merged.classifiers) {
    const code = isObject(rule.json.event) ? rule.json.event.type : undefined;
    if (typeof code !== "string") continue;
    const known = scopes.get(code) ?? new Set<Scope>();
    known.add(scopeOf(rule, { issues: collectIssues(), path: rule.path }));
    scopes.set(code, known);
  }
  return scopes;
}

/** Codes stand in keys, between separators. */
const CODE = /^[a-z][a-z0-9_-]{0,60}(\.[a-z0-9_-]{1,60}){0,5}$/i;
const CODE_KEYS = ["title", "severity", "owner", "blocks", "waivable"];

function readCodes(merged: MergedRuleset, issues: Issues): ReadonlyMap<string, ExceptionCode> {
  const codes = new Map(exceptionCodes);
  for (const [code, { json, path }] of merged.codes) {
    const place = { issues, path };
    readObject(json, place, CODE_KEYS);
    if (exceptionCodes.has(code))
      report(place, "duplicate_name", `${JSON.stringify(code)} is a shipped code; patch the rule instead`);
    if (!CODE.test(code)) {
      report(
        place,
        "shape",
        'a code is words of letters, digits, "_" and "-", joined by dots, as in "acme.gift_wrap_missing"',
      );
    }
    const title = readText(json.title, inside(place, "title")) ?? code;
    const severity = readText(json.severity, inside(place, "severity"), "severity", severities);
    codes.set(code, {
      code,
      severity: (severity as Severity | undefined) ?? "warning",
      owner: readText(json.owner, inside(place, "owner")) ?? "support",
      blocks: readTexts(
        json.blocks,
        inside(place, "blocks"),
        "transaction",
        transactions,
      ) as readonly Transaction[],
      waivable: readBoolean(json.waivable, inside(place, "waivable")) ?? true,
      title: { en: title, zh: title },
      since: merged.version ?? "",
    });
  }
  return codes;
}

function normalise(merged: MergedRuleset): JsonObject {
  const plain = (entries: ReadonlyMap<string, { readonly json: JsonValue }>): JsonObject =>
    Object.fromEntries([...entries].map(([name, { json }]) => [name, json]));
  return {
    name: merged.name,
    ...(merged.version === undefined ? {} : { version: merged.version }),
    settings: plain(merged.settings),
    codes: plain(merged.codes),
    ...(merged.calendars.size === 0 ? {} : { calendars: plain(merged.calendars) }),
    conditions: plain(merged.conditions),
    classifiers: merged.classifiers.map((rule) => rule.json as JsonValue),
    policies: merged.policies.map((rule) => rule.json as JsonValue),
  };
}

/** Of a setting's `by` the first match wins, so its order is a difference that the digest must show. */
function withOrderedBy(merged: MergedRuleset): JsonObject {
  const entries = [...merged.settings].map(([name, { json }]) => {
    const { by } = json;
    return [name, isObject(by) ? { ...json, by: Object.entries(by) } : json] as const;
  });
  return Object.fromEntries(entries);
}

/** What the outermost file says of itself, and does not change what is decided. */
function pickRemarks(own: JsonObject): JsonObject {
  return {
    ...(own.description === undefined ? {} : { description: own.description }),
    ...(own.testDefaults === undefined ? {} : { testDefaults: own.testDefaults }),
    ...(own.tests === undefined ? {} : { tests: own.tests }),
  };
}
