import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { Action } from "../../../src/core/decide/Action";
import type { Decision } from "../../../src/core/decide/Decision";
import type { ActionLedger } from "../../../src/triage/ActionLedger";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { Dispatched } from "../../../src/triage/Dispatched";
import type { Notifier } from "../../../src/triage/Notifier";
import { emptyDecision, fakeCore, NOW, turns } from "../fakeCore";

const AHEAD = "2026-03-01T12:00:00.001Z";

const actionKinds = fc.record({
  type: fc.constantFrom("notify.customer", "notify.team", "request.correction", "order.split"),
  mode: fc.constantFrom("auto", "auto", "auto", "propose" as const) as fc.Arbitrary<Action["mode"]>,
  channels: fc.option(fc.array(fc.constantFrom("email", "sms", "team", "pigeon"), { maxLength: 4 })),
  ahead: fc.constantFrom(false, false, false, true),
});

const decisions = fc.array(actionKinds, { maxLength: 8 }).map((kinds): Decision => {
  const actions = kinds.map(({ type, mode, channels, ahead }, index): Action => {
    const key = `O-1/code@order/a${index}~0`;
    const params = channels === null ? {} : { channels };
    const due = ahead ? { notBefore: AHEAD } : {};
    return { key, id: `a${index}`, type, exceptions: ["code@order"], mode, params, ...due };
  });
  return { ...emptyDecision("O-1"), actions };
});

/** What goes wrong, call by call; after the script everything works. */
const scripts = fc.array(fc.constantFrom("works", "works", "throws", "rejects", "answers_error" as const), {
  maxLength: 30,
});

/** The keys that must be sent in the end: one a channel of every action that is due and needs nobody. */
function dueKeys(decision: Decision): string[] {
  return decision.actions.flatMap(({ key, type, mode, notBefore, params }) => {
    if (type === "order.split" || mode === "propose" || notBefore !== undefined) return [];
    const channels = (params.channels as string[] | undefined) ?? [type === "notify.team" ? "team" : "email"];
    return [...new Set(channels)]
      .filter((channel) => channel !== "pigeon")
      .map((channel) => `${key}#${channel}`);
  });
}

function scriptedNotifier(script: readonly string[], sends: string[]): Notifier {
  let call = 0;
  return {
    name: "scripted",
    channels: ["email", "sms", "team"],
    send({ parts }) {
      const what = script[call];
      call += 1;
      if (what === "throws") throw new Error("down");
      if (what === "rejects") return Promise.reject(new Error("down"));
      if (what === "answers_error") return new Error("down") as never;
      sends.push(...parts.map(({ key }) => key));
      return turns(call % 3).then(() => ({ id: String(call) }));
    },
  };
}

/** What the script breaks must not count against the notifier: it is asked until all is sent. */
const resilience = { notifiers: { "*": { breaker: false } } } as const;

const sorted = (keys: readonly string[]): string[] => [...keys].sort();

const timesSent = (sends: readonly string[]): number[] =>
  [...new Set(sends)].map((key) => sends.filter((other) => other === key).length);

