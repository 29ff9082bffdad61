import { Ajv, type ErrorObject } from "ajv";
import { rulesetJsonSchema } from "../../../src/schema/ruleset/rulesetJsonSchema";
import type { RulesetJsonSchemaOptions } from "../../../src/schema/ruleset/Vocabulary";

/** Keywords that only editors read. */
const EDITOR_KEYWORDS = ["enumDescriptions", "patternErrorMessage"];

/** ajv over the JSON Schema of a rule file, in its strict mode: the errors of a file, none when it is accepted. */
export function ruleFileValidator(
  options: RulesetJsonSchemaOptions = {},
): (file: unknown) => readonly ErrorObject[] {
  const ajv = new Ajv({ allErrors: true, strict: true, strictTypes: false, strictRequired: false });
  ajv.addVocabulary(EDITOR_KEYWORDS);
  const validate = ajv.compile(rulesetJsonSchema(options));
  return (file) => (validate(file) ? [] : (validate.errors ?? []));
}
