import { OrderTriageError } from "../core/errors/OrderTriageError";
import { ABSENT } from "./ABSENT";
import type { MessageValues } from "./messageValues";
import { type ParsedMessage, parseMessage } from "./parseMessage";

/** By the messages they belong to, so that a language that is no longer used takes its parsed texts along. */
const parsed = /* @__PURE__ */ new WeakMap<object, Map<string, ParsedMessage>>();

/** The space that sets a Latin word off from Chinese has no place before full-width punctuation. */
const SPACE_TO_DROP = / (?=[，。；：、？！（）])/g;
/** Quotation marks are full-width in Chinese and half-width elsewhere, by the same characters. */
const SPACE_TO_DROP_IN_CHINESE = / (?=[，。；：、？！（）“”])/g;

/**
 * An ICU message with its places filled; a place without a value, or without a number where one is needed, is `absent`.
 *
 * @param owner the messages the text is of, parsed once for them
 * @param path where the text stands in them, for errors
 * @throws OrderTriageError `invalid_message` when the text is no ICU message
 */
export function fillMessage(
  text: string,
  values: MessageValues,
  owner: { readonly locale: string },
  path: string,
): string {
  try {
    const { format, numericPlaces } = messageOf(text, owner);
    const filled = String(format.format(withAbsent(values, numericPlaces)));
    return filled
      .replace(owner.locale.startsWith("zh") ? SPACE_TO_DROP_IN_CHINESE : SPACE_TO_DROP, "")
      .trim();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OrderTriageError(
      "invalid_message",
      `${path} of ${owner.locale} is no ICU message that can be filled (${reason}): write "{name}" for a value, ` +
        `"{name, select, ${ABSENT} {without} other {with}}" where it may be missing, and "'{'" for a brace.`,
      { path, cause },
    );
  }
}

function messageOf(text: string, owner: { readonly locale: string }): ParsedMessage {
  const known = parsed.get(owner) ?? new Map<string, ParsedMessage>();
  parsed.set(owner, known);
  const message = known.get(text) ?? parseMessage(text, owner.locale);
  known.set(text, message);
  return message;
}

/** What a text asks for depends on the text, what there is on the exception; neither shall fail the other. */
function withAbsent(values: MessageValues, numericPlaces: ReadonlySet<string>): MessageValues {
  return new Proxy(values, {
    has: () => true,
    get: (target, key) => {
      const name = String(key);
      const value = Object.hasOwn(target, name) ? target[name] : undefined;
      return value === undefined || (typeof value === "string" && numericPlaces.has(name)) ? ABSENT : value;
    },
  });
}
