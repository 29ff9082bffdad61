import type { StockAtNode } from "../../core/lookups/stockLookup";
import { isInstant } from "../../core/time/isInstant";

/** A row of the view, read. */
export interface StockRow {
  readonly at: StockAtNode;
  /** ISO 8601 with offset. */
  readonly observedAt?: string;
}

/** A row of the view `stock_levels`, whatever its driver makes of the types; or an Error that names the column. */
export function readStockRow(row: Readonly<Record<string, unknown>>): StockRow | Error {
  const { node = "", inbound } = row;
  if (node !== null && typeof node !== "string") return wrong("node", "a text");
  const onHand = readInteger(row.on_hand);
  if (onHand === undefined) return wrong("on_hand", "an integer");
  const counts = readCounts(row);
  if (counts instanceof Error) return counts;
  const deliveries = readInbound(inbound);
  if (deliveries === undefined) {
    return wrong("inbound", "a JSON list of { quantity, expected_at }, with the time's offset");
  }
  const observedAt = readInstant(row.observed_at);
  if (observedAt === undefined && !isAbsent(row.observed_at)) return wrong("observed_at", "a timestamptz");
  return {
    at: {
      node: node ?? "",
      onHand,
      ...counts,
      ...(deliveries.length === 0 ? {} : { inbound: deliveries }),
    },
    ...(observedAt === undefined ? {} : { observedAt }),
  };
}

const countColumns = {
  reserved: "reserved",
  backordered: "backordered",
  reorderPoint: "reorder_point",
  orderUpTo: "order_up_to",
} as const;

function readCounts(row: Readonly<Record<string, unknown>>): Omit<StockAtNode, "node" | "onHand"> | Error {
  const counts: Partial<Record<keyof typeof countColumns, number>> = {};
  for (const [field, column] of Object.entries(countColumns)) {
    if (isAbsent(row[column])) continue;
    const count = readInteger(row[column]);
    if (count === undefined || count < 0) return wrong(column, "an integer from 0");
    counts[field as keyof typeof countColumns] = count;
  }
  return counts;
}

/** JSON, which some drivers parse and some do not. */
function readInbound(given: unknown): NonNullable<StockAtNode["inbound"]> | undefined {
  if (isAbsent(given)) return [];
  const list = typeof given === "string" ? parseJson(given) : given;
  if (list === null) return [];
  if (!Array.isArray(list)) return undefined;
  const deliveries: { readonly quantity: number; readonly expectedAt: string }[] = [];
  for (const each of list as unknown[]) {
    const { quantity, expected_at } = (each ?? {}) as Readonly<Record<string, unknown>>;
    const count = readInteger(quantity);
    const expectedAt = readInstant(expected_at);
    if (count === undefined || count < 0 || expectedAt === undefined) return undefined;
    deliveries.push({ quantity: count, expectedAt });
  }
  return deliveries;
}

/** Drivers give `bigint` and `numeric` as a number, a bigint or a text: `5`, `5n`, `"5"`, `"5.000"`. */
function readInteger(given: unknown): number | undefined {
  if (typeof given === "string" && !/^-?\d+(?:\.0+)?$/.test(given)) return undefined;
  if (typeof given !== "number" && typeof given !== "bigint" && typeof given !== "string") return undefined;
  const value = Number(given);
  // Minus zero is no number that JSON can tell.
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/** A `Date`, ISO text, or PostgreSQL's own text: `2026-03-01 12:00:00.5+05:30`, `…+00`. */
function readInstant(given: unknown): string | undefined {
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? undefined : given.toISOString();
  if (typeof given !== "string") return undefined;
  const iso = given.replace(" ", "T").replace(/([+-]\d\d)$/, "$1:00");
  return isInstant(iso) ? iso : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isAbsent(value: unknown): value is null | undefined {
  return value === null || value === undefined;
}

function wrong(column: string, expected: string): Error {
  return new Error(`sql-stock: the column ${column} must be ${expected}`);
}
