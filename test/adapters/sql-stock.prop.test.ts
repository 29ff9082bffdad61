import { PGlite } from "@electric-sql/pglite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { memoryStock } from "../../src/adapters/memory-stock";
import { sqlStock, sqlStockSchema } from "../../src/adapters/sql-stock";
import type { StockAtNode } from "../../src/core/lookups/stockLookup";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import { stockLevelProblem } from "../../src/triage/answers/stockLevelProblem";
import { isError } from "../../src/triage/isError";

const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };
const NOW = "2026-03-01T12:00:00.000Z";

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  await database.exec(sqlStockSchema());
}, 60_000);
afterAll(() => database.close());

// Whatever text PostgreSQL can hold, and names that JavaScript holds dear.
const text = fc.oneof(
  fc.constantFrom(
    "TEA-1",
    "tea-1",
    "__proto__",
    "constructor",
    "",
    "'; drop table stock_on_hand; --",
    "{a,b}",
    "茶",
  ),
  fc.string({ unit: "binary", maxLength: 6 }).map((given) => given.replaceAll("\0", "")),
);
const quantity = fc.integer({ min: 0, max: 2_147_483_647 });
const expectedAt = fc.date({ min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true });

interface Place {
  readonly sku: string;
  readonly node: string;
  readonly onHand: number;
  readonly reserved: readonly number[];
  readonly inbound: readonly { readonly quantity: number; readonly expectedAt: Date }[];
  readonly backordered: readonly number[];
  readonly reorderPoint: number | null;
  readonly orderUpTo: number | null;
}
const places: fc.Arbitrary<readonly Place[]> = fc.uniqueArray(
  fc.record({
    sku: text,
    node: text,
    onHand: fc.integer({ min: -2_147_483_648, max: 2_147_483_647 }),
    reserved: fc.array(quantity, { maxLength: 3 }),
    inbound: fc.array(fc.record({ quantity, expectedAt }), { maxLength: 3 }),
    backordered: fc.array(quantity, { maxLength: 2 }),
    reorderPoint: fc.option(quantity),
    orderUpTo: fc.option(quantity),
  }),
  { selector: ({ sku, node }) => JSON.stringify([sku, node]), maxLength: 6 },
);

async function fill(given: readonly Place[]): Promise<void> {
  await database.exec("truncate stock_on_hand, stock_reserved, stock_inbound, stock_backordered");
  const insert = (table: string, values: readonly unknown[]) =>
    database.query(`insert into ${table} values (${values.map((_, at) => `$${at + 1}`).join(", ")})`, [
      ...values,
    ]);
  for (const { sku, node, onHand, reserved, inbound, backordered, reorderPoint, orderUpTo } of given) {
    await insert("stock_on_hand", [sku, node, onHand, reorderPoint, orderUpTo]);
    for (const [id, one] of reserved.entries()) await insert("stock_reserved", [sku, node, `O-${id}`, one]);
    for (const [id, one] of backordered.entries())
      await insert("stock_backordered", [sku, node, `O-${id}`, one]);
    for (const [id, one] of inbound.entries()) {
      await insert("stock_inbound", [sku, node, `D-${id}`, one.quantity, one.expectedAt, null]);
    }
    // Came in: no longer inbound.
    await insert("stock_inbound", [sku, node, "D-9", 5, new Date(0), new Date(1)]);
  }
}

/** The same, as memoryStock takes it. */
function levelsOf(given: readonly Place[]): Map<string, readonly StockAtNode[]> {
  const levels = new Map<string, StockAtNode[]>();
  for (const { sku, node, onHand, reserved, inbound, backordered, reorderPoint, orderUpTo } of given) {
    const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
    const nodes = levels.get(sku) ?? [];
    nodes.push({
      node,
      onHand,
      ...(reserved.length === 0 ? {} : { reserved: sum(reserved) }),
      ...(backordered.length === 0 ? {} : { backordered: sum(backordered) }),
      ...(inbound.length === 0
        ? {}
        : {
            inbound: [...inbound]
              .sort((a, b) => a.expectedAt.getTime() - b.expectedAt.getTime())
              .map((one) => ({ quantity: one.quantity, expectedAt: one.expectedAt.toISOString() })),
          }),
      ...(reorderPoint === null ? {} : { reorderPoint }),
      ...(orderUpTo === null ? {} : { orderUpTo }),
    });
    levels.set(
      sku,
      nodes.sort((a, b) => (a.node < b.node ? -1 : 1)),
    );
  }
  return levels;
}

/** PostgreSQL writes an instant in another form of the same. */
function comparable(answer: unknown): unknown {
  if (isError(answer)) return "an Error";
  return JSON.parse(JSON.stringify(answer), (key, value) =>
    key === "expectedAt" ? new Date(value).toISOString() : value,
  );
}

describe("sqlStock on PostgreSQL", () => {
  it("answers what memoryStock answers of the same stock", async () => {
    await fc.assert(
      fc.asyncProperty(
        places,
        fc.array(text, { maxLength: 3 }),
        fc.boolean(),
        async (given, others, isZero) => {
          await fill(given);
          const unknownSku = isZero ? "zero" : "error";
          const keys = [...given.map(({ sku }) => sku), ...others, "\0", "\ud800"].map((sku) => ({ sku }));
          const sql = sqlStock({
            query: (statement, params) => database.query(statement, params),
            unknownSku,
            now: () => NOW,
          });
          const memory = memoryStock({ levels: levelsOf(given), observedAt: NOW, unknownSku });
          const [answers, expected] = [await sql.lookup(keys, context), await memory.lookup(keys, context)];
          expect(answers.map(comparable)).toEqual(expected.map(comparable));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe("sqlStock on any rows", () => {
  it("gives each SKU a level that facts can use, or an Error for it alone", async () => {
    const value = fc.oneof(
      fc.constantFrom(
        null,
        5,
        5n,
        "5",
        "5.000",
        "05",
        -0,
        "-0",
        2 ** 53,
        "9007199254740993",
        1.5,
        "NaN",
        true,
      ),
      fc.constantFrom(
        "2026-03-01 12:00:00+00",
        NOW,
        new Date(0),
        new Date(Number.NaN),
        "infinity",
        "2026-03-01",
      ),
      fc.constantFrom([], "[]", "{", "null", [null], [{ quantity: "2", expected_at: NOW }]),
      fc.anything(),
    );
    const columns = ["on_hand", "node", "reserved", "inbound", "backordered", "reorder_point", "order_up_to"];
    const rows = fc.array(
      fc.record(
        Object.fromEntries(
          [...columns, "observed_at"].map((column) => [
            column,
            column === "node" ? fc.oneof(text, value) : value,
          ]),
        ),
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    );
    await fc.assert(
      fc.asyncProperty(rows, async (broken) => {
        const given = [{ sku: "GOOD", on_hand: "7" }, ...broken.map((row) => ({ ...row, sku: "BAD" }))];
        const stock = sqlStock({ query: () => ({ rows: given }), now: () => NOW });
        const [bad, good] = await stock.lookup([{ sku: "BAD" }, { sku: "GOOD" }], context);
        expect(good).toEqual({ observedAt: NOW, nodes: [{ node: "", onHand: 7 }] });
        if (!isError(bad)) expect(stockLevelProblem(bad as object)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
});
