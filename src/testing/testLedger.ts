import type { ActionLedger, Claim } from "../triage/ActionLedger";
import type { MaybePromise } from "../triage/MaybePromise";
import { broken } from "./broken";
import type { ContractIt } from "./ContractIt";
import { answered } from "./waiting";

/** The ledger to test. */
export interface LedgerContract {
  /** Makes a ledger, or opens one; called for each test. The keys are new ones in each call of `testLedger`. */
  readonly create: () => MaybePromise<ActionLedger>;
  /** Opens what the ledger given writes to once more, as another process would. */
  readonly another?: (ledger: ActionLedger) => MaybePromise<ActionLedger>;
  /** Lets a claim of the ledger given last longer than its lease. */
  readonly outliveLease?: (ledger: ActionLedger) => MaybePromise<unknown>;
}

/** Keys that a table, a file name or a URL could spoil; all different. */
const oddEnds = (): readonly string[] => [
  "plain",
  "Plain",
  "plain ",
  " plain",
  "'quoted' \"twice\" `and` \\ once; drop table x; --",
  "订单-😀-é",
  "订单-😀-é".normalize("NFD"),
  "percent%25/%2F?a=b&c#d~0",
  "line\nbreak\ttab",
  "__proto__",
  "x".repeat(1_000),
  `${"x".repeat(1_000)}y`,
];

/**
 * Tests that a ledger keeps what is promised of one: of several claims of a key one is `new`, what was sent is `done` for
 * good, what failed can be claimed again, and what nobody settled is in doubt and never simply `new`. Each test throws an
 * error that says what was promised, what came and how to mend it.
 *
 * @param it the test function of your runner; none is imported
 * @example
 * ```ts
 * testLedger(it, { create: () => memoryLedger() });
 * ```
 */
