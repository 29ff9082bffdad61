import fc from "fast-check";
import type { Action } from "../../src/core/index";
import { calendarInstant } from "./calendars";

const MINUTE = 60_000;

/** Channels that keep quiet at night. */
export const QUIET_CHANNELS: readonly string[] = ["sms", "push"];

/** Zones that set their clocks forward and back, and some that do not. */
export const messageZones = [
  "Europe/Berlin",
  "America/New_York",
  "Australia/Lord_Howe",
  "Asia/Shanghai",
  "Asia/Kathmandu",
] as const;
const clockTimes = ["00:00", "01:30", "02:30", "06:00", "08:00", "21:00", "22:15", "23:59"] as const;

/** Actions at an instant, what was sent before, and the settings about messages. */
export interface MessageCase {
  readonly actions: readonly Action[];
  readonly now: number;
  readonly timeZone: string;
  readonly notices: readonly { readonly at: number; readonly channel: string }[];
  readonly settings: {
    readonly "notice.quietFrom": string;
    readonly "notice.quietUntil": string;
    readonly "notice.quietChannels": readonly string[];
    readonly "notice.maximumPerDay": number;
  };
}

const channel = fc.constantFrom("email", "sms", "push");
const drafts = fc.array(
  fc.record({
    type: fc.constantFrom("notify.customer", "request.correction", "notify.team", "task.assign"),
    mode: fc.constantFrom("auto" as const, "auto" as const, "propose" as const),
    channels: fc.array(channel, { maxLength: 3 }),
    start: fc.option(fc.integer({ min: -300, max: 2_000 }), { nil: undefined, freq: 5 }),
  }),
  { maxLength: 5 },
);

/** Cases around the instants at which clocks are set. */
export const messageCases: fc.Arbitrary<MessageCase> = fc
  .record({
    drafts,
    now: calendarInstant,
    timeZone: fc.constantFrom(...messageZones),
    notices: fc.array(fc.record({ minutes: fc.integer({ min: -1_500, max: 30 }), channel }), {
      maxLength: 5,
    }),
    hours: fc.option(
      fc
        .tuple(fc.constantFrom(...clockTimes), fc.constantFrom(...clockTimes))
        .filter(([from, until]) => from !== until),
    ),
    maximum: fc.nat(3),
  })
  .map(({ drafts, now, timeZone, notices, hours, maximum }) => ({
    actions: drafts.map(({ type, mode, channels, start }, index) => ({
      key: `O-1/a@order/a${index}~0`,
      id: `a${index}`,
      type,
      exceptions: ["a@order"],
      mode,
      params: { channels },
      ...(start === undefined ? {} : { notBefore: new Date(now + start * MINUTE).toISOString() }),
    })),
    now,
    timeZone,
    notices: notices.map(({ minutes, channel }) => ({ at: now + minutes * MINUTE, channel })),
    settings: {
      "notice.quietFrom": hours?.[0] ?? "",
      "notice.quietUntil": hours?.[1] ?? "",
      "notice.quietChannels": QUIET_CHANNELS,
      "notice.maximumPerDay": maximum,
    },
  }));
