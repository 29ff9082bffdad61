import { compareText } from "../core/compareText";
import { requireOptions } from "../core/errors/requireOptions";
import { isRecord } from "../core/isRecord";
import type { StockKey, StockLevel } from "../core/lookups/stockLookup";
import { formatInstant, parseInstant } from "../core/time/instants";
import type { AdapterContext } from "../triage/AdapterContext";
import { refuseOptions } from "../triage/refuseOptions";
import type { StockLookup } from "../triage/StockLookup";
import type { SqlQuery } from "./sql/SqlQuery";
import { sqlIdentifier } from "./sql/sqlIdentifier";
import { queryFailure } from "./stock/queryFailure";
import { readStockRow, type StockRow } from "./stock/readStockRow";

export type { StockAtNode, StockKey, StockLevel } from "../core/lookups/stockLookup";
export type { StockLookup } from "../triage/StockLookup";
export type { SqlQuery, SqlRows } from "./sql/SqlQuery";
export { type SqlStockSchemaOptions, sqlStockSchema } from "./stock/stockSchema";

/** Where the stock is. */
export interface SqlStockOptions {
  /** Runs a statement, e.g. `(text, params) => pool.query(text, params)`. */
  readonly query: SqlQuery;
  /**
   * The view or table to read, with or without its schema; `sqlStockSchema` tells its columns. A function where each
   * tenant has one of its own: `({ tenant }) => \`\${tenant}.stock_levels\``.
   *
   * @defaultValue "stock_levels"
   */
  readonly view?: string | ((context: AdapterContext) => string);
  /**
   * What a SKU means that has no row: `error`, nobody knows, so that facts about it are unknown; `zero`, there is none.
   *
   * @defaultValue "error"
   */
  readonly unknownSku?: "error" | "zero";
  /**
   * The time for `observedAt` where the view has no `observed_at`, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

const SQL_STOCK_OPTIONS: readonly (keyof SqlStockOptions)[] = ["query", "view", "unknownSku", "now"];

/**
 * A stock lookup that reads a view in PostgreSQL, or what speaks its SQL: one query a batch of SKUs.
 *
 * Only reads, and only with parameters. A row that cannot be used is an `Error` for its SKU alone, which names the
 * column; a query that fails throws without the driver's own text, in which passwords turn up.
 *
 * @throws OrderTriageError `invalid_options` without a query function, or for a view that is no plain name.
 * @example
 * ```ts
 * const pool = new Pool({ connectionString: process.env.DATABASE_URL });
 * createTriage({ ruleset, stock: sqlStock({ query: (text, params) => pool.query(text, params) }) });
 * ```
 */
export function sqlStock(options: SqlStockOptions): StockLookup {
  requireOptions(options, SQL_STOCK_OPTIONS, "sqlStock");
  const {
    query,
    view = "stock_levels",
    unknownSku = "error",
    now = () => new Date().toISOString(),
  } = options;
  if (typeof query !== "function")
    refuseOptions("/query", "sqlStock needs query: (text, params) => { rows }");
  if (unknownSku !== "error" && unknownSku !== "zero")
    refuseOptions("/unknownSku", 'must be "error" or "zero"');
  const textFor = (name: unknown): string =>
    `select * from ${sqlIdentifier(name, { of: "sqlStock", option: "view" })} where sku = any($1::text[])`;
  const common = typeof view === "function" ? undefined : textFor(view);
  return {
    name: "sql-stock",
    async lookup(keys, context) {
      context.signal.throwIfAborted();
      const text = typeof view === "function" ? textFor(view(context)) : (common as string);
      // Before the question: what is read later is as new as that at least.
      const askedAt = now();
      const skus = new Set(keys.map(({ sku }) => sku).filter(isStorable));
      const bySku = skus.size === 0 ? new Map() : groupRows(await run(query, text, [...skus]), skus);
      return keys.map(({ sku }: StockKey) => {
        const rows = bySku.get(sku) ?? (unknownSku === "zero" ? [] : undefined);
        return rows === undefined ? new Error("sql-stock has no row for this SKU") : levelOf(rows, askedAt);
      });
    },
  };
}

type Row = Readonly<Record<string, unknown>>;

async function run(query: SqlQuery, text: string, skus: readonly string[]): Promise<readonly object[]> {
  let answer: unknown;
  try {
    answer = await query(text, [skus]);
  } catch (cause) {
    throw queryFailure("sql-stock", cause);
  }
  const rows = isRecord(answer) ? answer.rows : undefined;
  if (!Array.isArray(rows)) throw new Error("sql-stock: query must answer { rows }, a list of objects");
  return rows as readonly object[];
}

/** @throws Error for a row that nobody asked for: then the view compares SKUs in another way than we do. */
function groupRows(rows: readonly object[], skus: ReadonlySet<string>): Map<string, Row[]> {
  const bySku = new Map<string, Row[]>();
  for (const row of rows) {
    const sku = isRecord(row) ? row.sku : undefined;
    if (typeof sku !== "string" || !skus.has(sku)) {
      throw new Error(
        "sql-stock: a row has a sku that was not asked for; compare them as text, letter by letter",
      );
    }
    const group = bySku.get(sku);
    if (group === undefined) bySku.set(sku, [row as Row]);
    else group.push(row as Row);
  }
  return bySku;
}

function levelOf(rows: readonly Row[], askedAt: string): StockLevel | Error {
  const read: StockRow[] = [];
  for (const row of rows) {
    const one = readStockRow(row);
    if (one instanceof Error) return one;
    read.push(one);
  }
  if (new Set(read.map(({ at }) => at.node)).size < read.length) {
    return new Error("sql-stock: two rows of this SKU have the same node; the view gives one a node");
  }
  const nodes = read.map(({ at }) => at).sort((a, b) => compareText(a.node, b.node));
  // A level is as old as its oldest part.
  const instants = read.map(({ observedAt }) => parseInstant(observedAt ?? askedAt));
  return { observedAt: instants.length === 0 ? askedAt : formatInstant(Math.min(...instants)), nodes };
}

/** PostgreSQL refuses a text with the character 0, and the whole batch with it; half of a pair reads as another text. */
function isStorable(sku: string): boolean {
  return !sku.includes("\0") && !/\p{Surrogate}/u.test(sku);
}
