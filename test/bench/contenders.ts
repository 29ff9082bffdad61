import type { Matcher } from "./engines/Engine";
import type { Contender, Worked } from "./interleave";
import type { BenchOrder } from "./workload/BenchOrder";

/** Matches of everything that was timed, so that no work can be optimised away. */
export const answered = { matches: 0 };

/**
 * A matcher over orders. Slow ones work on slices of `sliceSize`, a new one each time, until the section is over.
 */
export function matching(matcher: Matcher, orders: readonly BenchOrder[], sliceSize: number): Contender {
  let from = 0;
  const nextSlice = (): readonly BenchOrder[] => {
    const slice = orders.slice(from, from + sliceSize);
    from = from + sliceSize >= orders.length ? 0 : from + sliceSize;
    return slice;
  };
  if (matcher.kind === "sync") {
    return { work: (milliseconds) => repeat(milliseconds, nextSlice, (slice) => runAll(matcher, slice)) };
  }
  return {
    async work(milliseconds) {
      const started = performance.now();
      let done = 0;
      do {
        const slice = nextSlice();
        for (const order of slice) answered.matches += (await matcher.matchesOf(order)).length;
        done += slice.length;
      } while (performance.now() - started < milliseconds);
      return { orders: done, milliseconds: performance.now() - started };
    },
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

function runAll(matcher: Extract<Matcher, { kind: "sync" }>, orders: readonly BenchOrder[]): void {
  let matches = 0;
  for (const order of orders) matches += matcher.matchesOf(order).length;
  answered.matches += matches;
}
