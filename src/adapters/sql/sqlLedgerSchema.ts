import { LEDGER_TABLE, ledgerTables } from "./ledgerTables";

/**
 * The tables of a `sqlLedger`, as PostgreSQL statements that do nothing where the tables are there already. Put them into
 * your migrations, or run them once, before the first process starts.
 *
 * `key`: the action's key, `#` and the channel. `state`: `due`, `claimed` (until `lease_until`, then in doubt),
 * `in_doubt` or `sent`, since `since`. `token` tells the claims of one key apart; `message` is the key of the message in
 * which it went out with others; `receipt` is what the notifier answered.
 *
 * @param table the ledger's name, with or without its schema; two further tables have it as the beginning of theirs
 * @throws OrderTriageError `invalid_options` for what is no name
 * @example
 * ```ts
 * await pool.query(sqlLedgerSchema());
 * ```
 */
export function sqlLedgerSchema(table: string = LEDGER_TABLE): string {
  const { keys, decisions, parts, openIndex, partsIndex } = ledgerTables(table, "sqlLedgerSchema");
  return `create table if not exists ${keys} (
  key text primary key,
  state text not null check (state in ('due', 'claimed', 'in_doubt', 'sent')),
  since timestamptz not null,
  lease_until timestamptz,
  token text,
  message text,
  receipt json
);
create index if not exists ${openIndex} on ${keys} (state, since) where state <> 'sent';
create table if not exists ${decisions} (
  id bigint generated always as identity primary key,
  order_id text not null,
  tenant text not null,
  digest text not null,
  decision json not null,
  enqueued_at timestamptz not null,
  offered_at timestamptz,
  unique (order_id, tenant, digest)
);
create table if not exists ${parts} (
  decision_id bigint not null references ${decisions} (id) on delete cascade,
  key text not null,
  not_before timestamptz,
  primary key (decision_id, key)
);
create index if not exists ${partsIndex} on ${parts} (key);
`;
}
