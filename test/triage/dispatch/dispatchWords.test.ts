import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { ActionLedger, Outcome } from "../../../src/triage/ActionLedger";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { Dispatched } from "../../../src/triage/Dispatched";
import type { Notifier } from "../../../src/triage/Notifier";
import type { TriageOptions } from "../../../src/triage/TriageOptions";
import { fakeCore, NOW } from "../fakeCore";
import { outbox, tell, withActions } from "../outbox";

const KEY = `${tell.key}#email`;
const triageOf = (options: Omit<TriageOptions, "ruleset">) =>
  assembleTriage(fakeCore, { now: () => NOW, ...options });
const mail = (send: Notifier["send"]): Notifier => ({ name: "mail", channels: ["email"], send });
const told = (results: readonly Dispatched[]) => results.map(({ status, reason }) => [status, reason]);

describe("what a notifier answers", () => {
  const circular: Record<string, unknown> = { id: "m-1" };
  circular.self = circular;
  it.each<[string, unknown, unknown]>([
    ["a circular object", circular, { id: "m-1" }],
    [
      "functions and dates",
      { id: "m-2", close: () => {}, at: new Date(0) },
      { id: "m-2", at: "1970-01-01T00:00:00.000Z" },
    ],
    ["a BigInt", { big: 1n }, {}],
    ["a function", () => {}, {}],
    ["a list", [1], {}],
    ["a text", "250 OK", {}],
    ["null", null, {}],
    [
      "a getter that throws",
      {
        id: "m-3",
        get size() {
          throw new Error("closed");
        },
      },
      { id: "m-3" },
    ],
  ])("is kept as plain JSON: %s", async (_, answer, receipt) => {
    const outcomes: Outcome[] = [];
    const ledger: ActionLedger = { ...memoryLedger(), settle: (__, outcome) => void outcomes.push(outcome) };
    const notifier = mail((() => answer) as never);
    const results = await triageOf({ notifiers: [notifier], ledger }).dispatch(withActions({}));
    expect([told(results), outcomes]).toEqual([[["sent", undefined]], [{ status: "sent", receipt }]]);
  });
});

describe("render", () => {
  const text = { subject: "Zahlung", body: "…", locale: "de" };

  it("puts the words on the message that goes out, given the message and its decision", async () => {
    const { messages, notifier } = outbox();
    const seen: unknown[] = [];
    const decision = withActions({}, { key: "b" });
    await triageOf({
      notifiers: [notifier],
      render(...all) {
        seen.push(all);
        return text;
      },
    }).dispatch({
      ...decision,
      messages: [{ channel: "email", actions: [tell.key, "b"] }],
    });
    expect(messages).toMatchObject([{ text, template: "several" }]);
    expect(seen).toMatchObject([[{ parts: [{ key: KEY }, { key: "b#email" }] }, { orderId: "O-1" }]]);
    expect(seen).not.toHaveProperty("0.0.text");
  });

  it.each<[string, () => unknown]>([
    [
      "throws",
      () => {
        throw new Error("no template for Erika");
      },
    ],
    ["answers a promise", async () => text],
    // Vitest fails on a rejection that nobody handles.
    ["answers a promise that rejects", () => Promise.reject(new Error("Erika"))],
    ["leaves the body out", () => ({ subject: "s", locale: "de" })],
  ])("that %s sends nothing, says so, and the message is due again", async (_, render) => {
    const { messages, notifier } = outbox();
    const ledger = memoryLedger();
    const [result] = await triageOf({ notifiers: [notifier], ledger, render: render as never }).dispatch(
      withActions({}),
    );
    expect(result).toMatchObject({
      status: "failed",
      reason: "render_failed",
      error: { code: "render_failed" },
    });
    expect(`${result?.error?.message}${JSON.stringify(result)}`).not.toContain("Erika");
    expect([messages, ledger.claim(KEY)]).toEqual([[], "new"]);
  });
});

describe("options that nobody could obey", () => {
  const notifiers = [mail(() => ({}))];
  it.each<[string, object]>([
    ["/render", { render: "words" }],
    ["/resilience/notifers", { resilience: { notifers: {} } }],
    ["/resilience/notifiers/mial", { resilience: { notifiers: { mial: {} } } }],
    ["/resilience/notifiers/mail/timeout", { resilience: { notifiers: { mail: { timeout: 1 } } } }],
    ["/resilience/notifiers/mail/timeoutMs", { resilience: { notifiers: { mail: { timeoutMs: 0 } } } }],
    ["/resilience/notifiers/mail/timeoutMs", { resilience: { notifiers: { mail: { timeoutMs: 2 ** 31 } } } }],
    [
      "/resilience/notifiers/*/breaker/failures",
      { resilience: { notifiers: { "*": { breaker: { failures: 0, restMs: 1 } } } } },
    ],
    ["/resilience/notifiers/*/bulkhead", { resilience: { notifiers: { "*": { bulkhead: { calls: 1 } } } } }],
    ["/resilience/ledger/timeoutMs", { resilience: { ledger: { timeoutMs: "1s" } } }],
    ["/ledger", { ledger: { ...memoryLedger(), reclaim: true } }],
  ])("are refused at %s", (path, options) => {
    expect(() => triageOf({ notifiers, ...options })).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });

  it("are refused in a call", async () => {
    const dispatch = triageOf({ notifiers }).dispatch(withActions({}), { inDoubt: "again" as never });
    await expect(dispatch).rejects.toMatchObject({ code: "invalid_options", path: "/inDoubt" });
  });
});
