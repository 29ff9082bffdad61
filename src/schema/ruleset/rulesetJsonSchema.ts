import type { JsonObject } from "../../core/json";
import { rulesetSchema } from "./rulesetSchema";
import { type RulesetJsonSchemaOptions, vocabularyOf } from "./Vocabulary";
import { writeJsonSchema } from "./writeJsonSchema";

/**
 * The JSON Schema (draft 7) of a rule file, for editors and validators: with the facts, codes, action types,
 * operators and settings that ship and, where given, the host's own facts and operators.
 *
 * What it refuses, `compileRuleset` or the file's own tests refuse too, apart from an operator whose answer never
 * depends on the fact, such as `greaterThan` of a boolean. The shipped `ruleset.schema.json` is this, without options.
 *
 * @example
 * ```ts
 * const schema = rulesetJsonSchema({ facts: [isGift], operators: ["startsWith"] });
 * writeFileSync("acme.schema.json", JSON.stringify(schema));
 * ```
 */
export function rulesetJsonSchema(options: RulesetJsonSchemaOptions = {}): JsonObject {
  const { definitions, ...schema } = writeJsonSchema(rulesetSchema(vocabularyOf(options)));
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: "urn:order-triage:ruleset",
    title: "order-triage rule file",
    description:
      "What counts as an exception of an order, and what to do about it. 订单异常的识别与处置规则。",
    ...schema,
    definitions,
  } as JsonObject;
}
