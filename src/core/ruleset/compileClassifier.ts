import { type Severity, severities, type Transaction, transactions } from "../classify/OrderException";
import { type ItemScope, itemScopes } from "../facts/scopes";
import { compileCondition } from "../rules/compileCondition";
import { noSuch } from "../rules/Issues";
import { isObject, nameKind } from "../rules/jsonKinds";
import { compileNamedParams, compileParam } from "../rules/params";
import { checkRoot, readEvent, readPriority } from "../rules/ruleParts";
import type { CompiledClassifier } from "./CompiledRuleset";
import type { PlacedRule } from "./mergeRulesets";
import { conditionContextFor, type RuleContext } from "./RuleContext";
import { inside, type Place, readBoolean, readObject, readText, readTexts, report } from "./shape";

const RULE_KEYS = [
  "name",
  "description",
  "enabled",
  "priority",
  "forEach",
  "conditions",
  "onUnknown",
  "event",
];
const PARAM_KEYS = ["severity", "blocks", "evidence", "field"];

/** A classifier that is safe to run; `undefined` when it is switched off or was refused. */
export function compileClassifier(rule: PlacedRule, context: RuleContext): CompiledClassifier | undefined {
  const { issues } = context;
  const place: Place = { issues, path: rule.path, rule: rule.name };
  readObject(rule.json, place, RULE_KEYS);
  readText(rule.json.description, inside(place, "description"));
  const enabled = readBoolean(rule.json.enabled, inside(place, "enabled")) ?? true;
  const scope = scopeOf(rule, place);
  const onUnknown = readText(rule.json.onUnknown, inside(place, "onUnknown"), "word", ["report", "raise"]);
  const priority = readPriority(rule.json.priority, inside(place, "priority").path, issues, rule.name);
  const allowed = scope === "order" ? (["order"] as const) : (["order", scope] as const);
  const conditionContext = conditionContextFor(rule, allowed, context);
  const conditionsPlace = inside(place, "conditions");
  checkRoot(rule.json.conditions, conditionsPlace.path, issues, rule.name);
  const root = compileCondition(rule.json.conditions, conditionsPlace.path, conditionContext);
  const event = readEvent(rule.json.event, inside(place, "event").path, issues, rule.name);
  if (event === undefined) return undefined;
  const code = context.codes.get(event.type);
  if (code === undefined) {
    const at = inside(inside(place, "event"), "type");
    report(
      at,
      "unknown_code",
      `${noSuch("exception code", event.type, [...context.codes.keys()])} (declare own codes in "codes")`,
    );
  }
  const paramsPlace = inside(inside(place, "event"), "params");
  const params = event.params === undefined ? {} : readObject(event.params, paramsPlace, PARAM_KEYS);
  const severity = readText(params.severity, inside(paramsPlace, "severity"), "severity", severities);
  const blocks = readTexts(params.blocks, inside(paramsPlace, "blocks"), "transaction", transactions);
  const { evidence, field } = params;
  const evidencePlan =
    evidence === undefined
      ? undefined
      : compileNamedParams(
          readObject(evidence, inside(paramsPlace, "evidence")),
          inside(paramsPlace, "evidence").path,
          conditionContext,
        );
  if (field !== undefined && typeof field !== "string" && !isObject(field)) {
    report(inside(paramsPlace, "field"), "shape", `must be a JSON Pointer or a fact, not ${nameKind(field)}`);
  }
  const fieldPlan =
    field === undefined
      ? undefined
      : compileParam(field, inside(paramsPlace, "field").path, conditionContext);
  if (root === undefined || code === undefined || !enabled) return undefined;
  return {
    name: rule.name,
    priority,
    scope,
    root,
    code: code.code,
    severity: (severity as Severity | undefined) ?? code.severity,
    blocks: params.blocks === undefined ? code.blocks : (blocks as readonly Transaction[]),
    waivable: code.waivable,
    evidence: evidencePlan,
    field: fieldPlan,
    raiseWhenUnknown: onUnknown === "raise",
  };
}

/** What a classifier is evaluated for: the order, or each item named in `forEach`. */
export function scopeOf(rule: PlacedRule, place: Place): "order" | ItemScope {
  const scope = readText(rule.json.forEach, inside(place, "forEach"), "item kind", itemScopes);
  return (scope as ItemScope | undefined) ?? "order";
}
