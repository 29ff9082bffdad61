import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchOptions } from "./arguments";
import type { OrdersFile } from "./jobs";
import { SCALES, textsOf, type WorkloadName } from "./workload/workloads";

/** The orders of every workload that is asked for, each as an NDJSON file. */
export type OrderFiles = ReadonlyMap<WorkloadName, OrdersFile>;

/** Writes the orders once, so that every process reads the same texts. */
export function writeOrders(folder: string, { parts, orders, scaledOrders }: BenchOptions): OrderFiles {
  const scales = parts.includes("scale") ? SCALES : [];
  const counts: readonly (readonly [WorkloadName, number])[] = [
    ["main", orders],
    ...scales.map((scale) => [scale, scaledOrders] as const),
  ];
  return new Map(
    counts.map(([workload, count]) => {
      const path = join(folder, `orders-${workload}.ndjson`);
      writeFileSync(path, textsOf(workload, count).join("\n"));
      return [workload, { path, count }];
    }),
  );
}

/** As many of a workload's orders as an engine gets. */
export function ordersFor(files: OrderFiles, workload: WorkloadName, mostOrders: number): OrdersFile {
  const file = files.get(workload);
  if (file === undefined) throw new Error(`no orders were written for ${workload}`);
  return { path: file.path, count: Math.min(file.count, mostOrders) };
}
