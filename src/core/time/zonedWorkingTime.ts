import type { WorkingCalendar } from "./BusinessCalendar";
import type { BusinessTime } from "./BusinessTime";
import { lastAtMost } from "./lastAtMost";
import { localWorkingTime } from "./localWorkingTime";
import { offsetSpans } from "./offsetSpans";

/** Changes of the clocks are found a block of 366 days at a time, and only in blocks that somebody asks about. */
const BLOCK = 31_622_400_000;
/** Counted from here, as most orders are of our days: 2024-01-01. */
const ORIGIN = 1_704_067_200_000;
/** The blocks of 1970 and 2100: before and after, the clocks stay as they are then, so that no odd date can cost much. */
const FIRST_BLOCK = -54;
const LAST_BLOCK = 75;

/** The stretches of one offset in a block: when each begins, its offset, and the count at its beginning. */
interface Block {
  readonly starts: readonly number[];
  readonly offsets: readonly number[];
  readonly counts: readonly number[];
}

/** The business time of a calendar: working time by the clock on the wall, which the zone sets forward and back. */
export function zonedWorkingTime(calendar: WorkingCalendar): BusinessTime {
  const local = localWorkingTime(calendar);
  const blocks = new Map<number, Block>();
  /** The count at the beginning of blocks from 0 on, and of blocks from 0 back. */
  const ahead = [0];
  const behind = [0];

  const workedBetween = (from: number, until: number, offset: number): number =>
    local.count(until + offset) - local.count(from + offset);

  /** The offsets of a block, with counts from its beginning. */
  const openBlock = (index: number): Block & { readonly total: number } => {
    const from = ORIGIN + index * BLOCK;
    const until = from + BLOCK;
    const spans = offsetSpans(calendar.timeZone, from, until);
    let total = 0;
    const counts = spans.map((span, at) => {
      const counted = total;
      total += workedBetween(span.from, spans[at + 1]?.from ?? until, span.offset);
      return counted;
    });
    return {
      starts: spans.map((span) => span.from),
      offsets: spans.map(({ offset }) => offset),
      counts,
      total,
    };
  };

  const keep = (index: number, { starts, offsets, counts }: Block, countAtStart: number): void => {
    blocks.set(index, { starts, offsets, counts: counts.map((count) => count + countAtStart) });
  };

  /** The count at the beginning of a block; opens all blocks from the origin to there. */
  const countAt = (index: number): number => {
    while (ahead.length <= index) {
      const last = ahead.length - 1;
      const block = openBlock(last);
      keep(last, block, ahead[last] as number);
      ahead.push((ahead[last] as number) + block.total);
    }
    while (behind.length <= -index) {
      const block = openBlock(-behind.length);
      const countAtStart = (behind[behind.length - 1] as number) - block.total;
      keep(-behind.length, block, countAtStart);
      behind.push(countAtStart);
    }
    return (index < 0 ? behind[-index] : ahead[index]) as number;
  };

  const blockOf = (index: number): Block => {
    countAt(index < 0 ? index : index + 1);
    return blocks.get(index) as Block;
  };

  return {
    count(instantMs) {
      if (Number.isNaN(instantMs)) return instantMs;
      const index = Math.floor((instantMs - ORIGIN) / BLOCK);
      const { starts, offsets, counts } = blockOf(Math.min(LAST_BLOCK, Math.max(FIRST_BLOCK, index)));
      const at = Math.max(0, lastAtMost(starts, instantMs));
      return (counts[at] as number) + workedBetween(starts[at] as number, instantMs, offsets[at] as number);
    },
    firstAt(count) {
      let index = 0;
      while (index < LAST_BLOCK && countAt(index + 1) < count) index += 1;
      while (index > FIRST_BLOCK && countAt(index) >= count) index -= 1;
      const { starts, offsets, counts } = blockOf(index);
      // The count is reached in the last stretch that begins with less.
      const at = Math.max(0, lastAtMost(counts, count - 1));
      const offset = offsets[at] as number;
      const localCount = local.count((starts[at] as number) + offset) + count - (counts[at] as number);
      return local.firstAt(localCount) - offset;
    },
  };
}
