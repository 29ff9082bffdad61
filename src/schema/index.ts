export { rulesetJsonSchema } from "./ruleset/rulesetJsonSchema";
export type { RulesetJsonSchemaOptions } from "./ruleset/Vocabulary";
