import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { memoryLedger } from "../../src/adapters/memory-ledger";
import type { SqlQuery } from "../../src/adapters/sql/SqlQuery";
import type { SqlLedger } from "../../src/adapters/sql-ledger";
import { type LedgerDatabase, ledgerDatabase } from "../support/ledgerDatabase";

const LEASE_MS = 60_000;

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom("claim", "claim", "reclaim", "reclaim", "sent", "failed", "bind", "wait"),
    key: fc.constantFrom("O-1/x@order/tell~0#email", "O-1/x@order/tell~0#sms", `it's "odd"; \\ 订单`),
    ms: fc.constantFrom(LEASE_MS / 2, LEASE_MS),
  }),
  { maxLength: 14 },
);

let database: LedgerDatabase;
beforeAll(async () => {
  database = await ledgerDatabase();
}, 120_000);
beforeEach(() => database.clear());
afterAll(() => database.close());

/** Any sequence has the same answers from both. */
const answersAsMemory = (open: () => SqlLedger) =>
  fc.asyncProperty(steps, async (sequence) => {
    await database.clear();
    let now = 0;
    const ledger = open();
    const model = memoryLedger({ leaseMs: LEASE_MS, now: () => new Date(now).toISOString() });
    for (const { kind, key, ms } of sequence) {
      if (kind === "wait") {
        now += ms;
        await database.pass(ms);
      } else if (kind === "claim" || kind === "reclaim") {
        expect(await ledger[kind](key)).toBe(await model[kind]?.(key));
      } else if (kind === "bind") {
        await ledger.bind([key], `M-${now}`);
        await model.bind?.([key], `M-${now}`);
      } else {
        const outcome = kind === "sent" ? ({ status: "sent", receipt: {} } as const) : { status: kind };
        await ledger.settle(key, outcome);
        await model.settle(key, outcome);
      }
      expect(await ledger.messageOf(key)).toBe(await model.messageOf?.(key));
    }
  });

describe("sqlLedger", () => {
  it("law 6: answers as the ledger in memory, whatever is claimed, settled, reclaimed, and runs out", async () => {
    await fc.assert(
      answersAsMemory(() => database.open()),
      { numRuns: 60 },
    );
  });

  it("law 6: of several claims at once, also by other processes, one is new", async () => {
    await fc.assert(
      onceAtATime(() => database.open()),
      { numRuns: 30 },
    );
  });

  const mutants: Readonly<Record<string, () => SqlLedger>> = {
    "looks before it inserts": () => {
      const ledger = database.open();
      return { ...ledger, claim: (key) => lookThenInsert(database.query, key) };
    },
    "lets anybody reclaim": () => ({ ...database.open(), reclaim: () => "new" as const }),
  };
  for (const [name, open] of Object.entries(mutants)) {
    it(`law 6 notices a ledger that ${name}`, async () => {
      const { failed } = await fc.check(onceAtATime(open), { numRuns: 30, endOnFailure: true });
      expect(failed).toBe(true);
    });
  }
});

const onceAtATime = (open: () => SqlLedger) =>
  fc.asyncProperty(fc.integer({ min: 2, max: 8 }), fc.boolean(), async (count, isAgain) => {
    await database.clear();
    const ledgers = Array.from({ length: count }, open);
    if (isAgain) {
      await database.open().claim("key");
      await database.pass(LEASE_MS);
    }
    const answers = await Promise.all(
      ledgers.map((each) => (isAgain ? each.reclaim("key") : each.claim("key"))),
    );
    expect(answers.filter((answer) => answer === "new")).toHaveLength(1);
    expect(answers.filter((answer) => answer === "busy")).toHaveLength(count - 1);
  });

async function lookThenInsert(query: SqlQuery, key: string) {
  const { rows } = await query("select from order_triage_ledger where key = $1", [key]);
  if (rows.length > 0) return "busy" as const;
  await query(
    `insert into order_triage_ledger (key, state, since, lease_until) values ($1, 'claimed', now(), now())
     on conflict do nothing`,
    [key],
  );
  return "new" as const;
}
