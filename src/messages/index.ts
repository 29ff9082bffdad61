export type { CustomerStatus, CustomerStatusName } from "./CustomerStatus";
export type { CustomerStatusTexts, StaffDecisionTexts } from "./DecisionTexts";
export type { DescribeOptions } from "./DescribeOptions";
export { type Description, describe } from "./describe";
export { describeAction } from "./describeAction";
export { type CustomerOptions, explainDecision, type StaffOptions } from "./explainDecision";
export { extendMessages, type MessageChanges } from "./extendMessages";
export type { CustomerLetterTexts, StaffLetterTexts, SummaryTexts } from "./LetterTexts";
export type {
  ActionText,
  AudienceTexts,
  CustomerMessages,
  CustomerTexts,
  ExceptionText,
  Messages,
  StaffMessages,
  StaffTexts,
} from "./Messages";
export {
  type MessageRendererOptions,
  messageRenderer,
  type TemplateContext,
} from "./messageRenderer";
export type { ExplainedAction, ExplainedException, StaffExplanation } from "./StaffExplanation";
export type { CustomerWords, StaffWords } from "./words";
