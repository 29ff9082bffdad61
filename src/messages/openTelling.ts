import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { DescribeOptions } from "./DescribeOptions";
import type { Manner } from "./Manner";
import type { AudienceTexts, ExceptionText } from "./Messages";
import type { CustomerWords } from "./words";

/** The texts of one audience, and the manner in which values are told to it. */
export interface Telling {
  readonly audience: "staff" | "customer";
  readonly messages: { readonly locale: string };
  readonly texts: AudienceTexts<CustomerWords>;
  readonly manner: Manner;
}

/**
 * What the options of a description ask for.
 *
 * @throws OrderTriageError `invalid_options` for an audience, a locale or a time zone that does not exist, and for
 * messages without texts for the audience
 */
export function openTelling(options: DescribeOptions): Telling {
  const { audience, messages, locale = messages?.locale, timeZone } = options;
  const texts = options.audience === "customer" ? options.messages?.customer : options.messages?.staff;
  if (audience !== "customer" && audience !== "staff") {
    refuse("/audience", `must be "staff" or "customer", not ${JSON.stringify(audience)}`);
  }
  if (texts === undefined)
    refuse("/messages", `must have texts for ${audience}, as \`en\` and \`zhCN\` have`);
  if (!exists(() => new Intl.Locale(locale))) {
    refuse("/locale", `"${locale}" is no BCP 47 tag: write one such as "en-GB" or "zh-CN"`);
  }
  if (timeZone !== undefined && !exists(() => new Intl.DateTimeFormat("en", { timeZone }))) {
    refuse("/timeZone", `"${timeZone}" is no IANA time zone: write one such as "Europe/Berlin" or "UTC"`);
  }
  const exceptions: Readonly<Record<string, ExceptionText>> = texts.exceptions;
  const manner: Manner = {
    locale,
    timeZone,
    isForCustomer: audience === "customer",
    words: texts.words as unknown as Manner["words"],
    titleOf: (code) => (Object.hasOwn(exceptions, code) ? exceptions[code]?.title : undefined),
  };
  return { audience, messages, texts, manner };
}

function exists(make: () => unknown): boolean {
  try {
    make();
    return true;
  } catch {
    return false;
  }
}

function refuse(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `${path}: ${remedy}`, { path });
}
