import type { Action } from "../core/decide/Action";
import type { DescribeOptions } from "./DescribeOptions";
import { fillMessage } from "./fillMessage";
import type { ActionText } from "./Messages";
import { messageValues } from "./messageValues";
import { openTelling } from "./openTelling";

/**
 * What an action does, for one audience in one language. The text for customers tells what is being done for them; tell
 * them of a proposal only once somebody has decided it.
 *
 * @throws OrderTriageError `invalid_options` for a locale or time zone that does not exist, `invalid_message` for a
 * text of your own that is no ICU message
 * @example
 * ```ts
 * describeAction(action, { messages: en, audience: "staff" });
 * // { title: "Trace the parcel", text: "Ask dhl where parcel S1 is." }
 * ```
 */
export function describeAction(
  action: Pick<Action, "type" | "params">,
  options: DescribeOptions,
): ActionText {
  const { texts, manner, messages, audience } = openTelling(options);
  const { type, params } = action;
  const actions: Readonly<Record<string, ActionText>> = texts.actions;
  const told = Object.hasOwn(actions, type) ? actions[type] : undefined;
  if (told === undefined) return { title: type, text: type };
  const values = messageValues(params, manner);
  const fill = (message: string, part: string): string =>
    fillMessage(message, values, messages, `/${audience}/actions/${type}/${part}`);
  return { title: fill(told.title, "title"), text: fill(told.text, "text") };
}
