import type { Moment } from "../../facts/Moment";
import { quietHoursOf } from "./quietHours";
import { rateCapOf } from "./rateCap";

/** Why a message waits, and until when, epoch milliseconds. */
export interface Wait {
  readonly until: number;
  readonly reason: "quiet_hours" | "rate_cap";
}

/** When a message may go out. */
export interface SendingTime {
  /** `undefined` when neither quiet hours nor a cap are in its way. */
  readonly wait: Wait | undefined;
  /** First instant after now at which time alone changes that, epoch milliseconds; ∞ if never. */
  readonly changesAt: number;
}

/** Tells when a message on a channel may go out that is not to go out before an instant. */
export type SendingTimes = (channel: string, from: number) => SendingTime;

/** By the settings, the order's time zone and what was sent before; `undefined` when messages never wait. */
export function openSendingTimes(moment: Moment): SendingTimes | undefined {
  const quiet = quietHoursOf(moment);
  const cap = rateCapOf(moment);
  if (quiet === undefined && cap === undefined) return undefined;
  const { now } = moment;

  const waitAt = (channel: string, from: number, at: number): Wait | undefined => {
    const start = Math.max(at, from);
    const room = cap === undefined ? start : cap.roomAt(channel, start, at);
    const loud = quiet?.channels.includes(channel) ? quiet.endsAt(room) : room;
    if (loud === start) return undefined;
    return { until: loud, reason: loud === room ? "rate_cap" : "quiet_hours" };
  };

  const nextChange = (channel: string, from: number, wait: Wait | undefined): number => {
    const start = Math.max(now, from);
    const isQuietAtTimes = quiet?.channels.includes(channel) === true;
    let change = wait?.until ?? (isQuietAtTimes ? quiet.nextStart(start) : Number.POSITIVE_INFINITY);
    for (const known of cap?.comingAfter(channel, now) ?? []) {
      if (known >= change) break;
      const then = waitAt(channel, from, known);
      if (then?.until !== wait?.until || then?.reason !== wait?.reason) change = known;
    }
    return change;
  };

  return (channel, from) => {
    const wait = waitAt(channel, from, now);
    return { wait, changesAt: nextChange(channel, from, wait) };
  };
}