describe("dispatch", () => {
  it("law 6: dispatching any number of times, also at once and from two processes, sends each message once", async () => {
    await fc.assert(
      fc.asyncProperty(
        decisions,
        scripts,
        fc.integer({ min: 1, max: 3 }),
        async (decision, script, atOnce) => {
          const sends: string[] = [];
          const ledger = memoryLedger();
          const notifiers = [scriptedNotifier(script, sends)];
          const processes = [1, 2].map(() =>
            assembleTriage(fakeCore, { ledger, notifiers, resilience, now: () => NOW }),
          );
          const results: Dispatched[] = [];
          // A failed send stays due, so as many rounds as the script has failures are enough for all to be sent.
          for (let round = 0; round <= script.length; round += 1) {
            const dispatches = processes.flatMap((triage) =>
              Array.from({ length: atOnce }, () => triage.dispatch(decision)),
            );
            results.push(...(await Promise.all(dispatches)).flat());
          }
          expect(sorted(sends)).toEqual(sorted(dueKeys(decision)));
          const reported = results.filter(({ status }) => status === "sent").map(({ key }) => key);
          expect(sorted(reported)).toEqual(sorted(sends));
          expect(results.filter(({ status }) => status === "in_doubt")).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("law 6: with a ledger that fails at any call, no message is sent twice and none goes out unreported", async () => {
    await fc.assert(
      fc.asyncProperty(
        decisions,
        scripts,
        fc.array(fc.boolean(), { maxLength: 40 }),
        async (decision, script, ledgerFails) => {
          const sends: string[] = [];
          const inner = memoryLedger();
          let call = 0;
          const failing = (): void => {
            call += 1;
            if (ledgerFails[call - 1]) throw new Error("no connection");
          };
          const ledger: ActionLedger = {
            name: "shaky",
            async claim(key) {
              failing();
              return inner.claim(key);
            },
            async settle(key, outcome) {
              failing();
              await inner.settle(key, outcome);
            },
          };
          const triage = assembleTriage(fakeCore, {
            ledger,
            notifiers: [scriptedNotifier(script, sends)],
            resilience,
            now: () => NOW,
          });
          const results: Dispatched[] = [];
          for (let round = 0; round < 4; round += 1) results.push(...(await triage.dispatch(decision)));

          expect(timesSent(sends).every((times) => times === 1)).toBe(true);
          const told = results.filter(({ status }) => status === "sent" || status === "in_doubt");
          expect(sorted(told.map(({ key }) => key))).toEqual(sorted(sends));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("law 6: a process that dies between send and settle leaves the message in doubt, and it is not sent again", async () => {
    await fc.assert(
      fc.asyncProperty(decisions, fc.nat(6), async (decision, diesAt) => {
        let now = NOW;
        const ledger = memoryLedger({ leaseMs: 60_000, now: () => now });
        const sends: string[] = [];
        const lost: string[] = [];
        let messages = 0;
        const dying: Notifier = {
          name: "dying",
          channels: ["email", "sms", "team"],
          send({ parts }) {
            sends.push(...parts.map(({ key }) => key));
            messages += 1;
            // The process is gone: whoever waits, waits for ever.
            if (messages <= diesAt) return {};
            lost.push(...parts.map(({ key }) => key));
            return new Promise(() => {});
          },
        };
        void assembleTriage(fakeCore, { ledger, notifiers: [dying], now: () => now }).dispatch(decision);
        await turns(200);

        const survivor = assembleTriage(fakeCore, {
          ledger,
          notifiers: [scriptedNotifier([], sends)],
          now: () => now,
        });
        const outcomes = (results: readonly Dispatched[]) =>
          results.filter(({ key }) => lost.includes(key)).map(({ status, reason }) => [status, reason]);
        const early = await survivor.dispatch(decision, { now: NOW });
        expect(outcomes(early)).toEqual(lost.map(() => ["skipped", "busy"]));
        now = "2026-03-01T12:01:00.000Z";
        const late = await survivor.dispatch(decision, { now: NOW });
        expect(outcomes(late)).toEqual(lost.map(() => ["in_doubt", "unsettled"]));
        expect(sorted(sends)).toEqual(sorted(dueKeys(decision)));
      }),
      { numRuns: 100 },
    );
  });

  it("a dry run sends nothing, claims nothing, and names the same messages as the real one", async () => {
    await fc.assert(
      fc.asyncProperty(decisions, async (decision) => {
        const sends: string[] = [];
        const touched: string[] = [];
        const inner = memoryLedger();
        const ledger: ActionLedger = {
          name: "watched",
          claim(key) {
            touched.push(key);
            return inner.claim(key);
          },
          settle: (key, outcome) => inner.settle(key, outcome),
        };
        const notifiers = [scriptedNotifier([], sends)];
        const triage = assembleTriage(fakeCore, { ledger, notifiers, now: () => NOW });
        const dry = await triage.dispatch(decision, { dryRun: true });
        expect([...sends, ...touched]).toEqual([]);
        expect(dry.every(({ status }) => status === "skipped")).toBe(true);
        const real = await triage.dispatch(decision);
        expect(dry.map(({ key }) => key)).toEqual(real.map(({ key }) => key));
        expect(sorted(dry.filter(({ reason }) => reason === "dry_run").map(({ key }) => key))).toEqual(
          sorted(sends),
        );
      }),
    );
  });
});
