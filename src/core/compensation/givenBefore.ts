import type { Moment } from "../facts/Moment";
import { settingOf } from "../facts/settingOf";
import { parseInstant } from "../time/instants";
import { millisecondsPer } from "../time/units";
import type { GivenCompensation } from "./History";

/** Goodwill of the history, with the span in which it counts against the cap of the customer. */
export interface GivenEntry extends GivenCompensation {
  /** First instant at which it is believed, epoch milliseconds. */
  readonly from: number;
  /** First instant at which it no longer counts against the customer's cap. */
  readonly until: number;
}

/**
 * What the history says was given, with its instants. What is dated further ahead than clocks can differ is not believed
 * before its time; against the caps of its order and its incident it counts from then on for ever.
 */
export function givenBefore(moment: Moment): readonly GivenEntry[] {
  const skewMs = Math.round((settingOf(moment, "clock.skewSeconds") as number) * millisecondsPer.seconds);
  const periodMs = Math.round(
    (settingOf(moment, "compensation.periodDays") as number) * millisecondsPer.days,
  );
  return (moment.history?.compensations ?? []).map((given) => {
    const at = parseInstant(given.at);
    return { ...given, from: at - skewMs, until: at + periodMs };
  });
}

/** The instants after now at which what counts becomes another, in order, each once. */
export function turnsAfter(given: readonly GivenEntry[], now: number): readonly number[] {
  const turns = given.flatMap(({ from, until }) => [from, until]).filter((instant) => instant > now);
  return [...new Set(turns)].sort((a, b) => a - b);
}
