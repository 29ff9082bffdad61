import type { Matcher } from "./engines/Engine";
import type { Contender, Worked } from "./interleave";
import type { BenchOrder } from "./workload/BenchOrder";

/** Matches of everything that was timed, so that no work can be optimised away. */
export const answered = { matches: 0 };

/** A matcher over orders, `sliceSize` at a time until its section is over, from where the last section ended. */
export function matching(matcher: Matcher, orders: readonly BenchOrder[], sliceSize: number): Contender {
  const nextSlice = slices(orders, sliceSize);
  if (matcher.kind === "sync") {
    return { work: (milliseconds) => repeat(milliseconds, nextSlice, (slice) => runAll(matcher, slice)) };
  }
  return {
    work: (milliseconds) =>
      repeatAsync(milliseconds, nextSlice, async (slice) => {
        for (const order of slice) answered.matches += (await matcher.matchesOf(order)).length;
      }),
  };
}

/** Gives one slice after the other, and from the front again; the last of a pass may be shorter. */
export function slices<Order>(orders: readonly Order[], sliceSize: number): () => readonly Order[] {
  let from = 0;
  return () => {
    const slice = orders.slice(from, from + sliceSize);
    from = from + sliceSize >= orders.length ? 0 : from + sliceSize;
    return slice;
  };
}

/** Any synchronous work over slices of orders. */
export function repeat<Order>(
  milliseconds: number,
  nextSlice: () => readonly Order[],
  runSlice: (slice: readonly Order[]) => void,
): Worked {
  const started = performance.now();
  let done = 0;
  do {
    const slice = nextSlice();
    runSlice(slice);
    done += slice.length;
  } while (performance.now() - started < milliseconds);
  return { orders: done, milliseconds: performance.now() - started };
}

/** Any asynchronous work over slices of orders. */
export async function repeatAsync<Order>(
  milliseconds: number,
  nextSlice: () => readonly Order[],
  runSlice: (slice: readonly Order[]) => Promise<void>,
): Promise<Worked> {
  const started = performance.now();
  let done = 0;
  do {
    const slice = nextSlice();
    await runSlice(slice);
    done += slice.length;
  } while (performance.now() - started < milliseconds);
  return { orders: done, milliseconds: performance.now() - started };
}

function runAll(matcher: Extract<Matcher, { kind: "sync" }>, orders: readonly BenchOrder[]): void {
  let matches = 0;
  for (const order of orders) matches += matcher.matchesOf(order).length;
  answered.matches += matches;
}
