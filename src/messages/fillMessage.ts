import { IntlMessageFormat } from "intl-messageformat";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { ABSENT } from "./ABSENT";
import type { MessageValues } from "./messageValues";

/** By the messages they belong to, so that a language that is no longer used takes its parsed texts along. */
const parsed = /* @__PURE__ */ new WeakMap<object, Map<string, IntlMessageFormat>>();

/** The space that sets a Latin word off from Chinese has no place before full-width punctuation. */
const SPACE_TO_DROP = / (?=[，。；：、？！（）“”])/g;

/**
 * An ICU message with its places filled; a place without a value is `absent`.
 *
 * @param owner the messages the text is of, parsed once for them
 * @param path where the text stands in them, for errors
 * @throws OrderTriageError `invalid_message` when the text is no ICU message or cannot be filled
 */
export function fillMessage(
  text: string,
  values: MessageValues,
  owner: { readonly locale: string },
  path: string,
): string {
  try {
    const filled = String(messageOf(text, owner).format(withAbsent(values)));
    return filled.replace(SPACE_TO_DROP, "").trim();
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

function messageOf(text: string, owner: { readonly locale: string }): IntlMessageFormat {
  const known = parsed.get(owner) ?? new Map<string, IntlMessageFormat>();
  parsed.set(owner, known);
  const message =
    known.get(text) ?? new IntlMessageFormat(text, owner.locale, undefined, { ignoreTag: true });
  known.set(text, message);
  return message;
}

/** What a text asks for depends on the text, what there is on the exception; neither shall fail the other. */
function withAbsent(values: MessageValues): MessageValues {
  return new Proxy(values, {
    has: () => true,
    get: (target, name) => (Object.hasOwn(target, name) ? target[String(name)] : ABSENT),
  });
}
