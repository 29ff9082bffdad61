import type { BenchOptions } from "./arguments";
import type { HotFunction } from "./hotFunctions";
import type { TimedJob } from "./jobs";
import { entriesOf, keyOf, keyOfWay, matchJob, stepJob, waysOf } from "./plan";
import type { Row } from "./rows";
import { runChild } from "./runChild";
import type { OrderFiles } from "./writeOrders";

/** The functions that take the library's time, by the key of the figure they explain. */
export type Profiles = ReadonlyMap<string, readonly HotFunction[]>;

/** Shows why budgets are missed: the library alone at what was timed, each in a process of its own. */
export async function profileMissed(
  options: BenchOptions,
  files: OrderFiles,
  rows: readonly Row[],
  say: (text: string) => void,
): Promise<Profiles> {
  const jobs = new Map<string, TimedJob>([
    ...entriesOf(options).map((entry) => [keyOf(entry), matchJob(entry, options, files)] as const),
    ...waysOf(options).map((way) => [keyOfWay(way), stepJob(way, options, files)] as const),
  ]);
  const profiles = new Map<string, readonly HotFunction[]>();
  for (const key of new Set(rows.filter(({ met }) => !met).map(({ ours }) => ours))) {
    const of = jobs.get(key);
    if (of === undefined) throw new Error(`${key} has a figure, and nothing says how it was measured`);
    say(`Profiling ${key} …`);
    profiles.set(key, (await runChild<"profile">({ task: "profile", of })).functions);
  }
  return profiles;
}
