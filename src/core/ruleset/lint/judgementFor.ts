import { severities } from "../../classify/OrderException";
import type { JsonPrimitive } from "../../json";
import { isObject } from "../../rules/jsonKinds";
import { assume } from "../../rules/lint/assume";
import { type Environment, setValues } from "../../rules/lint/Environment";
import type { Formula } from "../../rules/lint/Formula";
import { type Judgement, judgedIn } from "../../rules/lint/findPointless";
import { variableOf } from "../../rules/lint/formulaOf";
import { valuesAmong } from "../../rules/lint/ValueSet";
import type { PlanNode } from "../../rules/plan";
import type { LintContext, PlacedCondition } from "./LintContext";

/**
 * What the conditions of a rule are judged by: of a policy, also that its exception has one of its codes, a severity
 * and a subject which rules give that code; of an action, that its policy holds.
 */
export function judgementFor(
  condition: PlacedCondition,
  base: Environment,
  context: LintContext,
  formulaOf: (node: PlanNode) => Formula,
): Judgement {
  const { policy, given } = condition;
  if (policy === undefined) return judgedIn(base);
  const codes = [...(policy.compiled.codes ?? context.ruleset.codes.keys())];
  const held = given === undefined ? undefined : assume(formulaOf(given), true, base);
  const near = withFact("exception.code", codes, held ?? base, context);
  const raised = raisedAs(codes, context);
  // Severities and subjects are what rules happen to give; a condition that allows for more of them is none too many.
  const must = withFact(
    "exception.severity",
    raised.severities,
    withFact("exception.subjectKind", raised.kinds, near, context),
    context,
  );
  return { base, must, near };
}

function withFact(
  name: string,
  values: readonly JsonPrimitive[],
  environment: Environment,
  { slots }: LintContext,
): Environment {
  const slot = slots.findIndex((each) => each.name === name);
  if (slot === -1 || values.length === 0) return environment;
  return setValues(environment, variableOf({ slot, steps: [] }), valuesAmong(values)) ?? environment;
}

/** How exceptions of some codes are raised, by rules that are switched off too. */
function raisedAs(codes: readonly string[], { merged, ruleset }: LintContext) {
  const found = { severities: new Set<string>(), kinds: new Set<string>() };
  for (const { json } of merged.classifiers) {
    const event = isObject(json.event) ? json.event : {};
    const code = ruleset.codes.get(String(event.type));
    if (code === undefined || !codes.includes(code.code)) continue;
    const { severity } = isObject(event.params) ? event.params : {};
    found.severities.add(typeof severity === "string" ? severity : code.severity);
    found.kinds.add(typeof json.forEach === "string" ? json.forEach : "order");
  }
  return { severities: severities.filter((each) => found.severities.has(each)), kinds: [...found.kinds] };
}
