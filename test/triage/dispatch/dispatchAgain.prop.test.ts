import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { Action } from "../../../src/core/decide/Action";
import type { Decision } from "../../../src/core/decide/Decision";
import type { ActionLedger } from "../../../src/triage/ActionLedger";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { Message } from "../../../src/triage/Message";
import type { Notifier } from "../../../src/triage/Notifier";
import { emptyDecision, fakeCore } from "../fakeCore";

const LEASE_MS = 60_000;
const ACTIONS = 4;

/** What the notifier does with a message: whether it arrives, and whether the sender hears of it. */
const fates = fc.constantFrom("arrives", "arrives", "refused", "arrives_unheard", "lost_unheard" as const);

const rounds = fc.array(
  fc.record({
    /** How many reasons the decision has; a message may have been about more, or fewer. */
    size: fc.integer({ min: 1, max: ACTIONS }),
    inDoubt: fc.constantFrom("leave", "resend" as const),
    atOnce: fc.integer({ min: 1, max: 3 }),
    waitMs: fc.constantFrom(0, LEASE_MS / 2, LEASE_MS),
    /** Which of the calls to the ledger after a send fail. */
    settleFails: fc.array(fc.boolean(), { maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 6 },
);

function decisionOf(size: number): Decision {
  const actions = Array.from({ length: size }, (_, index): Action => {
    const key = `O-1/code@order/a${index}~0`;
    return { key, id: `a${index}`, type: "notify.customer", exceptions: [], mode: "auto", params: {} };
  });
  return { ...emptyDecision("O-1"), actions };
}

type Change = (ledger: ActionLedger) => ActionLedger;

/** Runs any story to its end, where all goes well, and looks at what arrived and what was told. */
const keepsLaw6 = (change: Change) =>
  fc.asyncProperty(rounds, fc.array(fates, { maxLength: 12 }), async (story, given) => {
    const script = [...given];
    let now = 0;
    const inner = memoryLedger({ leaseMs: LEASE_MS, now: () => new Date(now).toISOString() });
    let settleFails: readonly boolean[] = [];
    let settles = 0;
    const ledger = change({
      ...inner,
      settle(key, outcome) {
        settles += 1;
        if (settleFails[settles - 1]) throw new Error("no connection");
        return inner.settle(key, outcome);
      },
    });
    const arrived: Message[] = [];
    const inDoubt = new Set<string>();
    const wrong: string[] = [];
    const triedAt = new Map<string, number>();
    const notifier: Notifier = {
      name: "n",
      channels: ["email"],
      send(message) {
        const fate = script.shift() ?? "arrives";
        // One sender at a time, as long as its lease lasts.
        if (now - (triedAt.get(message.key) ?? -LEASE_MS) < LEASE_MS)
          wrong.push(`two at once: ${message.key}`);
        if (fate === "refused") throw new Error("refused");
        // Whoever gets it a second time has been told that this could be.
        for (const { key } of message.parts) {
          const isAgain = arrived.some(({ parts }) => parts.some((part) => part.key === key));
          if (isAgain && !inDoubt.has(key)) wrong.push(`again in silence: ${key}`);
        }
        triedAt.set(message.key, now);
        if (fate !== "lost_unheard") arrived.push(message);
        return fate === "arrives_unheard" || fate === "lost_unheard" ? new Promise(() => {}) : {};
      },
    };
    const processes = [0, 1].map(() =>
      assembleTriage(fakeCore, {
        ledger,
        notifiers: [notifier],
        now: () => new Date(now).toISOString(),
        resilience: { notifiers: { n: { timeoutMs: 1, breaker: false } } },
      }),
    );
    const dispatch = async (decision: Decision, how: "leave" | "resend", atOnce: number) => {
      const all = Array.from({ length: atOnce }, (_, index) =>
        processes[index % 2]?.dispatch(decision, { inDoubt: how }),
      );
      const results = (await Promise.all(all)).flatMap((each) => each ?? []);
      for (const { key, status } of results) if (status === "in_doubt") inDoubt.add(key);
      return results;
    };
    for (const { size, inDoubt: how, atOnce, waitMs, ...round } of story) {
      ({ settleFails } = round);
      settles = 0;
      await dispatch(decisionOf(size), how, atOnce);
      now += waitMs;
    }
    settleFails = [];
    script.length = 0;
    for (let round = 0; round < 2; round += 1) {
      now += LEASE_MS;
      await dispatch(decisionOf(ACTIONS), "resend", 2);
    }
    const last = await dispatch(decisionOf(ACTIONS), "leave", 1);
    const stuck = last.filter(({ reason }) => reason !== "already_sent").map(({ key }) => key);
    // A ledger that kept the half of a failure leaves the other half in doubt: a message that is not whole is a person's.
    if (story.every((round) => !round.settleFails.includes(true))) expect(stuck).toEqual([]);
    for (const { key, reason } of last) if (stuck.includes(key)) expect(reason).toBe("unsettled");

    expect(wrong).toEqual([]);
    // What a receiver has that drops a message whose key it has seen.
    const seen = new Map<string, Message>();
    for (const message of arrived) if (!seen.has(message.key)) seen.set(message.key, message);
    const read = [...seen.values()].flatMap(({ parts }) => parts.map(({ key }) => key));
    const all = decisionOf(ACTIONS).actions.map(({ key }) => `${key}#email`);
    expect(new Set(read).size).toBe(read.length);
    expect(all.filter((key) => !read.includes(key) && !stuck.includes(key))).toEqual([]);
  });

describe("dispatch of what is in doubt", () => {
  it("law 6: is sent again only where asked, under the same key; none is lost and none doubled in silence", async () => {
    await fc.assert(
      keepsLaw6((ledger) => ledger),
      { numRuns: 300 },
    );
  });

  const mutants: Readonly<Record<string, Change>> = {
    "takes a claim that ran out for a new one": (ledger) => ({
      ...ledger,
      claim: (key) => ledger.reclaim?.(key) ?? "busy",
    }),
    "forgets what went out together": ({ bind: _, messageOf: __, ...ledger }) => ledger,
    "lets anybody reclaim": (ledger) => ({ ...ledger, reclaim: () => "new" }),
  };

  for (const [name, change] of Object.entries(mutants)) {
    it(`law 6 notices a ledger that ${name}`, async () => {
      const { failed } = await fc.check(keepsLaw6(change), { numRuns: 300, endOnFailure: true });
      expect(failed).toBe(true);
    });
  }
});
