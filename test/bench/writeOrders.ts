import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchOptions } from "./arguments";
import { makeShopTexts } from "./decisions/makeShopTexts";
import type { OrdersFile } from "./jobs";
import { textsOf, type WorkloadName } from "./workload/workloads";

/** The orders of every workload that is asked for, each as an NDJSON file. */
export type OrderFiles = ReadonlyMap<WorkloadName | "shop", OrdersFile>;

/** Writes the orders once, so that every process reads the same texts. */
export function writeOrders(
  folder: string,
  { parts, orders, scales, scaledOrders }: BenchOptions,
): OrderFiles {
  const files = new Map<WorkloadName | "shop", OrdersFile>();
  const write = (name: WorkloadName | "shop", texts: readonly string[]) => {
    const path = join(folder, `orders-${name}.ndjson`);
    writeFileSync(path, texts.join("\n"));
    files.set(name, { path, count: texts.length });
  };
  write("main", textsOf("main", orders));
  if (parts.includes("scale")) for (const scale of scales) write(scale, textsOf(scale, scaledOrders));
  if (parts.includes("step") || parts.includes("ndjson")) write("shop", makeShopTexts(orders, SHOP_SEED));
  return files;
}

const SHOP_SEED = 20_260_320;

/** As many of a workload's orders as an engine gets. */
export function ordersFor(
  files: OrderFiles,
  workload: WorkloadName | "shop",
  mostOrders = Number.POSITIVE_INFINITY,
): OrdersFile {
  const file = files.get(workload);
  if (file === undefined) throw new Error(`no orders were written for ${workload}`);
  return { path: file.path, count: Math.min(file.count, mostOrders) };
}
