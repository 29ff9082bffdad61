import { availableParallelism } from "node:os";
import type { BenchOptions } from "./arguments";
import { engineOf } from "./engines/registry";
import { type Entry, entriesOf, keyOf } from "./plan";
import { runChild } from "./runChild";
import { type OrderFiles, ordersFor } from "./writeOrders";

/** What the comparison found. */
export interface Compared {
  /** Orders that were compared, by the key of the figure. */
  readonly orders: ReadonlyMap<string, number>;
  /** Empty when every engine gave the right answer for every order. */
  readonly differences: readonly string[];
}

/** Lets every engine answer all of its orders; nothing is timed here, so as many run at once as there are cores. */
export async function compareAnswers(
  options: BenchOptions,
  files: OrderFiles,
  say: (text: string) => void,
): Promise<Compared> {
  const waiting = [...entriesOf(options)];
  const orders = new Map<string, number>();
  const differences: string[] = [];
  const compareOne = async (entry: Entry): Promise<void> => {
    const { engine, workload } = entry;
    const file = ordersFor(files, workload, engineOf(engine).mostOrders);
    const answer = await runChild<"check">({ task: "check", engine, workload, orders: file });
    orders.set(keyOf(entry), answer.compared);
    differences.push(...answer.differences.map((difference) => `${keyOf(entry)}: ${difference}`));
  };
  const compareSteps = async (): Promise<void> => {
    const answer = await runChild<"check-step">({ task: "check-step", orders: ordersFor(files, "shop") });
    orders.set("step", answer.compared);
    differences.push(...answer.differences.map((difference) => `step: ${difference}`));
  };
  const worker = async (): Promise<void> => {
    for (let entry = waiting.shift(); entry !== undefined; entry = waiting.shift()) await compareOne(entry);
  };
  say("Comparing answers …");
  if (files.has("shop")) await compareSteps();
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return { orders, differences };
}
