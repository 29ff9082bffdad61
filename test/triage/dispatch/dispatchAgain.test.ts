import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { ActionLedger } from "../../../src/triage/ActionLedger";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { Dispatched } from "../../../src/triage/Dispatched";
import type { Message } from "../../../src/triage/Message";
import type { Notifier } from "../../../src/triage/Notifier";
import { fakeCore, NOW, turns } from "../fakeCore";
import { tell, withActions } from "../outbox";

const LEASE_MS = 60_000;
const both = withActions({ key: "a" }, { key: "b" });
const told = (results: readonly Dispatched[]) => results.map(({ status, reason }) => [status, reason]);

/** A host whose notifier does as it is told, and whose clock can be turned. */
function host(change: (ledger: ActionLedger) => ActionLedger = (ledger) => ledger) {
  let now = Date.parse(NOW);
  const clock = () => new Date(now).toISOString();
  const ledger = change(memoryLedger({ leaseMs: LEASE_MS, now: clock }));
  const messages: Message[] = [];
  const answers: ((message: Message) => unknown)[] = [];
  const notifier: Notifier = {
    name: "mail",
    channels: ["email"],
    send(message) {
      messages.push(message);
      return (answers.shift() ?? (() => ({})))(message) as never;
    },
  };
  const resilience = { notifiers: { mail: { timeoutMs: false } } } as const;
  const triage = assembleTriage(fakeCore, { ledger, notifiers: [notifier], now: clock, resilience });
  return {
    ledger,
    messages,
    answers,
    triage,
    runOut: () => {
      now += LEASE_MS;
    },
  };
}

const dies = () => new Promise(() => {});

describe("a message in doubt", () => {
  it("is left to a person unless asked, and then sent again as it was, apart from what is new", async () => {
    const { triage, messages, answers, runOut } = host();
    answers.push(dies);
    void triage.dispatch(both);
    await turns(100);
    runOut();
    expect(told(await triage.dispatch(both))).toEqual([
      ["in_doubt", "unsettled"],
      ["in_doubt", "unsettled"],
    ]);
    const more = withActions({ key: "a" }, { key: "b" }, { key: "c" });
    const results = await triage.dispatch(more, { inDoubt: "resend" });
    expect(told(results)).toEqual([1, 2, 3].map(() => ["sent", undefined]));
    const [first, fresh, again] = messages;
    expect(again).toEqual(first);
    expect(fresh?.key).toBe("c#email");
    expect(messages).toHaveLength(3);
  });

  it("stays in doubt where the ledger cannot reclaim", async () => {
    const { triage, messages, answers, runOut } = host(({ reclaim: _, ...ledger }) => ledger);
    answers.push(dies);
    void triage.dispatch(both);
    await turns(100);
    runOut();
    const results = await triage.dispatch(both, { inDoubt: "resend" });
    expect([told(results)[0], messages.length]).toEqual([["in_doubt", "unsettled"], 1]);
  });

  it("stays in doubt when it fails again, as the first time may have arrived", async () => {
    const { triage, messages, answers, runOut, ledger } = host();
    answers.push(dies, () => {
      throw new Error("down");
    });
    void triage.dispatch(withActions({}));
    await turns(100);
    runOut();
    expect(told(await triage.dispatch(withActions({}), { inDoubt: "resend" }))).toEqual([
      ["in_doubt", "notifier_failed"],
    ]);
    expect(told(await triage.dispatch(withActions({})))).toEqual([["skipped", "busy"]]);
    runOut();
    expect(ledger.claim(`${tell.key}#email`)).toBe("in_doubt");
    expect(told(await triage.dispatch(withActions({}), { inDoubt: "resend" }))).toEqual([
      ["sent", undefined],
    ]);
    expect(new Set(messages.map(({ key }) => key)).size).toBe(1);
  });

  it("is left to a person when the decision has but half of it", async () => {
    const { triage, messages, answers, runOut } = host();
    answers.push(dies);
    void triage.dispatch(both);
    await turns(100);
    runOut();
    const results = await triage.dispatch(withActions({ key: "a" }), { inDoubt: "resend" });
    expect([told(results), messages.length]).toEqual([[["in_doubt", "unsettled"]], 1]);
  });

  it("is known to have been sent when another part of it was", async () => {
    let settles = 0;
    const { triage, messages, runOut, ledger } = host((inner) => ({
      ...inner,
      settle(key, outcome) {
        settles += 1;
        if (settles === 2) throw new Error("no connection");
        return inner.settle(key, outcome);
      },
    }));
    expect(told(await triage.dispatch(both))).toEqual([
      ["sent", undefined],
      ["in_doubt", "ledger_failed"],
    ]);
    runOut();
    expect(told(await triage.dispatch(both, { inDoubt: "resend" }))).toEqual([
      ["skipped", "already_sent"],
      ["skipped", "already_sent"],
    ]);
    expect([messages.length, ledger.claim("b#email")]).toEqual([1, "done"]);
  });

  it("is not freed by a sender of this process whose lease had run out", async () => {
    const { triage, answers, runOut, ledger } = host();
    let fail: (error: Error) => void = () => {};
    answers.push(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
      dies,
    );
    const slow = triage.dispatch(withActions({}));
    await turns(100);
    runOut();
    void triage.dispatch(withActions({}), { inDoubt: "resend" });
    await turns(100);
    fail(new Error("refused after all"));
    expect(told(await slow)).toEqual([["failed", "notifier_failed"]]);
    expect(ledger.claim(`${tell.key}#email`)).toBe("busy");
  });

  it("is not sent when the ledger cannot note what goes together", async () => {
    const { triage, messages, ledger } = host((inner) => ({
      ...inner,
      bind: () => Promise.reject(new Error("no connection")),
    }));
    expect(told(await triage.dispatch(both))).toEqual([
      ["failed", "ledger_failed"],
      ["failed", "ledger_failed"],
    ]);
    expect([messages, ledger.claim("a#email")]).toEqual([[], "new"]);
  });
});
