import { inspect } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SqlQuery } from "../../src/adapters/sql/SqlQuery";
import { sqlStock, sqlStockSchema } from "../../src/adapters/sql-stock";
import type { AdapterContext } from "../../src/triage/AdapterContext";

const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };
const NOW = "2026-03-01T12:00:00.000Z";

let database: PGlite;
beforeAll(async () => {
  database = await PGlite.create();
  await database.exec(sqlStockSchema({ schema: "shop" }));
  await database.exec(`
    insert into shop.stock_on_hand values ('TEA-1', 'SHA', 5, 10, 40), ('TEA-1', 'BER', 2, null, null), ('CUP-2', 'SHA', 0, null, null);
    insert into shop.stock_reserved values ('TEA-1', 'SHA', 'O-1', 2), ('TEA-1', 'SHA', 'O-2', 1);
    insert into shop.stock_inbound values
      ('CUP-2', 'SHA', 'D-1', 20, '2026-03-09T08:00:00+08:00', null),
      ('NEW-3', 'SHA', 'D-2', 7, '2026-04-01T00:00:00Z', null);
    create view old_levels as select 'X' as sku, 3::bigint as on_hand, '2026-02-01 10:00:00+05:30'::timestamptz as observed_at;
    create table wide (sku text, node text, on_hand numeric(12, 3));
    insert into wide values ('HALF', 'SHA', 1.5), ('WHOLE', 'SHA', 12), ('TWICE', 'SHA', 1), ('TWICE', 'SHA', 2);
  `);
}, 60_000);
afterAll(() => database.close());

const query: SqlQuery = (text, params) => database.query(text, params);
const keys = (...skus: readonly string[]) => skus.map((sku) => ({ sku }));

describe("sqlStock", () => {
  it("reads on hand, reserved and inbound with dates at each node", async () => {
    const stock = sqlStock({ query, view: "shop.stock_levels", now: () => NOW });
    const [tea, cup, fresh, none] = await stock.lookup(keys("TEA-1", "CUP-2", "NEW-3", "tea-1"), context);
    expect(tea).toEqual({
      observedAt: NOW,
      nodes: [
        { node: "BER", onHand: 2 },
        { node: "SHA", onHand: 5, reserved: 3, reorderPoint: 10, orderUpTo: 40 },
      ],
    });
    expect(cup).toMatchObject({
      nodes: [{ inbound: [{ quantity: 20, expectedAt: "2026-03-09T00:00:00+00:00" }] }],
    });
    expect(fresh).toMatchObject({ nodes: [{ node: "SHA", onHand: 0, inbound: [{ quantity: 7 }] }] });
    expect(none).toEqual(new Error("sql-stock has no row for this SKU"));
  });

  it("asks once a batch, for each SKU once, and nobody when there is nothing to ask for", async () => {
    const asked: unknown[] = [];
    const stock = sqlStock({
      query: (text, params) => {
        asked.push([text, params]);
        return { rows: [] };
      },
    });
    await stock.lookup(keys("A", "B", "A"), context);
    await stock.lookup([], context);
    expect(asked).toEqual([['select * from "stock_levels" where sku = any($1::text[])', [["A", "B"]]]]);
    await expect(stock.lookup(keys("A"), { ...context, signal: AbortSignal.abort() })).rejects.toThrow();
    expect(asked).toHaveLength(1);
  });

  it("believes the view on when a row was true, and needs neither nodes nor what may be left out", async () => {
    const [level] = await sqlStock({ query, view: "old_levels" }).lookup(keys("X"), context);
    expect(level).toEqual({ observedAt: "2026-02-01T04:30:00.000Z", nodes: [{ node: "", onHand: 3 }] });
  });

  it("refuses what is no whole number, and a node twice, for that SKU alone", async () => {
    const stock = sqlStock({ query, view: "wide", now: () => NOW });
    expect(await stock.lookup(keys("HALF", "WHOLE", "TWICE"), context)).toEqual([
      new Error("sql-stock: the column on_hand must be an integer"),
      { observedAt: NOW, nodes: [{ node: "SHA", onHand: 12 }] },
      new Error("sql-stock: two rows of this SKU have the same node; the view gives one a node"),
    ]);
  });

  it("says what failed and keeps the driver's own words to itself", async () => {
    const secret = "postgres://shop:hunter2@db/shop";
    const fails = async (error: object): Promise<Error & { readonly retryable?: boolean }> => {
      try {
        await sqlStock({ query: () => Promise.reject(error) }).lookup(keys("A"), context);
      } catch (failure) {
        return failure as Error;
      }
      return expect.unreachable();
    };
    for (const [code, retryable] of [
      ["ECONNREFUSED", true],
      ["57P01", true],
      ["40001", true],
      ["28P01", false],
    ] as const) {
      const failure = await fails(Object.assign(new Error(secret), { code, input: secret }));
      expect(failure.message).toContain(`the query failed (${code})`);
      expect(failure.retryable).toBe(retryable);
      expect(inspect(failure, { depth: 9, showHidden: true })).not.toContain("hunter2");
    }
    expect((await fails(new Error(secret))).message).toMatch(/^sql-stock: the query failed; /);
    const missing = sqlStock({ query, view: "no_such_view" }).lookup(keys("A"), context);
    await expect(missing).rejects.toMatchObject({
      message: expect.stringContaining("(42P01)"),
      retryable: false,
    });
    await expect(sqlStock({ query: () => ({}) as never }).lookup(keys("A"), context)).rejects.toThrow(
      "{ rows }",
    );
    const rows = [{ sku: "a", on_hand: 1 }];
    await expect(sqlStock({ query: () => ({ rows }) }).lookup(keys("A"), context)).rejects.toThrow(
      "not asked for",
    );
  });

  it.each([
    [{ query: undefined }, "/query"],
    [{ query, view: "a; drop table b" }, "/view"],
    [{ query, unknownSku: "none" }, "/unknownSku"],
    [{ query, table: "stock" }, "/table"],
  ])("refuses the options %j", (options, path) => {
    expect(() => sqlStock(options as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });

  it("refuses a schema that is no plain name", () => {
    expect(() => sqlStockSchema({ schema: 'shop"; drop' })).toThrow(
      expect.objectContaining({ path: "/schema" }),
    );
  });
});

describe("sqlStock for several tenants", () => {
  it("reads the view of each, and no name that is none", async () => {
    const stock = sqlStock({ query, view: ({ tenant }) => `${tenant}.stock_levels`, now: () => NOW });
    const [tea] = await stock.lookup(keys("TEA-1"), { ...context, tenant: "shop" });
    expect(tea).toMatchObject({ nodes: [{ node: "BER" }, { node: "SHA" }] });
    const asked = stock.lookup(keys("TEA-1"), { ...context, tenant: 'shop"; drop' });
    await expect(Promise.resolve(asked)).rejects.toMatchObject({ code: "invalid_options", path: "/view" });
  });
});
