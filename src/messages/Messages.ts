import type { ExceptionCodeName } from "../core/classify/exceptionCodes";
import type { ActionTypeName } from "../core/decide/ActionTypeName";
import type { ExplainWords } from "../core/explain/ExplainWords";
import type { CustomerStatusTexts, StaffDecisionTexts } from "./DecisionTexts";
import type { CustomerLetterTexts, StaffLetterTexts } from "./LetterTexts";
import type { CustomerWords, StaffWords } from "./words";

/** What is said of an exception. Every text is an ICU message; see docs/messages.md for its places. */
export interface ExceptionText {
  readonly title: string;
  /** What happened and why, in one paragraph. */
  readonly text: string;
  /** What the reader does next, in order; empty where there is nothing to do. */
  readonly todo: readonly string[];
}

/** What is said of an action. Both are ICU messages. */
export interface ActionText {
  readonly title: string;
  readonly text: string;
}

/** All that is said to one audience. */
export interface AudienceTexts<Words> {
  /** By code; codes of your own rule files may stand beside those that ship. */
  readonly exceptions: Readonly<Record<ExceptionCodeName, ExceptionText>> &
    Readonly<Record<string, ExceptionText>>;
  /** By action type. */
  readonly actions: Readonly<Record<ActionTypeName, ActionText>>;
  /** For a code without a text of its own. */
  readonly otherException: ExceptionText;
  /** Names of values that evidence and parameters can hold, by the name they stand under. */
  readonly words: Words;
}

/** All that is said to customers. */
export interface CustomerTexts extends AudienceTexts<CustomerWords> {
  /** Where an order stands. */
  readonly status: CustomerStatusTexts;
  /** A message as a whole. */
  readonly letter: CustomerLetterTexts;
}

/** All that is said to staff. */
export interface StaffTexts extends AudienceTexts<StaffWords> {
  /** A whole decision. */
  readonly decision: StaffDecisionTexts;
  /** A message as a whole. */
  readonly letter: StaffLetterTexts;
}

/** What a shop front needs of a language, and no more: no text for staff comes with it. */
export interface CustomerMessages {
  /** BCP 47, as in `zh-CN`. */
  readonly locale: string;
  readonly customer: CustomerTexts;
}

/** What a back office needs of a language. */
export interface StaffMessages {
  /** BCP 47, as in `zh-CN`. */
  readonly locale: string;
  readonly staff: StaffTexts;
}

/** Everything the library can say in one language. */
export interface Messages extends CustomerMessages, StaffMessages {
  /** The words of explanations. */
  readonly explain: ExplainWords;
}
