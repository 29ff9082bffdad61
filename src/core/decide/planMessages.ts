import { formatInstant, parseInstant } from "../time/instants";
import type { Action } from "./Action";
import type { Adjustment } from "./Adjustment";
import { channelsOf, groupMessages, type MessageGroup } from "./messages/groupMessages";
import { openSendingTimes, type SendingTime, type SendingTimes, type Wait } from "./messages/sendingTimes";
import type { PlannedMessage } from "./PlannedMessage";
import type { PlanContext, PlanStage } from "./PlanStage";

/** The actions, and the messages that tell the customer of them. */
export interface MessageStage extends PlanStage {
  readonly messages: readonly PlannedMessage[];
}

/**
 * Puts what is to be told to the customer together, one message a channel with all its reasons, and has it wait for the
 * end of quiet hours and for room under the cap. An action waits when all its channels do.
 *
 * @example
 * ```ts
 * planMessages([tellOfDelay, askForAddress], context).messages; // [{ channel: "email", actions: [key, key] }]
 * ```
 */
export function planMessages(actions: readonly Action[], { moment }: PlanContext): MessageStage {
  const groups = groupMessages(actions);
  const never = Number.POSITIVE_INFINITY;
  if (groups.length === 0) return { actions, messages: [], adjustments: [], changesAt: never };
  const times = openSendingTimes(moment);
  if (times === undefined) {
    return { actions, messages: groups.map(messageOf), adjustments: [], changesAt: never };
  }

  const timed = groups.map((group) => ({
    group,
    times: group.actions.map((each) => timeOf(each, group.channel, times)),
  }));
  const postponed = new Map<Action, Wait>();
  for (const action of new Set(groups.flatMap((group) => group.actions))) {
    const wait = waitOfFirst(channelsOf(action).map((channel) => timeOf(action, channel, times)));
    if (wait !== undefined) postponed.set(action, wait);
  }
  return {
    actions:
      postponed.size === 0 ? actions : actions.map((action) => postpone(action, postponed.get(action))),
    messages: timed.map(({ group, times }) => {
      const wait = waitOfFirst(times);
      const message = messageOf(group);
      return wait === undefined ? message : { ...message, notBefore: formatInstant(wait.until) };
    }),
    adjustments: actions.flatMap((action) => adjustmentOf(action, postponed.get(action)) ?? []),
    changesAt: Math.min(...timed.flatMap(({ times }) => times.map(({ changesAt }) => changesAt))),
  };
}

function messageOf({ channel, actions }: MessageGroup): PlannedMessage {
  return { channel, actions: actions.map(({ key }) => key) };
}

interface Timed extends SendingTime {
  /** When the action itself may be carried out, epoch milliseconds. */
  readonly start: number;
}

function timeOf(action: Action, channel: string, times: SendingTimes): Timed {
  const start = startOf(action);
  return { start, ...times(channel, start) };
}

function startOf({ notBefore }: Action): number {
  return notBefore === undefined ? Number.NEGATIVE_INFINITY : parseInstant(notBefore);
}

/** Why the first that may go out waits; `undefined` when it need not. */
function waitOfFirst(times: readonly Timed[]): Wait | undefined {
  let earliest = Number.POSITIVE_INFINITY;
  let first: Wait | undefined;
  for (const { start, wait } of times) {
    const release = wait?.until ?? start;
    if (release > earliest || (release === earliest && wait === undefined)) continue;
    earliest = release;
    first = wait;
  }
  return first;
}

function postpone(action: Action, wait: Wait | undefined): Action {
  return wait === undefined ? action : { ...action, notBefore: formatInstant(wait.until) };
}

function adjustmentOf({ key, id, type, exceptions }: Action, wait: Wait | undefined): Adjustment | undefined {
  if (wait === undefined) return undefined;
  return { action: key, id, type, exceptions, change: "postponed", reason: wait.reason };
}
