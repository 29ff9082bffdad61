import { actionTypes } from "../decide/actionTypes";
import type { Scope } from "../facts/scopes";
import type { JsonObject, JsonValue } from "../json";
import { type ConditionContext, compileCondition } from "../rules/compileCondition";
import { noSuch } from "../rules/Issues";
import { isObject } from "../rules/jsonKinds";
import { compileParam } from "../rules/params";
import { checkRoot, readEvent, readPriority } from "../rules/ruleParts";
import type { CompiledAction, CompiledPolicy } from "./CompiledRuleset";
import { checkParamPlan } from "./checkParamPlan";
import type { PlacedRule } from "./mergeRulesets";
import { conditionContextFor, type RuleContext } from "./RuleContext";
import { playbookKeys, readDuration, readPlaybook } from "./readPlaybook";
import { inside, type Place, readBoolean, readList, readObject, readText, readTexts, report } from "./shape";

const RULE_KEYS = ["name", "description", "enabled", "priority", "for", "add", "conditions", "event"];
const ACTION_KEYS = ["id", "type", "mode", "conditions", "dueWithin"];

/**
 * A policy that is safe to run; `undefined` when it is switched off or was refused.
 *
 * @param scopesOf which items the exceptions of a code are about, over all classifiers
 */
export function compilePolicy(
  rule: PlacedRule,
  context: RuleContext,
  scopesOf: ReadonlyMap<string, ReadonlySet<Scope>>,
): CompiledPolicy | undefined {
  const { issues } = context;
  const place: Place = { issues, path: rule.path, rule: rule.name };
  readObject(rule.json, place, RULE_KEYS);
  readText(rule.json.description, inside(place, "description"));
  const enabled = readBoolean(rule.json.enabled, inside(place, "enabled")) ?? true;
  const add = readBoolean(rule.json.add, inside(place, "add")) ?? false;
  const priority = readPriority(rule.json.priority, inside(place, "priority").path, issues, rule.name);
  const codes = readCodes(rule, place, context);
  const allowed = policyScopes(codes, scopesOf);
  const conditionContext = conditionContextFor(rule, allowed, context);
  const { conditions = { all: [] } } = rule.json;
  const conditionsPath = inside(place, "conditions").path;
  checkRoot(conditions, conditionsPath, issues, rule.name);
  const root = compileCondition(conditions, conditionsPath, conditionContext);
  const event = readEvent(rule.json.event, inside(place, "event").path, issues, rule.name);
  if (event === undefined) return undefined;
  readText(event.type, inside(inside(place, "event"), "type"), "policy event", ["playbook"]);
  const params = inside(inside(place, "event"), "params");
  const json = readObject(event.params ?? {}, params, playbookKeys);
  const playbook = readPlaybook(json, params, add, conditionContext);
  const { owner, respondWithinMs, resolveWithinMs } = playbook;
  const fallback = { owner, dueWithinMs: respondWithinMs ?? resolveWithinMs, allowed };
  const ids = new Set<string>();
  const actions = readList(json.actions, inside(params, "actions")).flatMap((action, index) => {
    const at = inside(inside(params, "actions"), index);
    return compileAction(readObject(action, at), at, conditionContext, context, fallback, ids) ?? [];
  });
  if (root === undefined || !enabled) return undefined;
  return { name: rule.name, priority, codes: codes && new Set(codes), add, root, playbook, actions };
}

/** The codes a policy is for: its `for`, or a root comparison of `exception.code` with constants. */
function readCodes(rule: PlacedRule, place: Place, context: RuleContext): readonly string[] | undefined {
  const known = [...context.codes.keys()];
  if (rule.json.for !== undefined) {
    const codes = readTexts(rule.json.for, inside(place, "for"), "exception code", known);
    if (codes.length === 0)
      report(inside(place, "for"), "shape", `names no exception code; leave "for" out to mean all`);
    return codes;
  }
  const conditions = rule.json.conditions;
  const parts = isObject(conditions) && Array.isArray(conditions.all) ? conditions.all : [];
  const all = inside(inside(place, "conditions"), "all");
  for (const [index, part] of (parts as readonly JsonValue[]).entries()) {
    if (!isObject(part) || part.fact !== "exception.code") continue;
    const at = inside(inside(all, index), "value");
    const { operator, value } = part;
    if (operator === "equal") return readTexts([value ?? null], at, "exception code", known);
    if (operator === "in" && Array.isArray(value)) return readTexts(value, at, "exception code", known);
  }
  return undefined;
}

