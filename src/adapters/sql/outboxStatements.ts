import { isInDoubt, milliseconds, NOW } from "./ledgerStatements";
import type { LedgerTables } from "./ledgerTables";

/** The statements of the outbox; each does all it does at once. */
export type OutboxStatements = Readonly<Record<"enqueue" | "due" | "forgetDecisions" | "forgetKeys", string>>;

export function outboxStatements({ keys, decisions, parts }: LedgerTables): OutboxStatements {
  return {
    // $1 order, $2 tenant, $3 digest, $4 decision, $5 parts, $6 whether it replaces the order's others.
    // Keys in one order, as two transactions that take them in two would wait for each other.
    enqueue: `with given as (
        select key, not_before from json_to_recordset($5::text::json) as g (key text, not_before timestamptz)
      ), replaced as (
        delete from ${decisions}
        where $6::boolean and order_id = $1::text and tenant = $2::text and digest <> $3::text
      ), stored as (
        insert into ${decisions} (order_id, tenant, digest, decision, enqueued_at)
        select $1::text, $2::text, $3::text, $4::text::json, ${NOW}
        where exists (select from given left join ${keys} as l using (key) where l.state is distinct from 'sent')
        on conflict (order_id, tenant, digest) do nothing
        returning id
      ), due as (
        insert into ${keys} (key, state, since)
        select key, 'due', ${NOW} from given where exists (select from stored) order by key
        on conflict (key) do nothing
      )
      insert into ${parts} (decision_id, key, not_before)
      select stored.id, given.key, given.not_before from stored cross join given`,
    // $1 limit, $2 now, $3 whether what is in doubt counts, $4 rest. Whom nobody offered for longest comes first, so that
    // what fails again and again holds nobody up; what another relay is about to take is left to it.
    due: `with picked as (
        select d.id, d.offered_at as before from ${decisions} as d
        where (d.offered_at is null or d.offered_at <= ${NOW} - ${milliseconds("$4")})
        and d.id in (
          select p.decision_id from ${keys} as l join ${parts} as p using (key)
          where l.state <> 'sent' and (l.state = 'due' or ($3::boolean and ${isInDoubt("l")}))
          and (p.not_before is null or p.not_before <= coalesce($2::timestamptz, ${NOW}))
        )
        order by d.offered_at nulls first, d.id limit $1::int for update of d skip locked
      ), offered as (
        update ${decisions} as d set offered_at = ${NOW} from picked where d.id = picked.id
        returning d.id, d.decision::text as decision, picked.before
      )
      select decision from offered order by before nulls first, id`,
    // $1 instant.
    forgetDecisions: `with gone as (
        delete from ${decisions} as d where enqueued_at < $1::timestamptz and not exists (
          select from ${parts} as p join ${keys} as l using (key)
          where p.decision_id = d.id and l.state <> 'sent'
        ) returning 1
      ) select count(*)::int as count from gone`,
    // $1 instant. Not of a decision that still has something to say: dispatched again it would say all of it again.
    forgetKeys: `with gone as (
        delete from ${keys} as l where since < $1::timestamptz and state in ('due', 'sent')
        and not exists (select from ${parts} as p where p.key = l.key) returning 1
      ) select count(*)::int as count from gone`,
  };
}
