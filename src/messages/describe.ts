import type { OrderException } from "../core/classify/OrderException";
import type { DescribeOptions } from "./DescribeOptions";
import { fillMessage } from "./fillMessage";
import type { ExceptionText } from "./Messages";
import { messageValues } from "./messageValues";
import { openTelling } from "./openTelling";

/** An exception in words, as plain text: escape it before it goes into HTML. */
export interface Description {
  readonly title: string;
  /** What happened and why, as far as the audience may know. */
  readonly text: string;
  /** What the reader does next, in order; empty where there is nothing to do. */
  readonly todo: readonly string[];
}

/**
 * What an exception means, for one audience in one language: staff read what happened, why, with the values of the
 * evidence, and what to do; customers read where they stand and what they can do, without any reason they must not be
 * told, any internal word, and any text of the evidence that nobody chose for customers.
 *
 * Reads well whatever the evidence lacks. A code without a text of its own gets the one for other codes.
 *
 * @throws OrderTriageError `invalid_options` for a locale or time zone that does not exist, `invalid_message` for a
 * text of your own that is no ICU message
 * @example
 * ```ts
 * import { describe } from "order-triage/describe";
 * import { en } from "order-triage/messages/en";
 *
 * for (const exception of decision.exceptions) {
 *   const { title, text, todo } = describe(exception, { messages: en, audience: "staff" });
 *   console.log([title, text, ...todo].join("\n"));
 * }
 * ```
 */
export function describe(
  exception: Pick<OrderException, "code" | "subject" | "evidence">,
  options: DescribeOptions,
): Description {
  const { texts, manner, messages, audience } = openTelling(options);
  const { code, subject, evidence } = exception;
  const { exceptions, otherException } = texts;
  const told: ExceptionText | undefined = Object.hasOwn(exceptions, code) ? exceptions[code] : undefined;
  const { id } = subject;
  const values = messageValues({ exception: code, ...(id === undefined ? {} : { id }), ...evidence }, manner);
  const path = told === undefined ? `/${audience}/otherException` : `/${audience}/exceptions/${code}`;
  const { title, text, todo } = told ?? otherException;
  const fill = (message: string, part: string): string =>
    fillMessage(message, values, messages, `${path}/${part}`);
  return {
    title: fill(title, "title"),
    text: fill(text, "text"),
    todo: todo.map((step, index) => fill(step, `todo/${index}`)),
  };
}