/** An item's facts may be used when all exceptions the policy can meet are about such an item. */
function policyScopes(
  codes: readonly string[] | undefined,
  scopesOf: ReadonlyMap<string, ReadonlySet<Scope>>,
): readonly Scope[] {
  const scopes = new Set((codes ?? []).flatMap((code) => [...(scopesOf.get(code) ?? ["order" as const])]));
  return scopes.size === 1 ? ["order", "exception", ...scopes] : ["order", "exception"];
}

function compileAction(
  json: JsonObject,
  place: Place,
  conditionContext: ConditionContext,
  context: RuleContext,
  fallback: {
    readonly owner: string | undefined;
    readonly dueWithinMs: number | undefined;
    readonly allowed: readonly Scope[];
  },
  ids: Set<string>,
): CompiledAction | undefined {
  const id = readText(json.id, inside(place, "id"));
  const typeName = readText(json.type, inside(place, "type"), "action type", [...actionTypes.keys()]);
  for (const key of ["id", "type"]) {
    if (json[key] === undefined)
      report(place, "shape", `an action needs "id" and "type"; "${key}" is missing`);
  }
  const type = typeName === undefined ? undefined : actionTypes.get(typeName);
  if (id === undefined || type === undefined) return undefined;
  if (ids.has(id))
    report(inside(place, "id"), "duplicate_name", `the id ${JSON.stringify(id)} is taken in this playbook`);
  ids.add(id);
  const known = [...type.required, ...type.optional];
  for (const key of Object.keys(json)) {
    if (!ACTION_KEYS.includes(key) && !known.includes(key)) {
      report(
        inside(place, key),
        "unknown_key",
        noSuch(`parameter of ${type.type}`, key, [...known, ...ACTION_KEYS]),
      );
    }
  }
  const mode = readText(json.mode, inside(place, "mode"), "mode", ["auto", "propose"]);
  const conditionsPath = inside(place, "conditions").path;
  if (json.conditions !== undefined)
    checkRoot(json.conditions, conditionsPath, context.issues, place.rule ?? "");
  const root =
    json.conditions === undefined
      ? undefined
      : compileCondition(json.conditions, conditionsPath, conditionContext);
  const params = known.flatMap((name): CompiledAction["params"] => {
    const value = Object.hasOwn(json, name)
      ? json[name]
      : defaultOf(name, type.defaults, json, fallback, context);
    if (value === undefined) return [];
    const { path } = inside(place, name);
    const mistakes = context.issues.list.length;
    const plan = compileParam(value, path, conditionContext);
    const shape = type.shapes[name] ?? "any";
    if (context.issues.list.length === mistakes) checkParamPlan(shape, plan, path, conditionContext);
    return [plan.kind === "constant" || shape === "any" ? [name, plan] : [name, plan, shape]];
  });
  return {
    id,
    type: type.type,
    mode: (mode as "auto" | "propose" | undefined) ?? type.mode,
    root,
    params,
    required: type.required,
    dueWithinMs: readDuration(json.dueWithin, inside(place, "dueWithin")) ?? fallback.dueWithinMs,
  };
}

/**
 * The playbook's owner for a `role`; the summary only where the whole order is to be confirmed, for an address in doubt
 * may be a stranger's; else the vocabulary's fact, where this policy can see it.
 */
function defaultOf(
  name: string,
  defaults: Readonly<Record<string, string>>,
  json: JsonObject,
  fallback: { readonly owner: string | undefined; readonly allowed: readonly Scope[] },
  context: RuleContext,
): JsonValue | undefined {
  if (name === "role") return fallback.owner;
  if (name === "summary" && json.what !== "order") return undefined;
  const fact = Object.hasOwn(defaults, name) ? defaults[name] : undefined;
  return fact !== undefined && context.program.has(fact, fallback.allowed) ? { fact } : undefined;
}
