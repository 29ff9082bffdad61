import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { ActionLedger, Outcome } from "../../../src/triage/ActionLedger";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { Dispatched } from "../../../src/triage/Dispatched";
import type { Notifier, Receipt } from "../../../src/triage/Notifier";
import type { TriageOptions } from "../../../src/triage/TriageOptions";
import { fakeCore, NOW } from "../fakeCore";
import { outbox, tell, withActions } from "../outbox";

const KEY = `${tell.key}#email`;
const triageOf = (options: Omit<TriageOptions, "ruleset">) =>
  assembleTriage(fakeCore, { now: () => NOW, ...options });
const mail = (send: Notifier["send"]): Notifier => ({ name: "mail", channels: ["email"], send });
const never = () => new Promise<never>(() => {});
const told = (results: readonly Dispatched[]) => results.map(({ status, reason }) => [status, reason]);

/** A decision a customer, so that none shares a key with another. */
const decisionOf = (id: number) => withActions({ key: `O-${id}/code@order/tell~0` });

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a notifier that does not answer", () => {
  it("is given up after ten seconds, told so by its signal, and the message is in doubt and stays claimed", async () => {
    const signals: AbortSignal[] = [];
    const ledger = memoryLedger();
    const notifier = mail((_, { signal }) => {
      signals.push(signal);
      return never();
    });
    const results = triageOf({ notifiers: [notifier], ledger }).dispatch(withActions({}));
    await vi.advanceTimersByTimeAsync(9_999);
    expect(signals.map(({ aborted }) => aborted)).toEqual([false]);
    await vi.advanceTimersByTimeAsync(1);
    expect(await results).toMatchObject([
      { status: "in_doubt", reason: "timed_out", error: { code: "adapter_failed", operation: "send" } },
    ]);
    expect([signals.map(({ aborted }) => aborted), ledger.claim(KEY)]).toEqual([[true], "busy"]);
  });

  it.each<[string, (signal: AbortSignal) => Promise<never>]>([
    [
      "with the reason",
      (signal) => new Promise((_, no) => signal.addEventListener("abort", () => no(new Error("cut")))),
    ],
    [
      "later",
      (signal) =>
        new Promise((_, no) => signal.addEventListener("abort", () => setTimeout(no, 5, new Error("x")))),
    ],
  ])("is in doubt also when it rejects %s, as our signal was why", async (_, send) => {
    const ledger = memoryLedger();
    const notifier = mail((__, { signal }) => send(signal));
    const results = triageOf({ notifiers: [notifier], ledger }).dispatch(withActions({}));
    await vi.advanceTimersByTimeAsync(10_010);
    expect([told(await results), ledger.claim(KEY)]).toEqual([[["in_doubt", "timed_out"]], "busy"]);
  });

  it("stays due where the receiver drops a key it has had, and goes out under the same key", async () => {
    const ledger = memoryLedger();
    const keys: string[] = [];
    const notifier: Notifier = {
      ...mail(({ key }) => (keys.push(key) === 1 ? never() : { id: "m-2" })),
      isIdempotent: true,
    };
    const triage = triageOf({ notifiers: [notifier], ledger });
    const first = triage.dispatch(withActions({}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(told(await first)).toEqual([["failed", "timed_out"]]);
    expect(told(await triage.dispatch(withActions({})))).toEqual([["sent", undefined]]);
    expect(keys).toEqual([KEY, KEY]);
  });

  it("settles the ledger when it accepts the message after all", async () => {
    const ledger = memoryLedger();
    const outcomes: Outcome[] = [];
    const notifier = mail(() => new Promise<Receipt>((yes) => setTimeout(yes, 60_000, { id: "late" })));
    const watched: ActionLedger = {
      ...ledger,
      settle(key, outcome) {
        outcomes.push(outcome);
        return ledger.settle(key, outcome);
      },
    };
    const resilience = { notifiers: { mail: { timeoutMs: 50 } } };
    const results = triageOf({ notifiers: [notifier], ledger: watched, resilience }).dispatch(
      withActions({}),
    );
    await vi.advanceTimersByTimeAsync(50);
    expect([told(await results), outcomes]).toEqual([[["in_doubt", "timed_out"]], []]);
    await vi.advanceTimersByTimeAsync(60_000);
    expect([outcomes, ledger.claim(KEY)]).toEqual([[{ status: "sent", receipt: { id: "late" } }], "done"]);
  });

  it("is waited for as long as it takes where its policy says so", async () => {
    const notifier = mail(() => new Promise((yes) => setTimeout(yes, 3_600_000, {})));
    const resilience = { notifiers: { mail: { timeoutMs: false }, "*": { timeoutMs: 1 } } } as const;
    const results = triageOf({ notifiers: [notifier], resilience }).dispatch(withActions({}));
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await results).toMatchObject([{ status: "sent" }]);
  });
});

