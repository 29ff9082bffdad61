import type { Decision } from "../core/decide/Decision";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import type { Message, MessagePart, MessageText } from "../triage/Message";
import { customerLetter } from "./letter/customerLetter";
import { oneLine } from "./letter/oneLine";
import { staffLetter } from "./letter/staffLetter";
import type { ActionText, Messages } from "./Messages";
import { openTelling } from "./openTelling";
import { pickMessages } from "./pickMessages";

/** What the host's own words of a template may rest on. */
export interface TemplateContext {
  readonly decision: Decision;
  readonly message: Message;
  /** BCP 47 of the language that the message is written in. */
  readonly locale: string;
}

/** In which languages messages are written, and by whom. */
export interface MessageRendererOptions {
  /** One or more, e.g. `[en, zhCN]`; with words of your own by `extendMessages`. */
  readonly messages: readonly Messages[];
  /**
   * BCP 47 of one of the messages, for a reader whose language is unknown or not among them.
   *
   * @defaultValue that of the first
   */
  readonly fallback?: string;
  /**
   * BCP 47, for messages to the team that name no locale.
   *
   * @defaultValue `fallback`
   */
  readonly staffLocale?: string;
  /**
   * IANA zone in which instants are told, e.g. `Asia/Shanghai`.
   *
   * @defaultValue each instant in the offset it is written with
   */
  readonly timeZone?: string;
  /** The shop's name, under messages to customers. */
  readonly shop?: string;
  /**
   * Words of your own, by a part's `template`: they take the place of all that is said of that part. `undefined` leaves
   * it to the library's words. To reword exceptions, labels or the greeting, `extendMessages` is enough.
   */
  readonly templates?: Readonly<
    Record<string, (part: MessagePart, context: TemplateContext) => ActionText | undefined>
  >;
}

const MESSAGE_RENDERER_OPTIONS: readonly (keyof MessageRendererOptions)[] = [
  "messages",
  "fallback",
  "staffLocale",
  "timeZone",
  "shop",
  "templates",
];

/**
 * Writes messages in words, as plain text, for `createTriage({ render })`.
 *
 * Customers read what concerns them in the language of `message.locale`, from texts for customers alone: what happened,
 * what they can do, what they are asked, the proposal or the whole order they are to check, until when, and what becomes
 * of it without an answer. No code, rule, evidence, role or masked reason reaches them. The team reads the texts for
 * staff. Several parts come one after the other, and nothing is said twice.
 *
 * The same message and decision give the same text. Escape it before it goes into HTML.
 *
 * @throws OrderTriageError `invalid_options` without messages, and for a fallback or time zone that does not exist; what
 * it gives throws `invalid_message` for a text of your own that is no ICU message
 * @example
 * ```ts
 * import { messageRenderer } from "order-triage/describe";
 * import { en } from "order-triage/messages/en";
 * import { zhCN } from "order-triage/messages/zh-CN";
 *
 * const render = messageRenderer({ messages: [en, zhCN], timeZone: "Asia/Shanghai", shop: "Tea House" });
 * const triage = createTriage({ ruleset, notifiers, render });
 * ```
 */
export function messageRenderer(
  options: MessageRendererOptions,
): (message: Message, decision: Decision) => MessageText {
  requireOptions(options, MESSAGE_RENDERER_OPTIONS, "messageRenderer");
  const { messages, timeZone, templates = {} } = options;
  const first = Array.isArray(messages) ? messages[0] : undefined;
  if (first === undefined) refuse("/messages", "must be a list of messages, such as [en, zhCN]");
  const fallback = requireLanguage(messages, options.fallback ?? first.locale, "/fallback");
  const forStaff = requireLanguage(messages, options.staffLocale ?? fallback.locale, "/staffLocale");
  const shop = options.shop === undefined ? undefined : oneLine(options.shop);
  const zone = timeZone === undefined ? {} : { timeZone };
  for (const each of messages) {
    openTelling({ audience: "customer", messages: each, ...zone });
    openTelling({ audience: "staff", messages: each, ...zone });
  }

  return (message, decision) => {
    const isForCustomer = message.audience === "customer";
    const picked = pickMessages(messages, message.locale) ?? (isForCustomer ? fallback : forStaff);
    const context = { decision, message, locale: picked.messages.locale };
    const own = (part: MessagePart): ActionText | undefined =>
      Object.hasOwn(templates, part.template) ? templates[part.template]?.(part, context) : undefined;
    return isForCustomer
      ? customerLetter(message, decision, {
          options: { audience: "customer", ...picked, ...zone },
          own,
          shop,
        })
      : staffLetter(message, decision, { options: { audience: "staff", ...picked, ...zone }, own });
  };
}

function requireLanguage(messages: readonly Messages[], locale: string, path: string) {
  const languages = messages.map((each) => each.locale).join(", ");
  return (
    pickMessages(messages, locale) ?? refuse(path, `must be one of the messages' languages: ${languages}`)
  );
}

function refuse(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `messageRenderer: ${path} ${remedy}`, { path });
}
