import type { Action } from "../Action";
import { audienceOf } from "../audienceOf";

/** What is to be told to one recipient on one channel. */
export interface MessageGroup {
  readonly channel: string;
  /** Never empty. */
  readonly actions: readonly Action[];
}

/**
 * The messages to the customer that go out by themselves, put together by channel; in the order in which the actions
 * first name them. An action that names another recipient (`to`) is in a message of its own to that one.
 */
export function groupMessages(actions: readonly Action[]): readonly MessageGroup[] {
  let groups: Map<string, { channel: string; actions: Action[] }> | undefined;
  for (const action of actions) {
    if (action.mode !== "auto" || audienceOf(action.type) !== "customer") continue;
    for (const channel of channelsOf(action)) {
      groups ??= new Map();
      const key = recipientKey(action, channel);
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { channel, actions: [action] });
      else if (group.actions.at(-1) !== action) group.actions.push(action);
    }
  }
  return groups === undefined ? NONE : [...groups.values()];
}

const NONE: readonly MessageGroup[] = [];
const NO_CHANNELS: readonly string[] = [];

/** The channels an action names; none when that is no list of texts. */
export function channelsOf({ params }: Action): readonly string[] {
  const { channels } = params;
  if (!Array.isArray(channels) || channels.length === 0) return NO_CHANNELS;
  return channels.every((each) => typeof each === "string") ? channels : NO_CHANNELS;
}

/** Equal for what can be told in one message. */
export function recipientKey({ params }: Action, channel: string): string {
  return typeof params.to === "string" ? JSON.stringify([channel, params.to]) : channel;
}
