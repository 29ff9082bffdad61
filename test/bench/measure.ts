import type { BenchOptions } from "./arguments";
import { enginesToMatch, entriesOf, keyOf, keyOfWay, matchJob, stepJob, waysOf } from "./plan";
import type { Figures } from "./rows";
import { runChild } from "./runChild";
import { type Figure, summarise } from "./statistics";
import { type OrderFiles, ordersFor } from "./writeOrders";

/** Times everything that is asked for, one process after the other. */
export async function measure(
  options: BenchOptions,
  files: OrderFiles,
  say: (text: string) => void,
): Promise<Figures> {
  const figures = new Map<string, Figure>();
  const { parts } = options;
  for (const entry of entriesOf(options)) {
    if (entry.workload === "main" && !parts.includes("match")) continue;
    say(`Timing ${keyOf(entry)} …`);
    const { times } = await runChild<"match">(matchJob(entry, options, files));
    figures.set(keyOf(entry), summarise(times));
  }
  for (const way of waysOf(options)) {
    say(`Timing ${keyOfWay(way)} …`);
    const { times } = await runChild<"step">(stepJob(way, options, files));
    figures.set(keyOfWay(way), summarise(times));
  }
  if (parts.includes("start")) await measureStarts(options, files, figures, say);
  return figures;
}

/** Each start in a fresh process; in milliseconds here, shown only against each other. */
async function measureStarts(
  options: BenchOptions,
  files: OrderFiles,
  figures: Map<string, Figure>,
  say: (text: string) => void,
): Promise<void> {
  say("Starting each engine in fresh processes …");
  const names = enginesToMatch(options);
  const milliseconds = new Map<string, number[]>(names.map((engine) => [engine, []]));
  const orders = ordersFor(files, "main", 1);
  for (let start = 0; start < options.starts; start += 1) {
    for (const engine of names) {
      milliseconds
        .get(engine)
        ?.push((await runChild<"start">({ task: "start", engine, orders })).milliseconds);
    }
  }
  for (const [engine, times] of milliseconds) figures.set(`start:${engine}`, summarise(times));
}
