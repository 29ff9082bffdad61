import { encodeKeyPart } from "../core/classify/subjectKey";
import type { Decision } from "../core/decide/Decision";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import { digest } from "../core/ruleset/digest";
import { formatInstant, parseInstant } from "../core/time/instants";
import type { ActionLedger, Claim } from "../triage/ActionLedger";
import { checkInDoubt } from "../triage/checkOptions";
import { requireDecision } from "../triage/dispatch/requireDecision";
import { sendableParts } from "../triage/dispatch/sendableParts";
import { refuseOptions } from "../triage/refuseOptions";
import { ledgerStatements } from "./sql/ledgerStatements";
import { LEDGER_TABLE, ledgerTables } from "./sql/ledgerTables";
import { outboxStatements } from "./sql/outboxStatements";
import type { SqlQuery } from "./sql/SqlQuery";

export type { ActionLedger, Claim, Outcome } from "../triage/ActionLedger";
export type { Receipt } from "../triage/Notifier";
export type { SqlQuery, SqlRows } from "./sql/SqlQuery";
export { sqlLedgerSchema } from "./sql/sqlLedgerSchema";

/** Where the ledger is, and how long a claim lasts. */
export interface SqlLedgerOptions {
  /** Runs one statement on PostgreSQL, outside of any transaction: what it did must stay when it returns. */
  readonly query: SqlQuery;
  /**
   * The table, with or without its schema; see `sqlLedgerSchema`.
   *
   * @defaultValue "order_triage_ledger"
   */
  readonly table?: string;
  /**
   * Milliseconds, by the database's clock, after which a claim that nobody settled is in doubt. Must be longer than
   * anything a sender does between claiming and settling: the notifier's timeout, and those of a few ledger calls.
   *
   * @defaultValue 300,000: five minutes
   */
  readonly leaseMs?: number;
}

/** What can be given to `enqueue`. */
export interface EnqueueOptions {
  /** Runs the statement in your own transaction: the decision is stored if and only if that commits. */
  readonly query?: SqlQuery;
  /**
   * Withdraws the earlier decisions of the same order: what they had still to say and this one does not is not said.
   *
   * @defaultValue false
   */
  readonly replace?: boolean;
}

/** What can be given to `due`. */
export interface DueOptions {
  /**
   * Decisions at a time.
   *
   * @defaultValue 100
   */
  readonly limit?: number;
  /**
   * The instant to which `notBefore` is held, ISO 8601 with offset.
   *
   * @defaultValue the database's clock
   */
  readonly now?: string;
  /**
   * `resend`: also decisions of which something is in doubt, for a relay that dispatches so.
   *
   * @defaultValue "leave"
   */
  readonly inDoubt?: "leave" | "resend";
  /**
   * Milliseconds for which a decision that was handed out is not handed out again.
   *
   * @defaultValue 0
   */
  readonly restMs?: number;
}

/** A message part of which nobody knows whether it was sent. */
export interface InDoubt {
  readonly key: string;
  /** When its sender should have settled it, ISO 8601. */
  readonly since: string;
}

/** How much was forgotten. */
export interface Forgotten {
  readonly decisions: number;
  readonly keys: number;
}

/** A ledger in a database, with an outbox. */
export interface SqlLedger extends Required<ActionLedger> {
  /**
   * Stores a decision that has something to send until it is sent. Storing it again changes nothing. Dispatch it after
   * your transaction has committed: before, the claim waits for it.
   *
   * @throws OrderTriageError `invalid_decision`; whatever the database throws
   */
  enqueue(decision: Decision, options?: EnqueueOptions): Promise<void>;
  /**
   * The stored decisions that have something to send now: it was not tried yet, or failed. The one that was handed out
   * longest ago comes first. Several relays may ask at once.
   */
  due(options?: DueOptions): Promise<readonly Decision[]>;
  /**
   * What is in doubt, oldest first, for a person. Who finds out tells the ledger: `settle(key, { status: "sent", receipt:
   * {} })`, or `settle(key, { status: "failed" })` for what was not sent and is due again.
   */
  inDoubt(options?: { readonly limit?: number }): Promise<readonly InDoubt[]>;
  /**
   * Deletes stored decisions of which all is sent, and what is known of parts that none of the rest has. Choose an instant
   * so long ago that no such decision is dispatched any more: it would be sent again.
   *
   * @param options `olderThan`: ISO 8601 with offset
   */
  forget(options: { readonly olderThan: string }): Promise<Forgotten>;
}

const SQL_LEDGER_OPTIONS: readonly (keyof SqlLedgerOptions)[] = ["query", "table", "leaseMs"];
const ENQUEUE_OPTIONS: readonly (keyof EnqueueOptions)[] = ["query", "replace"];
const DUE_OPTIONS: readonly (keyof DueOptions)[] = ["limit", "now", "inDoubt", "restMs"];
const NAME = "sql-ledger";
const STALE_CLAIM =
  "another sender has claimed the key since, and its claim is in doubt, so it was not freed; who knows that nothing was sent settles it once more";
/** A year. */
const LONGEST_LEASE_MS = 31_536_000_000;
const DEFAULT_LEASE_MS = 300_000;
const DEFAULT_DUE = 100;
const DEFAULT_IN_DOUBT = 1_000;

