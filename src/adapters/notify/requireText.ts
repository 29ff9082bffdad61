import type { Message, MessageText } from "../../triage/Message";
import { SendError } from "./SendError";

/**
 * The words of a message.
 *
 * @throws SendError `not_sendable` where nobody has written them
 */
export function requireText({ text }: Message, adapter: string): MessageText {
  if (text !== undefined) return text;
  const remedy =
    "give createTriage({ render: messageRenderer({ messages: [en] }) }) of order-triage/describe";
  throw new SendError(`${adapter}: the message has no words; ${remedy}`, {
    adapter,
    reason: "not_sendable",
    retryable: false,
  });
}
