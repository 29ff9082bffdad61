import type { BenchOptions } from "./arguments";
import { engineOf } from "./engines/registry";
import { enginesToMatch, entriesOf, keyOf } from "./plan";
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
  const { timing, parts } = options;
  const ordersByHand = ordersFor(files, "main", Number.POSITIVE_INFINITY);
  for (const entry of entriesOf(options)) {
    if (entry.workload === "main" && !parts.includes("match")) continue;
    const { engine, workload } = entry;
    const orders = ordersFor(files, workload, engineOf(engine).mostOrders);
    say(`Timing ${keyOf(entry)} …`);
    const { times } = await runChild<"match">({
      task: "match",
      engine,
      workload,
      orders,
      ordersByHand: workload === "main" ? orders : ordersByHand,
      timing,
    });
    figures.set(keyOf(entry), summarise(times));
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
  for (const engine of enginesToMatch(options)) {
    say(`Starting ${engine} …`);
    const milliseconds: number[] = [];
    for (let start = 0; start < options.starts; start += 1) {
      const orders = ordersFor(files, "main", 1);
      milliseconds.push((await runChild<"start">({ task: "start", engine, orders })).milliseconds);
    }
    figures.set(`start:${engine}`, summarise(milliseconds));
  }
}
