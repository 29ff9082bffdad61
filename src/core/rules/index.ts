export { InvalidRulesetError, type RulesetIssue } from "../errors/InvalidRulesetError";
export { isOrderTriageError, OrderTriageError } from "../errors/OrderTriageError";
export { because, whyNot } from "./because";
export {
  type CompiledRules,
  type CompileOptions,
  compileRules,
  type UndecidedRule,
} from "./compileRules";
export type { ConditionTrace, GroupTrace, LeafTrace, RuleTrace } from "./explain";
export type { OwnOperators } from "./operators";
export type {
  AllCondition,
  AnyCondition,
  Condition,
  FactReference,
  LeafCondition,
  NamedCondition,
  NotCondition,
  Rule,
  RuleEvent,
} from "./Rule";
export { isUnknown, type UnknownValue, unknown } from "./unknown";
export type { VerdictName } from "./verdict";
