export { InvalidRulesetError, type RulesetIssue } from "../errors/InvalidRulesetError";
export { isOrderTriageError, OrderTriageError } from "../errors/OrderTriageError";
export { because, whyNot } from "./because";
export {
  type CompiledRules,
  type CompileOptions,
  compileRules,
  type RuleEvidence,
  type UndecidedRule,
} from "./compileRules";
export { type DescribeOptions, describeTrace, describeVerdict, type JudgedRule } from "./describeTrace";
export type { Evidence } from "./evidenceOf";
export type { ConditionTrace, GroupTrace, LeafTrace, RuleTrace } from "./explain";
export type { Codegen } from "./Judge";
export type { Limits } from "./limits";
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
export type { OperatorWords, TraceWords } from "./TraceWords";
export { isUnknown, type UnknownValue, unknown } from "./unknown";
export type { VerdictName } from "./verdict";
