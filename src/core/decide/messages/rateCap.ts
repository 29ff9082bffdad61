import type { Moment } from "../../facts/Moment";
import { settingOf } from "../../facts/settingOf";
import { parseInstant } from "../../time/instants";
import { millisecondsPer } from "../../time/units";

/** How many messages a customer gets on a channel in 24 hours. Instants are epoch milliseconds. */
export interface RateCap {
  /** The first instant from one on at which a channel has room, by the notices that are known at another. */
  readonly roomAt: (channel: string, from: number, knownAt: number) => number;
  /** Instants after another at which notices on a channel become known that claim to be ahead, ascending. */
  readonly comingAfter: (channel: string, instant: number) => readonly number[];
}

interface Sent {
  readonly knownFrom: number;
  readonly endsAt: number;
}

/**
 * The cap of the settings; `undefined` when there is none. A notice counts for 24 hours; one that claims to be further
 * ahead than clocks can differ counts from when that is over.
 */
export function rateCapOf(moment: Moment): RateCap | undefined {
  const maximum = settingOf(moment, "notice.maximumPerDay") as number;
  if (!(maximum > 0)) return undefined;
  const { seconds, days } = millisecondsPer;
  const skewMs = Math.round((settingOf(moment, "clock.skewSeconds") as number) * seconds);
  const byChannel = new Map<string, Sent[]>();
  for (const { at, channel } of moment.order.notices) {
    if (channel === undefined) continue;
    const sentAt = parseInstant(at);
    // Of a message with several parts there is a notice each, all of one instant.
    if (byChannel.get(channel)?.some((other) => other.endsAt === sentAt + days)) continue;
    const sent = { knownFrom: sentAt - skewMs, endsAt: sentAt + days };
    byChannel.set(channel, [...(byChannel.get(channel) ?? []), sent]);
  }
  const onChannel = (channel: string): readonly Sent[] => byChannel.get(channel) ?? [];
  return {
    roomAt(channel, from, knownAt) {
      const ends = onChannel(channel)
        .filter(({ knownFrom, endsAt }) => knownFrom <= knownAt && endsAt > from)
        .map(({ endsAt }) => endsAt)
        .sort((a, b) => a - b);
      return ends.length < maximum ? from : (ends[ends.length - maximum] as number);
    },
    comingAfter: (channel, instant) =>
      onChannel(channel)
        .map(({ knownFrom }) => knownFrom)
        .filter((ms) => ms > instant)
        .sort((a, b) => a - b),
  };
}
