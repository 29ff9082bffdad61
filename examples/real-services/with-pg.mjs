// Stock from a table in your own PostgreSQL, through `pg`: makes the documented tables in a transaction, asks them
// and rolls back. Without DATABASE_URL it does nothing. Needs the package `pg`.
//
// DATABASE_URL=postgres://… node examples/real-services/with-pg.mjs
import { sqlStock, sqlStockSchema } from "order-triage/adapters/sql-stock";

const { DATABASE_URL } = process.env;
if (DATABASE_URL === undefined) console.log("DATABASE_URL is not set: skipped");
else await ask(DATABASE_URL);

async function ask(connectionString) {
  const { default: pg } = await import("pg");
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query("begin");
    await client.query("create schema order_triage_example");
    await client.query("set local search_path to order_triage_example");
    await client.query(sqlStockSchema());
    await client.query("insert into stock_on_hand values ('TEA-1', 'HGH', 86), ('TEA-1', 'CTU', 4)");
    await client.query("insert into stock_reserved values ('TEA-1', 'HGH', 'A-1', 9)");
    const stock = sqlStock({ query: (text, params) => client.query(text, params) });
    const context = { signal: AbortSignal.timeout(5_000), orderIds: [] };
    for (const answer of await stock.lookup([{ sku: "TEA-1" }, { sku: "NONE" }], context)) {
      console.log(answer instanceof Error ? answer.message : JSON.stringify(answer));
    }
  } finally {
    await client.query("rollback");
    await client.end();
  }
}
