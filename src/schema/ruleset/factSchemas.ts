import * as z from "zod";
import { builtinSettings } from "../../core/ruleset/builtinSettings";
import { type ConstantRule, constantRules } from "./constantRules";
import { type FactKind, factKinds } from "./factKinds";
import { type JsonSchema, noted, notes, rewritten, when } from "./notes";
import { operatorSchema, pathSchema } from "./texts";
import type { Vocabulary } from "./Vocabulary";
import { writeJsonSchema } from "./writeJsonSchema";

const SETTING = /^settings\./;

/** How JSON Schema tells a reference to a fact from any other value. */
export const IS_REFERENCE: JsonSchema = { type: "object", required: ["fact"] };

/** The shapes that name a fact: where a value comes from another fact, and a comparison. */
export function factSchemas(vocabulary: Vocabulary) {
  const fact = factNameSchema(vocabulary);
  const path = pathSchema();
  const reference = z.strictObject({
    fact,
    path: path.exactOptional(),
    params: z.unknown().exactOptional(),
  });
  noted(reference, "The value of a fact.", "某事实的值。", { id: "factReference" });
  const comparison = z
    .strictObject({
      fact,
      operator: operatorSchema(vocabulary),
      value: operandSchema(reference),
      path: path.exactOptional(),
      params: z.unknown().exactOptional(),
      priority: z.unknown().exactOptional(),
      name: z.unknown().exactOptional(),
    })
    .superRefine(checkComparison(constantRules(vocabulary), factKinds(vocabulary)));
  notes.add(comparison, { id: "comparison" });
  const rules = [...constantRules(vocabulary).map(whenOperator), ...factKinds(vocabulary).map(whenFact)];
  return { reference, comparison: rewritten(comparison, (json) => ({ ...json, allOf: rules })) };
}

/** Which settings there are, and which facts are in scope, is for `compileRuleset` to know. */
function factNameSchema({ facts }: Vocabulary) {
  const names = facts.map(({ name }) => name);
  const schema = noted(
    z.union([z.enum(names), z.string().regex(SETTING)]),
    "Name of a fact, or of a setting: settings.<name>.",
    "事实名称，或设置：settings.<名称>。",
    { id: "factName", examples: Object.keys(builtinSettings).map((name) => `settings.${name}`) },
  );
  const enumDescriptions = facts.map(
    ({ scope, type, personal, description }) =>
      `${scope}, ${type}${personal ? ", personal" : ""}: ${description.en} ${description.zh}`,
  );
  return rewritten(schema, (json) => ({
    ...json,
    type: "string",
    // Not if/else: editors look for what to complete, and its meaning, in plain alternatives only.
    anyOf: [{ enum: names, enumDescriptions }, { pattern: SETTING.source }],
  }));
}

function operandSchema(reference: z.ZodType) {
  const constant = z.unknown().refine((value) => !isReference(value));
  const operand = noted(
    z.union([reference, constant]),
    "A constant, or the value of a fact.",
    "常量，或某事实的值。",
  );
  return rewritten(operand, ({ anyOf, ...json }) => ({
    ...json,
    ...when(IS_REFERENCE, (anyOf as readonly JsonSchema[])[0]),
  }));
}

function isReference(value: unknown): boolean {
  return typeof value === "object" && value !== null && !Array.isArray(value) && Object.hasOwn(value, "fact");
}

/** A part of a value is no value of the fact, so a path switches the fact's own rules off. */
function checkComparison(general: readonly ConstantRule[], kinds: readonly FactKind[]) {
  return (
    condition: {
      readonly fact: string;
      readonly operator: string;
      readonly value?: unknown;
      readonly path?: string;
    },
    context: z.RefinementCtx,
  ): void => {
    const { fact, operator, value, path = "$" } = condition;
    const kind = path === "$" ? kinds.find(({ facts }) => facts.includes(fact)) : undefined;
    const refuse = (key: string, message: string) =>
      context.addIssue({ code: "custom", path: [key], message });
    if (kind?.operators?.test(operator) === false) refuse("operator", "never fits the fact");
    const isUnfit = (rule: ConstantRule) =>
      rule.operators.test(operator) && !rule.value.safeParse(value).success;
    if (!isReference(value) && [...general, ...(kind?.rules ?? [])].some(isUnfit)) {
      refuse("value", "never fits the operator and the fact");
    }
  };
}

function whenFact({ facts, type, operators, offered, rules }: FactKind): JsonSchema {
  const operator = {
    examples: offered,
    ...(operators && {
      pattern: operators.source,
      patternErrorMessage: `This fact is a ${type}; what compares one is ${offered.join(", ")}.`,
    }),
  };
  return when(
    { properties: { fact: { enum: facts }, path: { const: "$" } }, required: ["fact"] },
    { properties: { operator }, ...(rules.length > 0 && { allOf: rules.map(whenOperator) }) },
  );
}

function whenOperator({ operators, value }: ConstantRule): JsonSchema {
  return when(
    {
      properties: { operator: { type: "string", pattern: operators.source }, value: { not: IS_REFERENCE } },
      required: ["operator"],
    },
    { properties: { value: writeJsonSchema(value) } },
  );
}
