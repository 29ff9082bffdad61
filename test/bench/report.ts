import { arch, availableParallelism, platform } from "node:os";
import type { BenchOptions } from "./arguments";
import type { Compared } from "./compareAnswers";
import { engines } from "./engines/registry";
import { lookupTables } from "./lookups/lookupTables";
import type { LookupCounts } from "./lookups/measureLookups";
import type { Profiles } from "./profileMissed";
import type { Figures, Row } from "./rows";
import { divide, type Figure } from "./statistics";
import { renderTable, type Table } from "./tables";
import { SCALES } from "./workload/scales";

/** What was measured, and at which level of output. */
const OUTPUT_LEVEL =
  "match and scale: the names of the rules that hold, with the line's id; step and ndjson: the whole decision";

/** Everything that was found out. */
export interface Findings {
  readonly compared: Compared;
  readonly figures: Figures;
  readonly rows: readonly Row[];
  readonly profiles: Profiles;
  /** Absent when they were not asked for. */
  readonly lookups?: LookupCounts | undefined;
}

/** The report in the format that was asked for. */
export function reportText(options: BenchOptions, findings: Findings): string {
  const { compared, figures, rows, profiles, lookups } = findings;
  if (options.format === "json") return `${JSON.stringify(reportJson(options, findings), null, 2)}\n`;
  const isMarkdown = options.format === "markdown";
  const tables = [
    budgetTable(rows),
    profileTable(rows, profiles),
    engineTable(compared, figures),
    scaleTable(figures),
    startTable(figures),
    ...(lookups === undefined ? [] : lookupTables(lookups)),
  ];
  const facts = `${options.orders} orders, ${options.timing.rounds} rounds, Node ${process.version}, ${availableParallelism()} cores, ${platform()} ${arch()}`;
  const parts = tables.filter(({ rows }) => rows.length > 0).map((table) => renderTable(table, isMarkdown));
  return [facts, `Output level: ${OUTPUT_LEVEL}.`, ...parts].map((part) => `${part}\n`).join("\n");
}

function reportJson(options: BenchOptions, { compared, figures, rows, profiles, lookups }: Findings) {
  const { orders, scaledOrders, timing } = options;
  return {
    machine: { node: process.version, cores: availableParallelism(), platform: platform(), arch: arch() },
    orders,
    scaledOrders,
    timing,
    outputLevel: OUTPUT_LEVEL,
    compared: Object.fromEntries(compared.orders),
    rows: rows.map((row) => ({ ...row, profile: row.met ? undefined : profiles.get(row.ours) })),
    times: Object.fromEntries([...figures].filter(([key]) => !key.startsWith("start:"))),
    starts: Object.fromEntries(startsOf(figures)),
    lookups: lookups && Object.fromEntries(lookups),
  };
}

function budgetTable(rows: readonly Row[]): Table {
  return {
    title: "Budgets",
    head: ["row", "what", "figure", "middle half", "budget", ""],
    rows: rows.map(({ row, what, figure, budget, met }) => [
      String(row),
      what,
      times(figure.median),
      `${times(figure.low)} … ${times(figure.high)}`,
      "atLeast" in budget ? `≥ ${times(budget.atLeast)}` : `≤ ${times(budget.atMost)}`,
      met ? "met" : "missed",
    ]),
  };
}

/** Where the time of each missed row goes. */
function profileTable(rows: readonly Row[], profiles: Profiles): Table {
  return {
    title: "Why missed: the library's time, calls to other functions not counted",
    head: ["what was timed", "rows", "where its time goes"],
    rows: [...profiles].map(([key, functions]) => [
      key,
      [...new Set(rows.filter(({ ours, met }) => ours === key && !met).map(({ row }) => row))].join(", "),
      functions
        .map(({ name, owner, share }) => `${(100 * share).toFixed(0)} % ${name} (${owner})`)
        .join(", "),
    ]),
  };
}

function engineTable(compared: Compared, figures: Figures): Table {
  const rows = Object.entries(engines).flatMap(([name, { title, lineRules }]) => {
    const figure = figures.get(`match:${name}`);
    if (figure === undefined) return [];
    const orders = String(compared.orders.get(`match:${name}`));
    return [[title, times(figure.median), times(1 / figure.median), orders, lineRules]];
  });
  return {
    title: "32 rules; code by hand takes 1",
    head: ["engine", "time", "speed", "orders", "line rules"],
    rows,
  };
}

function scaleTable(figures: Figures): Table {
  const rows = Object.entries(engines).flatMap(([name, { title }]) => {
    const found = SCALES.map((scale) => figures.get(`scale-${scale}:${name}`));
    if (found.every((figure) => figure === undefined)) return [];
    return [[title, ...found.map((figure) => (figure === undefined ? "" : times(figure.median)))]];
  });
  return {
    title: "Time an order by the number of rules; code by hand for 32 rules takes 1",
    head: ["engine", ...SCALES.map((scale) => `${scale} rules`)],
    rows,
  };
}

function startTable(figures: Figures): Table {
  const rows = [...startsOf(figures)].map(([name, { median }]) => [
    engines[name]?.title ?? name,
    times(median),
  ]);
  return {
    title: "Cold start to the first answer; json-rules-engine takes 1",
    head: ["engine", "time"],
    rows,
  };
}

function startsOf(figures: Figures): ReadonlyMap<string, Figure> {
  const unit = figures.get("start:json-rules-engine");
  if (unit === undefined) return new Map();
  return new Map(
    [...figures]
      .filter(([key]) => key.startsWith("start:"))
      .map(([key, figure]) => [key.slice("start:".length), divide(figure, unit)]),
  );
}

/** `0.91×`, `12.3×`, `1235×`, `0.0004×`: more digits than a run can tell are no help. */
export function times(value: number): string {
  if (value >= 100) return `${value.toFixed(0)}×`;
  if (value >= 10) return `${value.toFixed(1)}×`;
  return value >= 0.05 || value === 0 ? `${value.toFixed(2)}×` : `${Number(value.toPrecision(1))}×`;
}
