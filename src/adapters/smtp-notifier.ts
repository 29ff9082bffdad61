import { createTransport } from "nodemailer";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import type { MaybePromise } from "../triage/MaybePromise";
import type { Message } from "../triage/Message";
import type { Notifier } from "../triage/Notifier";
import { untilAborted } from "../triage/untilAborted";
import { keyDigest } from "./notify/keyDigest";
import { aborted } from "./notify/post";
import { requireText } from "./notify/requireText";
import { SendError } from "./notify/SendError";
import { smtpFailure } from "./smtp/smtpFailure";

export type { MaybePromise } from "../triage/MaybePromise";
export type { Message, MessagePart, MessageText } from "../triage/Message";
export type { Notifier, Receipt } from "../triage/Notifier";
export { SendError, type SendErrorOptions, type SendFailure } from "./notify/SendError";

/** A mail server, as `createTransport` of nodemailer takes it; what is not named here is handed on to it. */
export interface SmtpServer {
  readonly host: string;
  readonly port?: number;
  /** TLS from the first byte, usually on port 465; else it is turned on when the server offers it. */
  readonly secure?: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly [option: string]: unknown;
}

/** A transporter that nodemailer has made, of any kind. */
export interface MailTransporter {
  sendMail(mail: Readonly<Record<string, unknown>>): Promise<unknown>;
  close(): void;
}

/** From whom, by which server, and to whom. */
export interface SmtpNotifierOptions {
  /** The server, or a transporter of your own. */
  readonly transport: SmtpServer | MailTransporter;
  /** Who writes, e.g. `Tea House <orders@tea.example>`; its domain is that of the mails' ids. */
  readonly from: string;
  /**
   * The address that a message goes to, alone and without a name; `undefined` where there is none. Yours to look up, as
   * no message holds it. What it throws is not reported, as it may name the customer.
   */
  readonly recipient: (message: Message) => MaybePromise<string | undefined>;
  /** Where answers go. */
  readonly replyTo?: string;
  /** @defaultValue `["email"]` */
  readonly channels?: readonly string[];
}

/** A notifier with connections that can be closed. */
export interface SmtpNotifier extends Notifier {
  /** Closes the connections it opened; a transporter that you gave stays as it is. */
  close(): void;
}

const SMTP_NOTIFIER_OPTIONS: readonly (keyof SmtpNotifierOptions)[] = [
  "transport",
  "from",
  "recipient",
  "replyTo",
  "channels",
];

const NAME = "smtp-notifier";

/** One address, so that no text of an order can add a recipient or a header. */
const ONE_ADDRESS = /^[^\s@,;:<>()"\\]+@[^\s@,;:<>()"\\]+$/;
/** One address, with or without a name before it. */
const ONE_SENDER = /^[^@<>,;\r\n]*(?:<[^\s@<>,;]+@[^\s@<>,;]+>|[^\s@<>,;]+@[^\s@<>,;]+)\s*$/;
const LINE_BREAK = /[\r\n]/;

/** Shorter than what a dispatch waits, so that a server that is down is known to be. */
const PATIENCE = { connectionTimeout: 4_000, greetingTimeout: 4_000, socketTimeout: 9_000 };

/**
 * A notifier that sends each message as a mail, in the words of `message.text`: give `createTriage` a `render`, such as
 * `messageRenderer`. Plain text, marked as sent by a machine (`Auto-Submitted`), in its language (`Content-Language`).
 *
 * The `Message-ID` comes from the message's key, so that a mail that is sent again is the same mail to whoever looks. A
 * send cannot be called back: after an abort or a broken connection it may still arrive.
 *
 * Needs the package `nodemailer`, an optional peer dependency, and Node.
 *
 * @throws OrderTriageError `invalid_options` for an option that does not exist or cannot be used
 * @throws SendError from `send`, when the server has not accepted
 *
 * @example
 * ```ts
 * const mail = smtpNotifier({
 *   transport: { host: "smtp.tea.example", auth: { user, pass } },
 *   from: "Tea House <orders@tea.example>",
 *   recipient: ({ orderId, tenant }) => mailAddressOf(orderId, tenant),
 * });
 * const triage = createTriage({ ruleset, render, notifiers: [mail] });
 * // and when the server stops:
 * mail.close();
 * ```
 */
export function smtpNotifier(options: SmtpNotifierOptions): SmtpNotifier {
  requireOptions(options, SMTP_NOTIFIER_OPTIONS, "smtpNotifier");
  const { transport, from, recipient, replyTo, channels = ["email"] } = options;
  const domain = requireDomain(from);
  if (replyTo !== undefined && LINE_BREAK.test(replyTo)) refuse("/replyTo", "must be one line");
  if (typeof recipient !== "function") refuse("/recipient", "must be a function that gives an address");
  const transporter = isTransporter(transport) ? transport : connect(transport);

  const addressOf = async (message: Message): Promise<string> => {
    const address = await Promise.resolve()
      .then(() => recipient(message))
      .catch(() => notSendable("its recipient could not be looked up", true));
    if (address === undefined) return notSendable("it has no recipient", true);
    if (typeof address === "string" && ONE_ADDRESS.test(address) && !/\p{Cc}/u.test(address)) return address;
    return notSendable("its recipient is no e-mail address alone", false);
  };

  return {
    name: NAME,
    channels,
    async send(message, { signal }) {
      const { subject, body, locale } = requireText(message, NAME);
      const messageId = `<${await keyDigest(message.key)}@${domain}>`;
      const address = await addressOf(message);
      const mail = {
        from,
        to: { name: "", address },
        ...(replyTo === undefined ? {} : { replyTo }),
        subject: subject.replace(/[\r\n]+/g, " "),
        text: body,
        messageId,
        headers: {
          "Auto-Submitted": "auto-generated",
          ...(/^[\w-]+$/.test(locale) ? { "Content-Language": locale } : {}),
        },
      };
      if (signal.aborted) throw aborted(NAME, false);
      await untilAborted(signal, () => transporter.sendMail(mail)).catch((error: unknown) => {
        throw signal.aborted ? aborted(NAME, true) : smtpFailure(NAME, error);
      });
      return { id: messageId };
    },
    close() {
      if (!isTransporter(transport)) transporter.close();
    },
  };
}

function connect(server: SmtpServer): MailTransporter {
  if (typeof server !== "object" || server === null)
    refuse("/transport", "must be { host, … } or a transporter");
  const safe = { disableFileAccess: true, disableUrlAccess: true };
  return createTransport({ ...PATIENCE, ...server, ...safe }) as unknown as MailTransporter;
}

function isTransporter(transport: SmtpServer | MailTransporter): transport is MailTransporter {
  return typeof transport === "object" && transport !== null && typeof transport.sendMail === "function";
}

function requireDomain(from: unknown): string {
  const [, domain] = typeof from === "string" ? (/@([^\s@<>,;]+)>?\s*$/.exec(from) ?? []) : [];
  if (domain === undefined || !ONE_SENDER.test(from as string)) {
    refuse("/from", 'must be one address such as "Tea House <orders@tea.example>"');
  }
  return domain;
}

function notSendable(what: string, retryable: boolean): never {
  throw new SendError(`${NAME}: ${what}; see "recipient"`, {
    adapter: NAME,
    reason: "not_sendable",
    retryable,
  });
}

function refuse(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `smtpNotifier: "${path.slice(1)}" ${remedy}`, { path });
}
