import type { MaybePromise } from "../../triage/MaybePromise";

/** What came back: a row a record, by column name. Drivers tell more; it is not looked at. */
export interface SqlRows {
  readonly rows: readonly object[];
}

/**
 * Runs one statement with its parameters (`$1`, `$2`, …), as `pg`, `@electric-sql/pglite`, `@neondatabase/serverless`
 * and most PostgreSQL clients do. Hand it over in an arrow function, so that the client keeps its `this`.
 *
 * `params` is not `readonly` only because drivers' types do not take a list that is; nobody may change it.
 *
 * @example
 * ```ts
 * const query: SqlQuery = (text, params) => pool.query(text, params);
 * ```
 */
export type SqlQuery = (text: string, params: unknown[]) => MaybePromise<SqlRows>;
