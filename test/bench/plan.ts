import type { BenchOptions } from "./arguments";
import { engineOf, engines } from "./engines/registry";
import type { Job, StepWay } from "./jobs";
import type { WorkloadName } from "./workload/workloads";
import { type OrderFiles, ordersFor } from "./writeOrders";

/** An engine on a workload. */
export interface Entry {
  readonly engine: string;
  readonly workload: WorkloadName;
}

/** Engines that the scaled workloads are measured with. */
const SCALED_ENGINES: readonly string[] = [
  "plain-javascript",
  "rules-generated",
  "rules-interpreted",
  "catalog-generated",
  "catalog-interpreted",
  "json-logic-engine-compiled",
];

/** Engines on the 32 rules; by hand stands for itself. */
export function enginesToMatch({ engines: asked }: BenchOptions): readonly string[] {
  return Object.keys(engines).filter(
    (name) => name !== "hand" && (asked.length === 0 || asked.includes(name)),
  );
}

/** Everything that is compared, and of it what is timed. */
export function entriesOf(options: BenchOptions): readonly Entry[] {
  const names = enginesToMatch(options);
  const isAsked = (part: BenchOptions["parts"][number]) => options.parts.includes(part);
  const matched = isAsked("match") || isAsked("start") ? names : [];
  const scaled = isAsked("scale") ? names.filter((name) => SCALED_ENGINES.includes(name)) : [];
  return [
    ...matched.map((engine) => ({ engine, workload: "main" as const })),
    ...options.scales.flatMap((workload) => scaled.map((engine) => ({ engine, workload }))),
  ];
}

/** The key of a figure. */
export function keyOf({ engine, workload }: Entry): string {
  return workload === "main" ? `match:${engine}` : `scale-${workload}:${engine}`;
}

/** The ways of deciding that are timed. */
export function waysOf({ parts }: BenchOptions): readonly StepWay[] {
  return [
    ...(parts.includes("step") ? (["parsed", "troubled", "validated"] as const) : []),
    ...(parts.includes("ndjson") ? (["ndjson"] as const) : []),
  ];
}

/** The key of a way's figure. */
export function keyOfWay(way: StepWay): string {
  return `step:${way}`;
}

/** How an engine is timed on a workload. */
export function matchJob(
  { engine, workload }: Entry,
  options: BenchOptions,
  files: OrderFiles,
): Extract<Job, { readonly task: "match" }> {
  const orders = ordersFor(files, workload, engineOf(engine).mostOrders);
  const isMain = workload === "main";
  return {
    task: "match",
    engine,
    workload,
    orders,
    ordersByHand: isMain ? orders : ordersFor(files, "main", options.scaledOrders),
    timing: isMain ? options.timing : options.scaledTiming,
  };
}

/** How a way of deciding is timed. */
export function stepJob(
  way: StepWay,
  { decisionTiming }: BenchOptions,
  files: OrderFiles,
): Extract<Job, { readonly task: "step" }> {
  return { task: "step", way, orders: ordersFor(files, "shop"), timing: decisionTiming };
}