export function testLedger(it: ContractIt, { create, another, outliveLease }: LedgerContract): void {
  const run = `${Date.now().toString(36)}${Math.random().toString(36).slice(2)}`;
  let made = 0;
  const newKey = (end = "tell~0#email"): string => `contract-${run}/${++made}@order/${end}`;

  const requireClaim = async (
    ledger: ActionLedger,
    key: string,
    wanted: Claim,
    when: string,
  ): Promise<void> => {
    const came = await answered(() => ledger.claim(key), "claim answers and does not throw");
    if (came !== wanted) throw claimError(wanted, when, came);
  };
  const reclaim = (ledger: ActionLedger, key: string): Promise<Claim | undefined> =>
    answered(() => ledger.reclaim?.(key), "reclaim answers and does not throw");
  const settle = (ledger: ActionLedger, key: string, status: "failed" | "sent"): Promise<void> =>
    answered(
      () => ledger.settle(key, status === "sent" ? { status, receipt: { id: "p-1" } } : { status }),
      "settle keeps the outcome and does not throw",
    );
  const requireOneNew = async (
    claims: readonly Promise<Claim | undefined>[],
    others: Claim,
    what: string,
  ) => {
    const came = await Promise.all(claims);
    const wins = came.filter((claim) => claim === "new").length;
    const rest = came.filter((claim) => claim !== "new" && claim !== others);
    if (wins === 1 && rest.length === 0) return;
    throw broken(
      `of ${came.length} ${what} at once one is new and the others are ${others}`,
      `${wins} new${rest.length > 0 ? ` and ${rest.length} neither` : ""}`,
      "claim in one atomic step, e.g. insert … on conflict do nothing",
    );
  };

  it("has a name for errors", async () => {
    const { name } = await create();
    if (typeof name !== "string" || name === "") throw broken("a name", "none", "give the ledger a name");
  });

  it("gives a key to the first who claims it, and no other", async () => {
    const ledger = await create();
    const [key, next] = [newKey(), newKey()];
    await requireClaim(ledger, key, "new", "nobody claimed it before");
    await requireClaim(ledger, key, "busy", "another has claimed and not settled it");
    await requireClaim(ledger, key, "busy", "it was asked for once more meanwhile");
    await requireClaim(ledger, next, "new", "only another key was claimed");
  });

  it("never gives out again what was sent", async () => {
    const ledger = await create();
    const key = newKey();
    await requireClaim(ledger, key, "new", "nobody claimed it before");
    await settle(ledger, key, "sent");
    await requireClaim(ledger, key, "done", "it was sent");
    await requireClaim(ledger, key, "done", "it was sent and asked for before");
    await settle(ledger, key, "failed");
    await requireClaim(ledger, key, "done", "it was sent, whatever is told later");
  });

  it("gives out again what failed", async () => {
    const ledger = await create();
    const key = newKey();
    for (const when of ["nobody claimed it before", "it failed", "it failed twice"]) {
      await requireClaim(ledger, key, "new", when);
      await requireClaim(ledger, key, "busy", "it is claimed again");
      await settle(ledger, key, "failed");
    }
    await requireClaim(ledger, key, "new", "it failed three times");
    await settle(ledger, key, "sent");
    await requireClaim(ledger, key, "done", "it was sent in the end");
  });

  it("gives a key to one of twenty who claim it at once", async () => {
    const ledger = await create();
    const key = newKey();
    const twenty = () => Array.from({ length: 20 }, async () => ledger.claim(key));
    await requireOneNew(twenty(), "busy", "claims");
    await settle(ledger, key, "failed");
    await requireOneNew(twenty(), "busy", "claims of what failed");
  });

  it("tells odd keys apart", async () => {
    const ledger = await create();
    const number = ++made;
    const keys = oddEnds().map((end) => `contract-${run}/${number}@order/${end}`);
    for (const key of keys)
      await requireClaim(ledger, key, "new", "only keys that look like it were claimed");
    for (const [index, key] of keys.entries()) if (index % 2 === 0) await settle(ledger, key, "sent");
    for (const [index, key] of keys.entries()) {
      await requireClaim(
        ledger,
        key,
        index % 2 === 0 ? "done" : "busy",
        "keys that look like it ended otherwise",
      );
    }
  });

  it("remembers in which message keys go out, where it can be told", async () => {
    const ledger: ActionLedger & Partial<Binding> = await create();
    if (ledger.bind === undefined || ledger.messageOf === undefined) return;
    const [first, second, alone] = [newKey(), newKey(), newKey()];
    for (const key of [first, second, alone])
      await requireClaim(ledger, key, "new", "nobody claimed it before");
    await ledger.bind([first, second], `${first} ${second}`);
    for (const [key, wanted] of [
      [first, `${first} ${second}`],
      [second, `${first} ${second}`],
      [alone, undefined],
    ] as const) {
      const came = await ledger.messageOf(key);
      if (came !== wanted)
        throw broken("the message that a key was bound to", "another", "keep it with the claim");
    }
    await settle(ledger, first, "failed");
    await requireClaim(ledger, first, "new", "it failed");
    if ((await ledger.messageOf(first)) !== undefined) {
      throw broken("no message of a key claimed anew", "the earlier one", "forget it when a key fails");
    }
  });

  if (another !== undefined) {
    it("shares its claims with another process", async () => {
      const ledger = await create();
      const other = await another(ledger);
      const key = newKey();
      const both = Array.from({ length: 20 }, async (_, index) =>
        (index % 2 === 0 ? ledger : other).claim(key),
      );
      await requireOneNew(both, "busy", "claims by two processes");
      await settle(ledger, key, "sent");
      await requireClaim(other, key, "done", "another process sent it");
    });
  }

  if (outliveLease === undefined) return;

  const openDoubt = async (): Promise<readonly [ActionLedger, string]> => {
    const ledger = await create();
    const key = newKey();
    await requireClaim(ledger, key, "new", "nobody claimed it before");
    await outliveLease(ledger);
    return [ledger, key];
  };

  it("has doubts about a claim that nobody settled in time", async () => {
    const [ledger, key] = await openDoubt();
    await requireClaim(ledger, key, "in_doubt", "its sender was not heard of in time");
    await requireClaim(ledger, key, "in_doubt", "asking does not resolve a doubt");
    await requireClaim(ledger, newKey(), "new", "only another key is in doubt");
  });

  it("lets a late settlement end the doubt", async () => {
    for (const [status, then] of [
      ["sent", "done"],
      ["failed", "new"],
    ] as const) {
      const [ledger, key] = await openDoubt();
      await settle(ledger, key, status);
      await requireClaim(ledger, key, then, `its sender said at last that it was ${status}`);
    }
  });

  it("gives what is in doubt to one of twenty who reclaim it, where it can be reclaimed", async () => {
    const [ledger, key] = await openDoubt();
    if (ledger.reclaim === undefined) return;
    await requireOneNew(
      Array.from({ length: 20 }, () => reclaim(ledger, key)),
      "busy",
      "reclaims",
    );
    await requireClaim(ledger, key, "busy", "it was reclaimed");
    await outliveLease(ledger);
    await requireClaim(ledger, key, "in_doubt", "who reclaimed it was not heard of in time either");
  });

  it("remembers the message of what is in doubt, where it can be told", async () => {
    const ledger: ActionLedger & Partial<Binding> = await create();
    if (ledger.bind === undefined || ledger.messageOf === undefined) return;
    const key = newKey();
    await requireClaim(ledger, key, "new", "nobody claimed it before");
    await ledger.bind([key], `message of ${key}`);
    await outliveLease(ledger);
    await requireClaim(ledger, key, "in_doubt", "its sender was not heard of in time");
    if (ledger.reclaim !== undefined) await reclaim(ledger, key);
    if ((await ledger.messageOf(key)) === `message of ${key}`) return;
    throw broken(
      "the message that a key in doubt went out in, for it to be sent again under one key",
      "another or none",
      "keep it with the claim until the key is settled",
    );
  });

  it("reclaims nothing that is not in doubt", async () => {
    const ledger = await create();
    if (ledger.reclaim === undefined) return;
    const key = newKey();
    await requireClaim(ledger, key, "new", "nobody claimed it before");
    const open = await reclaim(ledger, key);
    if (open !== "busy") throw claimError("busy", "it is reclaimed in time", open);
    await settle(ledger, key, "sent");
    const sent = await reclaim(ledger, key);
    if (sent !== "done") throw claimError("done", "it is reclaimed after it was sent", sent);
  });
}

/** What a ledger may offer so that what was cut off is sent again as it was. */
interface Binding {
  bind(keys: readonly string[], message: string): MaybePromise<void>;
  messageOf(key: string): MaybePromise<string | undefined>;
}

function claimError(wanted: Claim, when: string, came: unknown): Error {
  return broken(
    `"${wanted}" when ${when}`,
    JSON.stringify(came) ?? "nothing",
    "see ActionLedger for what each answer means",
  );
}
