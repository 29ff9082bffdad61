import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { StockAtNode, StockLevel } from "../core/lookups/stockLookup";
import { isInstant } from "../schema/fields/instant";
import { jsonPointer } from "../schema/jsonPointer";
import { stockLevelProblem } from "../triage/answers/stockLevelProblem";
import { readJsonFile } from "./readJsonFile";

const PROBLEMS_SHOWN = 20;

/**
 * The stock of `--stock`, by SKU. The file is `{ "<sku>": level }` or `{ "levels": { "<sku>": level } }`, gzipped or
 * not; a level is
 * - a number: on hand, where there is one stock only;
 * - `{ "onHand": 3, "reserved": 1, "inbound": [] }`: the same with more detail;
 * - a list of those, each with its `node`;
 * - `{ "nodes": [], "observedAt": "…" }`, as stock lookups answer.
 *
 * @param observedAt when the levels were true that do not say so themselves
 *
 * Throws an `OrderTriageError`: `unreadable_file`, `invalid_json`, or `invalid_stock` with every mistake at its
 * `file:line:column`.
 *
 * @example
 * ```ts
 * const levels = await readStock("stock.json", "2026-03-02T09:00:00Z");
 * memoryStock({ levels });
 * ```
 */
export async function readStock(
  fileName: string,
  observedAt: string,
): Promise<ReadonlyMap<string, StockLevel>> {
  const { value, placeOf } = await readJsonFile(fileName);
  if (!isObject(value))
    throw invalidStock([`${placeOf("")}: a stock file is a JSON object such as { "SKU-1": 3 }`]);
  const wrapped =
    Object.keys(value).length === 1 && Object.hasOwn(value, "levels") ? value.levels : undefined;
  const [entries, path] = isObject(wrapped) ? [wrapped, ["levels"]] : [value, []];
  const levels = new Map<string, StockLevel>();
  const problems: string[] = [];
  for (const [sku, entry] of Object.entries(entries)) {
    const level = stockLevel(entry, observedAt);
    const problem = stockLevelProblem(level) ?? observedAtProblem(level);
    if (problem === undefined) levels.set(sku, level);
    else if (problems.length === PROBLEMS_SHOWN) throw invalidStock([...problems, "and more"]);
    else problems.push(`${placeOf(jsonPointer([...path, sku]))}: SKU ${JSON.stringify(sku)}: ${problem}`);
  }
  if (problems.length > 0) throw invalidStock(problems);
  return levels;
}

function invalidStock(problems: readonly string[]): OrderTriageError {
  return new OrderTriageError("invalid_stock", ["the stock file has mistakes:", ...problems].join("\n  "));
}

/** A level as lookups answer it; what is wrong with it is left for the check all answers go through. */
function stockLevel(value: unknown, observedAt: string): StockLevel {
  if (isObject(value) && Object.hasOwn(value, "nodes")) {
    return { observedAt, ...value } as unknown as StockLevel;
  }
  const nodes = Array.isArray(value) ? (value as unknown[]) : [isObject(value) ? value : { onHand: value }];
  return { observedAt, nodes: nodes.map((node) => ({ node: "", ...(node as object) }) as StockAtNode) };
}

function observedAtProblem({ observedAt }: StockLevel): string | undefined {
  return typeof observedAt === "string" && isInstant(observedAt)
    ? undefined
    : "observedAt must be ISO 8601 with offset or Z, such as 2026-03-01T09:30:00+08:00";
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