/**
 * A ledger on PostgreSQL, for any number of processes: each message part is given to one sender at a time, and one whose
 * sender died is in doubt after its lease. Works with whatever runs a statement: `pg`, PGlite, Neon.
 *
 * With `enqueue` it is an outbox too: decide, and store your order and the decision in one transaction; a relay sends
 * what is due, however often it is started anew.
 *
 * @throws OrderTriageError `invalid_options` without `query`, for a table that is no name, a lease of no positive length,
 * or an option that does not exist
 * @example
 * ```ts
 * const ledger = sqlLedger({ query: (text, params) => pool.query(text, params) });
 * const triage = createTriage({ ruleset, notifiers, ledger });
 * await inTransaction(async (client) => {
 *   await store(client, order);
 *   await ledger.enqueue(await triage.evaluate(order), { query: (text, params) => client.query(text, params) });
 * });
 *
 * for (;;) {
 *   for (const decision of await ledger.due({ restMs: 30_000 })) await triage.dispatch(decision);
 *   await sleep(1_000);
 * }
 * ```
 */
export function sqlLedger(options: SqlLedgerOptions): SqlLedger {
  requireOptions(options, SQL_LEDGER_OPTIONS, "sqlLedger");
  const { query, table = LEDGER_TABLE, leaseMs = DEFAULT_LEASE_MS } = options;
  if (typeof query !== "function") {
    refuseOptions(
      "/query",
      "give sqlLedger what runs a statement: (text, params) => pool.query(text, params)",
    );
  }
  if (!(leaseMs > 0 && leaseMs <= LONGEST_LEASE_MS))
    refuseOptions("/leaseMs", `must be milliseconds, more than 0 and at most ${LONGEST_LEASE_MS}`);
  const tables = ledgerTables(table, "sqlLedger");
  const sql = { ...ledgerStatements(tables), ...outboxStatements(tables) };
  // Of each key that this process has claimed the token: its word counts only as long as nobody else has claimed it.
  const tokens = new Map<string, string>();
  const rowsOf = async <Row>(text: string, ...params: unknown[]): Promise<readonly Row[]> =>
    (await query(text, params)).rows as readonly Row[];
  const take = async (text: string, key: string): Promise<Claim> => {
    const token = crypto.randomUUID();
    const [row] = await rowsOf<{ readonly claim: Claim }>(text, key, token, leaseMs);
    const claim = row?.claim ?? "done";
    if (claim === "new") tokens.set(key, token);
    return claim;
  };
  const forgotten = async (text: string, olderThan: string): Promise<number> => {
    const [row] = await rowsOf<{ readonly count: unknown }>(text, olderThan);
    return Number(row?.count);
  };

  return {
    name: NAME,
    claim: (key) => take(sql.claim, key),
    reclaim: (key) => take(sql.reclaim, key),
    async settle(key, outcome) {
      const token = tokens.get(key) ?? null;
      if (outcome.status === "sent") await rowsOf(sql.settleSent, key, JSON.stringify(outcome.receipt));
      const isFree = outcome.status === "sent" || (await rowsOf(sql.settleFailed, key, token)).length > 0;
      if (tokens.get(key) === token) tokens.delete(key);
      if (isFree || token === null || (await rowsOf(sql.isInDoubt, key)).length === 0) return;
      // Whoever claimed it since may have sent it: what became of the first send does not tell.
      throw new OrderTriageError("stale_claim", STALE_CLAIM, { adapter: NAME });
    },
    async bind(keys, message) {
      await rowsOf(sql.bind, JSON.stringify(keys), message);
    },
    async messageOf(key) {
      const [row] = await rowsOf<{ readonly message: string | null }>(sql.messageOf, key);
      return row?.message ?? undefined;
    },

    async enqueue(decision, given = {}) {
      requireOptions(given, ENQUEUE_OPTIONS, "enqueue");
      const { query: inTransaction = query, replace = false } = given;
      const parts = sendableParts(requireDecision(decision)).map(({ key, notBefore }) => ({
        key,
        ...(notBefore === undefined ? {} : { not_before: formatInstant(notBefore) }),
      }));
      const text = JSON.stringify(decision);
      const order = [encodeKeyPart(decision.orderId), encodeKeyPart(decision.tenant ?? "")];
      const params = [...order, digest(JSON.parse(text)), text, JSON.stringify(parts), replace];
      await inTransaction(sql.enqueue, params);
    },
    async due(given = {}) {
      requireOptions(given, DUE_OPTIONS, "due");
      const { limit = DEFAULT_DUE, now, inDoubt = "leave", restMs = 0 } = given;
      checkInDoubt(inDoubt);
      const at = now === undefined ? null : formatInstant(parseInstant(now));
      const rows = await rowsOf<{ readonly decision: string }>(
        sql.due,
        limit,
        at,
        inDoubt === "resend",
        restMs,
      );
      return rows.map(({ decision }) => JSON.parse(decision) as Decision);
    },
    async inDoubt(given = {}) {
      requireOptions(given, ["limit"], "inDoubt");
      const { limit = DEFAULT_IN_DOUBT } = given;
      const rows = await rowsOf<{ readonly key: string; readonly since_ms: unknown }>(sql.inDoubt, limit);
      return rows.map(({ key, since_ms }) => ({ key, since: formatInstant(Math.floor(Number(since_ms))) }));
    },
    async forget(given) {
      requireOptions(given, ["olderThan"], "forget");
      const { olderThan } = given;
      const before = formatInstant(parseInstant(olderThan));
      const decisions = await forgotten(sql.forgetDecisions, before);
      return { decisions, keys: await forgotten(sql.forgetKeys, before) };
    },
  };
}
