import type { BenchOptions } from "./arguments";
import { engineOf } from "./engines/registry";
import type { StepWay } from "./jobs";
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
  const ordersByHand = ordersFor(files, "main", options.scaledOrders);
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
      timing: workload === "main" ? timing : options.scaledTiming,
    });
    figures.set(keyOf(entry), summarise(times));
  }
  const ways: readonly StepWay[] = [
    ...(parts.includes("step") ? (["parsed", "validated"] as const) : []),
    ...(parts.includes("ndjson") ? (["ndjson"] as const) : []),
  ];
  for (const way of ways) {
    say(`Timing step:${way} …`);
    const { times } = await runChild<"step">({ task: "step", way, orders: ordersFor(files, "shop"), timing });
    figures.set(`step:${way}`, summarise(times));
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
