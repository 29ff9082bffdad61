import { firstInstantWithin } from "./firstInstantWithin";
import { zoneOffset } from "./zoneOffset";

/** From an instant on, what a time zone is ahead of UTC. Both in milliseconds. */
export interface OffsetSpan {
  readonly from: number;
  readonly offset: number;
}

/** No zone changes its offset twice within four days (tzdata 2025c), so that none of its changes is overlooked. */
const STEP = 259_200_000;

/** The stretches of one offset in [from, until), the earliest first; it takes two reads for every three days. */
export function offsetSpans(timeZone: string, from: number, until: number): readonly OffsetSpan[] {
  let offset = zoneOffset(from, timeZone);
  const spans = [{ from, offset }];
  for (let at = from; at < until; at += STEP) {
    const next = Math.min(at + STEP, until);
    if (zoneOffset(next, timeZone) === offset) continue;
    const before = offset;
    const change = firstInstantWithin(at, next, (ms) => zoneOffset(ms, timeZone) !== before);
    offset = zoneOffset(change, timeZone);
    if (change < until) spans.push({ from: change, offset });
  }
  return spans;
}
