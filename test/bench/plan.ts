import type { BenchOptions } from "./arguments";
import { engines } from "./engines/registry";
import type { WorkloadName } from "./workload/workloads";

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
