import type { Message } from "../triage/Message";
import type { Notifier } from "../triage/Notifier";

export type { Message, MessagePart } from "../triage/Message";
export type { Notifier, Receipt } from "../triage/Notifier";

/** Which channels to show, and where. */
export interface ConsoleNotifierOptions {
  /** @defaultValue ["email", "sms", "team"] */
  readonly channels?: readonly string[];
  /**
   * Takes the text of one message, without a line end.
   *
   * @defaultValue console.log
   */
  readonly write?: (text: string) => void;
}

/**
 * A notifier that prints messages instead of sending them: to see what would go out, before there is a mail server. In
 * words where `createTriage({ render })` wrote them, else by template and params.
 *
 * What it prints is the message, recipient and params included: not for logs that must not name people.
 *
 * @example
 * ```ts
 * createTriage({ ruleset, notifiers: [consoleNotifier()] });
 * // [email] to customer: payment.failed, order A-1
 * //   about payment.failed@payment:P1
 * //   {"class":"issuer_declined"}
 * ```
 */
export function consoleNotifier({
  channels = ["email", "sms", "team"],
  // Looked up at each message, so that a console replaced later (by a test, a logger) is the one used.
  write = (text) => console.log(text),
}: ConsoleNotifierOptions = {}): Notifier {
  return {
    name: "console-notifier",
    channels,
    send(message) {
      write(describe(message));
      return { id: message.key };
    },
  };
}

function describe({
  audience,
  channel,
  exceptions,
  locale,
  orderId,
  params,
  parts,
  template,
  text,
  to,
}: Message): string {
  const recipient = to === undefined ? audience : `${audience} (${to})`;
  const language = locale === undefined ? "" : `, in ${locale}`;
  const what = parts.length > 1 ? `${parts.length} reasons` : template;
  const head = `[${channel}] to ${recipient}: ${what}, order ${orderId}${language}`;
  if (text !== undefined) {
    const lines = [text.subject, "", ...text.body.split("\n")].map((line) =>
      line === "" ? "" : `  ${line}`,
    );
    return [head, ...lines].join("\n");
  }
  if (parts.length <= 1) return [head, ...details({ exceptions, params })].join("\n");
  const reasons = parts.flatMap((part, index) => [
    `  ${index + 1}. ${part.template}`,
    ...details(part).map((line) => `   ${line}`),
  ]);
  return [head, ...reasons].join("\n");
}

function details({ exceptions, params }: Pick<Message, "exceptions" | "params">): readonly string[] {
  return [
    ...(exceptions.length > 0 ? [`  about ${exceptions.join(", ")}`] : []),
    ...(Object.keys(params).length > 0 ? [`  ${JSON.stringify(params)}`] : []),
  ];
}