describe("a notifier that fails", () => {
  it("is left alone after five failures in a row, for thirty seconds, and the messages stay due", async () => {
    let calls = 0;
    let isDown = true;
    const notifier = mail(() => {
      calls += 1;
      if (isDown) throw new Error("down");
      return {};
    });
    const triage = triageOf({ notifiers: [notifier] });
    for (let id = 0; id < 7; id += 1) {
      expect(told(await triage.dispatch(decisionOf(id)))).toEqual([["failed", "notifier_failed"]]);
    }
    expect(calls).toBe(5);
    isDown = false;
    await vi.advanceTimersByTimeAsync(29_999);
    expect(told(await triage.dispatch(decisionOf(0)))).toEqual([["failed", "notifier_failed"]]);
    await vi.advanceTimersByTimeAsync(1);
    for (let id = 0; id < 7; id += 1) {
      expect(told(await triage.dispatch(decisionOf(id)))).toEqual([["sent", undefined]]);
    }
  });

  it("lets one probe through, and the others fail at once", async () => {
    let answer: ((receipt: Receipt) => void) | undefined;
    let calls = 0;
    const notifier = mail(() => {
      calls += 1;
      if (calls === 1) throw new Error("down");
      return new Promise((yes) => {
        answer = yes;
      });
    });
    const resilience = { notifiers: { mail: { breaker: { failures: 1, restMs: 1_000 } } } };
    const triage = triageOf({ notifiers: [notifier], resilience });
    await triage.dispatch(decisionOf(0));
    await vi.advanceTimersByTimeAsync(1_000);
    const probe = triage.dispatch(decisionOf(1));
    await vi.advanceTimersByTimeAsync(0);
    expect(told(await triage.dispatch(decisionOf(2)))).toEqual([["failed", "notifier_failed"]]);
    answer?.({});
    expect([told(await probe), calls]).toEqual([[["sent", undefined]], 2]);
  });

  it("gets as many messages at a time as its policy allows; who waits claims nothing, and who may not is due", async () => {
    let resolve: ((receipt: Receipt) => void) | undefined;
    const promise = new Promise<Receipt>((yes) => {
      resolve = yes;
    });
    const ledger = memoryLedger();
    const resilience = { notifiers: { "*": { bulkhead: { calls: 1, waiting: 1 } } } };
    let calls = 0;
    const notifier = mail(() => {
      calls += 1;
      return promise;
    });
    const triage = triageOf({ notifiers: [notifier], ledger, resilience });
    const [first, second, third] = [0, 1, 2].map((id) => triage.dispatch(decisionOf(id)));
    expect(told((await third) ?? [])).toEqual([["failed", "notifier_failed"]]);
    expect([calls, ledger.claim("O-2/code@order/tell~0#email")]).toEqual([1, "new"]);
    expect(ledger.claim("O-1/code@order/tell~0#email")).toBe("new");
    ledger.settle("O-1/code@order/tell~0#email", { status: "failed" });
    resolve?.({});
    expect([told((await first) ?? []), told((await second) ?? [])]).toEqual([
      [["sent", undefined]],
      [["sent", undefined]],
    ]);
  });

  it("can be aborted while the message waits for its turn", async () => {
    const resilience = { notifiers: { "*": { bulkhead: { calls: 1, waiting: 9 } } } };
    const triage = triageOf({ notifiers: [mail(never)], resilience });
    void triage.dispatch(decisionOf(0));
    const controller = new AbortController();
    const waiting = triage.dispatch(decisionOf(1), { signal: controller.signal });
    await vi.advanceTimersByTimeAsync(5);
    controller.abort();
    expect(told(await waiting)).toEqual([["skipped", "aborted"]]);
  });
});

