import { PGlite } from "@electric-sql/pglite";
import type { SqlQuery } from "../../src/adapters/sql/SqlQuery";
import {
  type SqlLedger,
  type SqlLedgerOptions,
  sqlLedger,
  sqlLedgerSchema,
} from "../../src/adapters/sql-ledger";

/** A real PostgreSQL with the tables of a ledger. */
export interface LedgerDatabase {
  readonly query: SqlQuery;
  /** A ledger as one process has it: it knows its own claims only. */
  readonly open: (options?: Partial<SqlLedgerOptions>) => SqlLedger;
  /** Lets so much time pass for every lease. */
  readonly pass: (ms: number) => Promise<void>;
  readonly clear: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export async function ledgerDatabase(): Promise<LedgerDatabase> {
  const database = await PGlite.create();
  await database.exec(sqlLedgerSchema());
  // Once more: it may be among migrations that run at every start.
  await database.exec(sqlLedgerSchema());
  const query: SqlQuery = (text, params) => database.query(text, params);
  return {
    query,
    open: (options = {}) => sqlLedger({ query, leaseMs: 60_000, ...options }),
    async pass(ms) {
      const set = "set lease_until = lease_until - $1::float8 * interval '1 millisecond'";
      await database.query(`update order_triage_ledger ${set} where state = 'claimed'`, [ms]);
    },
    async clear() {
      await database.exec(
        "truncate order_triage_ledger, order_triage_ledger_decisions, order_triage_ledger_parts",
      );
    },
    close: () => database.close(),
  };
}
