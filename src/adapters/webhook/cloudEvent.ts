import type { Message } from "../../triage/Message";

/** What a webhook's body is: a message as a CloudEvent, as structured JSON. */
export interface MessageEvent {
  readonly specversion: "1.0";
  /** The same for the same message; with `source` unique. */
  readonly id: string;
  readonly source: string;
  readonly type: string;
  /** Id of the order. */
  readonly subject: string;
  readonly datacontenttype: "application/json";
  readonly data: Message;
}

/**
 * The CloudEvent of a message. Without `time`: the same message is the same bytes, whenever it is sent again.
 *
 * @see https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/formats/json-format.md
 */
export function cloudEvent(
  message: Message,
  { id, source, type }: Pick<MessageEvent, "id" | "source" | "type">,
): MessageEvent {
  return {
    specversion: "1.0",
    id,
    source,
    type,
    subject: message.orderId,
    datacontenttype: "application/json",
    data: message,
  };
}