describe("a ledger that does not answer", () => {
  it("holds nobody up: without a claim nothing is sent, and a claim that comes late is given back", async () => {
    const { messages, notifier } = outbox();
    const inner = memoryLedger();
    const ledger: ActionLedger = {
      ...inner,
      claim: (key) => new Promise((yes) => setTimeout(() => yes(inner.claim(key)), 15_000)),
    };
    const results = triageOf({ notifiers: [notifier], ledger }).dispatch(withActions({}));
    await vi.advanceTimersByTimeAsync(10_000);
    expect(await results).toMatchObject([
      { status: "failed", reason: "ledger_failed", error: { operation: "claim", adapter: "memory-ledger" } },
    ]);
    await vi.advanceTimersByTimeAsync(10_000);
    expect([messages, inner.claim(KEY)]).toEqual([[], "new"]);
  });

  it("leaves in doubt what was sent and not recorded", async () => {
    const { messages, notifier } = outbox();
    const ledger: ActionLedger = { ...memoryLedger(), settle: never };
    const resilience = { ledger: { timeoutMs: 20 } };
    const results = triageOf({ notifiers: [notifier], ledger, resilience }).dispatch(withActions({}));
    await vi.advanceTimersByTimeAsync(20);
    expect(await results).toMatchObject([
      { status: "in_doubt", reason: "ledger_failed", error: { operation: "settle" } },
    ]);
    expect(messages).toHaveLength(1);
  });
});

describe("a notifier that says of its failure that the message may have been sent", () => {
  const inDoubt = Object.assign(new Error("the connection broke"), { isInDoubt: true });

  it.each<[string, Partial<Notifier>, unknown, string, string]>([
    ["is in doubt and stays claimed", {}, inDoubt, "in_doubt", "busy"],
    ["leaves it due where repeats are dropped", { isIdempotent: true }, inDoubt, "failed", "new"],
    ["leaves it due where it says that nothing was sent", {}, new Error("refused"), "failed", "new"],
  ])("%s", async (_, more, error, status, claim) => {
    const ledger = memoryLedger();
    const notifier = { ...mail(() => Promise.reject(error)), ...more };
    const results = await triageOf({ notifiers: [notifier], ledger }).dispatch(withActions({}));
    expect(results).toMatchObject([{ status, reason: "notifier_failed", error: { cause: error } }]);
    expect(ledger.claim(KEY)).toBe(claim);
  });
});

describe("messages that nobody can send", () => {
  it.each([
    ["nobody ever accepts", { retryable: false }],
    ["have no recipient", { reason: "not_sendable", retryable: true }],
  ])("open no circuit before others when they %s", async (_, about) => {
    const sent: string[] = [];
    const notifier = mail(({ orderId, key }) => {
      if (!key.startsWith("O-9/")) throw Object.assign(new Error("no"), about);
      sent.push(orderId);
      return {};
    });
    const triage = triageOf({ notifiers: [notifier] });
    for (let id = 1; id <= 8; id += 1) {
      expect(told(await triage.dispatch(decisionOf(id)))).toEqual([["failed", "notifier_failed"]]);
    }
    expect(told(await triage.dispatch(decisionOf(9)))).toEqual([["sent", undefined]]);
    expect(sent).toHaveLength(1);
  });

  it("are told apart from a notifier that is left alone", async () => {
    const resilience = { notifiers: { mail: { breaker: { failures: 1, restMs: 1_000 } } } };
    const triage = triageOf({ notifiers: [mail(() => Promise.reject(new Error("down")))], resilience });
    await triage.dispatch(decisionOf(1));
    const [left] = await triage.dispatch(decisionOf(2));
    expect(left?.error?.message).toMatch(/"mail" failed too often in a row, is left alone \(see breaker/);
    expect(left?.error?.cause).toBeUndefined();
  });
});
