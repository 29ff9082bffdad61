export type { DescribeOptions } from "./DescribeOptions";
export { type Description, describe } from "./describe";
export { describeAction } from "./describeAction";
export { extendMessages, type MessageChanges } from "./extendMessages";
export type {
  ActionText,
  AudienceTexts,
  CustomerMessages,
  ExceptionText,
  Messages,
  StaffMessages,
} from "./Messages";
export type { CustomerWords, StaffWords } from "./words";
