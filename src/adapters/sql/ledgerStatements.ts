import type { LedgerTables } from "./ledgerTables";

/** The statements of a ledger; each does all it does at once. */
export type LedgerStatements = Readonly<
  Record<
    "claim" | "reclaim" | "settleSent" | "settleFailed" | "isInDoubt" | "bind" | "messageOf" | "inDoubt",
    string
  >
>;

// One instant a statement, by the database's clock: the only one that all processes share.
export const NOW = "statement_timestamp()";

/** Whether a sender of the row was never heard of again. */
export const isInDoubt = (row: string): string =>
  `(${row}.state = 'in_doubt' or (${row}.state = 'claimed' and ${row}.lease_until <= ${NOW}))`;

export const milliseconds = (parameter: string): string => `${parameter}::float8 * interval '1 millisecond'`;

export function ledgerStatements({ keys }: LedgerTables): LedgerStatements {
  return {
    // $1 key, $2 token, $3 lease. No row: it was sent.
    claim: take("l.state = 'due'"),
    reclaim: take(`(l.state = 'due' or ${isInDoubt("l")})`),
    // $1 key, $2 receipt. The first receipt stays.
    settleSent: `insert into ${keys} as l (key, state, since, receipt)
      values ($1::text, 'sent', ${NOW}, $2::text::json)
      on conflict (key) do update
      set state = 'sent', since = excluded.since, lease_until = null, token = null, receipt = excluded.receipt
      where l.state <> 'sent'`,
    // $1 key, $2 token, or null for somebody who has not claimed it: only of what is in doubt his word counts.
    settleFailed: `update ${keys} as l
      set state = 'due', since = ${NOW}, lease_until = null, token = null, message = null
      where key = $1::text and state in ('claimed', 'in_doubt')
      and (token = $2::text or ($2::text is null and ${isInDoubt("l")})) returning key`,
    // $1 key.
    isInDoubt: `select key from ${keys} as l where key = $1::text and ${isInDoubt("l")}`,
    // $1 keys, $2 message.
    bind: `update ${keys} set message = $2::text
      where state = 'claimed' and key in (select json_array_elements_text($1::text::json))`,
    // $1 key.
    messageOf: `select message from ${keys} where key = $1::text`,
    // $1 limit.
    inDoubt: `select key, (extract(epoch from case state when 'claimed' then lease_until else since end) * 1000)::float8
        as since_ms
      from ${keys} as l where ${isInDoubt("l")} order by since_ms, key limit $1::int`,
  };

  function take(isFree: string): string {
    return `insert into ${keys} as l (key, state, since, lease_until, token)
      values ($1::text, 'claimed', ${NOW}, ${NOW} + ${milliseconds("$3")}, $2::text)
      on conflict (key) do update set
        state = case when ${isFree} then 'claimed' when ${isInDoubt("l")} then 'in_doubt' else l.state end,
        since = case when ${isFree} then excluded.since
          when l.state = 'claimed' and ${isInDoubt("l")} then l.lease_until else l.since end,
        lease_until = case when ${isFree} then excluded.lease_until else l.lease_until end,
        token = case when ${isFree} then excluded.token else l.token end,
        message = case when l.state = 'due' then null else l.message end
      where l.state <> 'sent'
      returning case when token = $2::text then 'new' when state = 'in_doubt' then 'in_doubt' else 'busy' end as claim`;
  }
}
