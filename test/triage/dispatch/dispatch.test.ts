import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { ActionLedger, Outcome } from "../../../src/triage/ActionLedger";
import type { Notifier } from "../../../src/triage/Notifier";
import { NOW } from "../fakeCore";
import { outbox, tell, throwing, triageWith, withActions } from "../outbox";

describe("dispatch", () => {
  it("makes one message a channel, each once, with what the template needs", async () => {
    const { messages, notifier } = outbox();
    const params = { ...tell.params, channels: ["email", "sms", "email"] };
    await triageWith([notifier]).dispatch(withActions({ params }));
    const common = {
      orderId: "O-1",
      audience: "customer",
      template: "payment.failed",
      locale: "zh-CN",
      params: { class: "issuer_declined" },
      exceptions: ["payment.failed@payment:P1"],
    };
    const { orderId: _, audience: __, ...part } = { ...common, type: "notify.customer" };
    const partOn = (channel: string) => ({ ...part, key: `${tell.key}#${channel}` });
    expect(messages).toEqual(
      ["email", "sms"].map((channel) => ({
        ...common,
        key: `${tell.key}#${channel}`,
        channel,
        parts: [partOn(channel)],
      })),
    );
  });

  it("writes to the role of a team message, else to the action's owner, on the channel team unless told another", async () => {
    const { messages, notifier } = outbox();
    await triageWith([notifier]).dispatch(
      withActions(
        { type: "notify.team", key: "a", params: { template: "t", role: "warehouse" } },
        { type: "notify.team", key: "b", params: { template: "t" } },
        { type: "notify.team", key: "c", params: { template: "t", channels: ["sms"] } },
      ),
    );
    expect(messages.map(({ to, channel, audience }) => [to, channel, audience])).toEqual([
      ["warehouse", "team", "team"],
      ["finance", "team", "team"],
      ["finance", "sms", "team"],
    ]);
  });

  it("sends a request under its type where it names no template, with what is asked as params, by e-mail", async () => {
    const { messages, notifier } = outbox();
    const params = { fields: ["postalCode"], deadline: "2026-03-03T00:00:00Z" };
    await triageWith([notifier]).dispatch(withActions({ type: "request.correction", params }));
    expect(messages).toMatchObject([{ template: "request.correction", channel: "email", params }]);
    expect(messages[0]).not.toHaveProperty("to");
  });

  it("lets the first notifier that has the channel send", async () => {
    const [sms, first, second] = [outbox(["sms"]), outbox(["email"]), outbox(["email", "sms"])];
    const results = await triageWith([sms.notifier, first.notifier, second.notifier]).dispatch(
      withActions({}),
    );
    expect(results).toMatchObject([{ status: "sent", notifier: "outbox-email" }]);
    expect([sms.messages, first.messages, second.messages].map(({ length }) => length)).toEqual([0, 1, 0]);
  });

  it("skips what is no message, needs approval, is not due, has no channel or no notifier, and says which", async () => {
    const { messages, notifier } = outbox(["email"]);
    const results = await triageWith([notifier]).dispatch(
      withActions(
        { type: "order.split" },
        { mode: "propose" },
        { notBefore: "2026-03-01T20:00:00.001+08:00" },
        { params: { template: "t", channels: [] } },
        { params: { template: "t", channels: ["pigeon"] } },
      ),
    );
    expect(results.map(({ status, reason }) => [status, reason])).toEqual([
      ["skipped", "not_a_message"],
      ["skipped", "needs_approval"],
      ["skipped", "not_yet"],
      ["skipped", "no_channel"],
      ["skipped", "no_notifier"],
    ]);
    expect(messages).toEqual([]);
  });

  it("sends at notBefore, by the given instant or its clock", async () => {
    const { messages, notifier } = outbox();
    const triage = triageWith([notifier]);
    const decision = withActions({ notBefore: NOW });
    const early = await triage.dispatch(decision, { now: "2026-03-01T11:59:59.999Z" });
    expect(early).toMatchObject([{ reason: "not_yet" }]);
    expect(await triage.dispatch(decision)).toMatchObject([{ status: "sent" }]);
    expect(messages).toHaveLength(1);
  });

  it("fails an action that cannot be made a message, and sends the others", async () => {
    const { messages, notifier } = outbox();
    const results = await triageWith([notifier]).dispatch(
      withActions({ params: { channels: "email" } }, { notBefore: "tomorrow" }, {}),
    );
    expect(results.map(({ status, error }) => [status, error?.code])).toEqual([
      ["failed", "invalid_action"],
      ["failed", "invalid_action"],
      ["sent", undefined],
    ]);
    expect(messages).toHaveLength(1);
  });

  it("reports a notifier that throws, with its error as cause, and sends the message with the next dispatch", async () => {
    const { messages, notifier } = outbox();
    const ledger = memoryLedger();
    const cause = new Error("550 no such mailbox");
    expect(await triageWith([throwing(cause)], ledger).dispatch(withActions({}))).toMatchObject([
      {
        status: "failed",
        reason: "notifier_failed",
        error: { code: "adapter_failed", adapter: "mail", cause },
      },
    ]);
    expect(await triageWith([notifier], ledger).dispatch(withActions({}))).toMatchObject([
      { status: "sent" },
    ]);
    expect(messages).toHaveLength(1);
  });

  it("hands the receipt to the ledger, and an empty one for a notifier that gives none", async () => {
    const outcomes: Outcome[] = [];
    const ledger: ActionLedger = {
      name: "l",
      claim: () => "new",
      settle: (_, outcome) => void outcomes.push(outcome),
    };
    const mute: Notifier = { name: "mute", channels: ["sms"], send: () => undefined as never };
    const params = { channels: ["email", "sms"] };
    await triageWith([outbox(["email"]).notifier, mute], ledger).dispatch(withActions({ params }));
    expect(outcomes).toEqual([
      { status: "sent", receipt: { id: "m-1" } },
      { status: "sent", receipt: {} },
    ]);
  });

  it("sends nothing that the ledger will not give, and tells what it said", async () => {
    const { messages, notifier } = outbox();
    const answers = { done: "already_sent", busy: "busy", in_doubt: "unsettled", maybe: "ledger_failed" };
    for (const [claim, reason] of Object.entries(answers)) {
      const ledger: ActionLedger = { name: "l", claim: () => claim as never, settle() {} };
      expect(await triageWith([notifier], ledger).dispatch(withActions({}))).toMatchObject([{ reason }]);
    }
    expect(messages).toEqual([]);
  });

  it("sends nothing without a claim, and is in doubt when the sent message could not be recorded", async () => {
    const { messages, notifier } = outbox();
    const cause = new Error("no connection");
    const fail = () => Promise.reject(cause);
    const unclaimed = await triageWith([notifier], { name: "l", claim: fail, settle() {} }).dispatch(
      withActions({}),
    );
    expect(unclaimed).toMatchObject([
      { status: "failed", reason: "ledger_failed", error: { operation: "claim", cause } },
    ]);
    expect(messages).toEqual([]);
    const unrecorded = await triageWith([notifier], { name: "l", claim: () => "new", settle: fail }).dispatch(
      withActions({}),
    );
    expect(unrecorded).toMatchObject([
      { status: "in_doubt", reason: "ledger_failed", error: { operation: "settle", cause } },
    ]);
    expect(messages).toHaveLength(1);
  });

  it("keeps both errors when the send and then the ledger failed", async () => {
    const [sendError, settleError] = [new Error("smtp"), new Error("ledger")];
    const ledger: ActionLedger = { name: "l", claim: () => "new", settle: () => Promise.reject(settleError) };
    const [result] = await triageWith([throwing(sendError)], ledger).dispatch(withActions({}));
    expect(result).toMatchObject({ status: "failed", reason: "ledger_failed" });
    expect(result?.error?.cause).toMatchObject({ errors: [settleError, { cause: sendError }] });
  });

  it("stops between messages when the signal aborts; the send it interrupts is in doubt and stays claimed", async () => {
    const controller = new AbortController();
    const ledger = memoryLedger();
    const hanging: Notifier = {
      name: "hanging",
      channels: ["email", "sms"],
      send() {
        controller.abort();
        return new Promise(() => {});
      },
    };
    const decision = withActions({ key: "a" }, { key: "b", params: { template: "t", channels: ["sms"] } });
    const results = await triageWith([hanging], ledger).dispatch(decision, { signal: controller.signal });
    expect(results.map(({ status, reason }) => [status, reason])).toEqual([
      ["in_doubt", "aborted"],
      ["skipped", "aborted"],
    ]);
    expect([ledger.claim("a#email"), ledger.claim("b#sms")]).toEqual(["busy", "new"]);
  });

  it("gives a claim back when the signal aborts before the send", async () => {
    const controller = new AbortController();
    const inner = memoryLedger();
    const { messages, notifier } = outbox();
    const ledger: ActionLedger = {
      ...inner,
      claim(key) {
        controller.abort();
        return inner.claim(key);
      },
    };
    const results = await triageWith([notifier], ledger).dispatch(withActions({}), {
      signal: controller.signal,
    });
    expect(results).toMatchObject([{ status: "skipped", reason: "aborted" }]);
    expect([messages, inner.claim(`${tell.key}#email`)]).toEqual([[], "new"]);
  });

  it("tells listeners of each result", async () => {
    const { notifier } = outbox();
    const triage = triageWith([notifier]);
    const heard: unknown[] = [];
    triage.on("dispatched", (event) => heard.push(event));
    const results = await triage.dispatch(withActions({}, { type: "order.split" }));
    expect(heard).toEqual(results.map((result) => ({ orderId: "O-1", result })));
  });

  it("refuses what is no decision before anything is sent", async () => {
    const { messages, notifier } = outbox();
    const triage = triageWith([notifier]);
    const rejected = { rejected: true, position: 0, error: new Error("no order") };
    for (const wrong of [undefined, null, {}, rejected, { ...withActions({}), actions: [tell, null] }]) {
      await expect(triage.dispatch(wrong as never)).rejects.toMatchObject({ code: "invalid_decision" });
    }
    await expect(triage.dispatch(withActions({}), { now: "today" })).rejects.toMatchObject({
      code: "invalid_instant",
    });
    expect(messages).toEqual([]);
  });
});
