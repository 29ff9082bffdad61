import { parseArgs } from "node:util";
import type { Timing } from "./interleave";
import { SCALES } from "./workload/scales";

/** The parts of the bench that `--only` can name, beside engines. */
export const PARTS = ["match", "scale", "step", "ndjson", "start", "lookups"] as const;

/** A part of the bench. */
export type Part = (typeof PARTS)[number];

/** What the command line asks for. */
export interface BenchOptions {
  readonly format: "table" | "json" | "markdown";
  readonly parts: readonly Part[];
  /** Names of engines; empty: all. */
  readonly engines: readonly string[];
  readonly orders: number;
  /** Rule counts of the scaled workloads. */
  readonly scales: readonly number[];
  /** Orders of a scaled workload, which a thousand rules make slow. */
  readonly scaledOrders: number;
  readonly timing: Timing;
  /** Of a scaled workload; there are many. */
  readonly scaledTiming: Timing;
  /** Of whole decisions, which take so much code that it is long in the making. */
  readonly decisionTiming: Timing;
  /** Fresh processes for each cold start. */
  readonly starts: number;
}

/** The text of `--help`. */
export const USAGE = `npm run bench -- [--quick] [--json | --markdown] [--only NAMES] [--orders N] [--rounds N]

  --only NAMES   parts (${PARTS.join(", ")}) or engines, with commas between
  --orders N     distinct orders (20000); slow engines get fewer, as the table says
  --rounds N     rounds a figure is the median of (11)
  --quick        fewer orders and rounds: for a look, not for a claim
`;

/** Reads the command line; throws a `RangeError` that says what is wrong with it. */
export function parseArguments(
  argv: readonly string[],
  knownEngines: readonly string[],
): BenchOptions | "help" {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      only: { type: "string", default: "" },
      orders: { type: "string" },
      rounds: { type: "string" },
      json: { type: "boolean", default: false },
      markdown: { type: "boolean", default: false },
      quick: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return "help";
  const names = values.only.split(",").filter((name) => name !== "");
  const parts = PARTS.filter((part) => names.includes(part));
  const engines = names.filter((name) => knownEngines.includes(name));
  const strange = names.find((name) => !knownEngines.includes(name) && !parts.some((part) => part === name));
  if (strange !== undefined) {
    throw new RangeError(
      `--only: there is no "${strange}"; there are ${[...PARTS, ...knownEngines].join(", ")}`,
    );
  }
  const isQuick = values.quick;
  const orders = readCount("orders", values.orders, isQuick ? 2_000 : 20_000);
  const rounds = readCount("rounds", values.rounds, isQuick ? 5 : 11);
  return {
    format: values.json ? "json" : values.markdown ? "markdown" : "table",
    parts: parts.length > 0 ? parts : engines.length > 0 ? ["match", "scale", "start"] : PARTS,
    engines,
    orders,
    scales: isQuick ? [100, 1_000] : SCALES,
    scaledOrders: Math.min(orders, isQuick ? 1_000 : 5_000),
    timing: { rounds, sectionMs: isQuick ? 25 : 60, warmUpMs: isQuick ? 150 : 500 },
    scaledTiming: {
      rounds: Math.min(rounds, isQuick ? 3 : 7),
      sectionMs: isQuick ? 25 : 50,
      warmUpMs: isQuick ? 150 : 300,
    },
    decisionTiming: {
      rounds: isQuick ? rounds : 2 * rounds,
      sectionMs: isQuick ? 50 : 100,
      warmUpMs: isQuick ? 2_000 : 5_000,
    },
    starts: isQuick ? 1 : 5,
  };
}

function readCount(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new RangeError(`--${name} must be a whole number from 1, not "${text}"`);
}
