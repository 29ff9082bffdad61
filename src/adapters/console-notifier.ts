import type { Message } from "../triage/Message";
import type { Notifier } from "../triage/Notifier";

export type { Message } from "../triage/Message";
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
 * A notifier that prints messages instead of sending them: to see what would go out, before there is a mail server.
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

function describe({ audience, channel, exceptions, locale, orderId, params, template, to }: Message): string {
  const recipient = to === undefined ? audience : `${audience} (${to})`;
  const language = locale === undefined ? "" : `, in ${locale}`;
  const lines = [`[${channel}] to ${recipient}: ${template}, order ${orderId}${language}`];
  if (exceptions.length > 0) lines.push(`  about ${exceptions.join(", ")}`);
  if (Object.keys(params).length > 0) lines.push(`  ${JSON.stringify(params)}`);
  return lines.join("\n");
}
