import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { Action } from "../../../src/core/decide/Action";
import type { Decision } from "../../../src/core/decide/Decision";
import type { ActionLedger } from "../../../src/triage/ActionLedger";
import { NOW } from "../fakeCore";
import { outbox, tell, throwing, triageWith, withActions } from "../outbox";

describe("dispatch sends one message a channel, with all its parts", () => {
  const late: Action = {
    ...tell,
    key: "O-1/shipment.delayed@order/tell~0",
    exceptions: ["shipment.delayed@order"],
  };
  const messageOf = (...actions: readonly string[]) => ({ channel: "email", actions });
  const both: Decision = { ...withActions(tell, late), messages: [messageOf(tell.key, late.key)] };

  it("gives the notifier every part, and one result an action and channel", async () => {
    const { messages, notifier } = outbox();
    const results = await triageWith([notifier]).dispatch(both);
    const [message] = messages;
    expect(messages).toHaveLength(1);
    expect(message).toMatchObject({
      template: "several",
      params: {},
      locale: "zh-CN",
      exceptions: ["payment.failed@payment:P1", "shipment.delayed@order"],
    });
    expect(message?.parts).toEqual(
      [tell, late].map(({ key, exceptions }) => ({
        key: `${key}#email`,
        type: "notify.customer",
        template: "payment.failed",
        locale: "zh-CN",
        params: { class: "issuer_declined" },
        exceptions,
      })),
    );
    expect(results.map(({ key, action, channel, status }) => [key, action, channel, status])).toEqual(
      [tell, late].map(({ key }) => [`${key}#email`, key, "email", "sent"]),
    );
  });

  it("has one key for the same parts, in whatever order, and another for others", async () => {
    const keyOf = async (decision: Decision) => {
      const { messages, notifier } = outbox();
      await triageWith([notifier]).dispatch(decision);
      return messages.map(({ key }) => key).join();
    };
    const turned = { ...both, actions: [...both.actions].reverse() };
    expect(await keyOf(both)).toBe(await keyOf(turned));
    expect(await keyOf(both)).toMatch(/^O-1\/several~[0-9a-f]{16}#email$/);
    const third = { ...late, key: "O-1/shipment.held@order/tell~0" };
    const more = { ...withActions(tell, late, third), messages: [messageOf(tell.key, late.key, third.key)] };
    expect(await keyOf(more)).not.toBe(await keyOf(both));
  });

  it("tells a reason that came later, and not again what was told", async () => {
    const { messages, notifier } = outbox();
    const triage = triageWith([notifier]);
    await triage.dispatch({ ...withActions(tell), messages: [messageOf(tell.key)] });
    const results = await triage.dispatch(both);
    expect(messages.map(({ key }) => key)).toEqual([`${tell.key}#email`, `${late.key}#email`]);
    expect(results.map(({ status, reason }) => [status, reason])).toEqual([
      ["skipped", "already_sent"],
      ["sent", undefined],
    ]);
  });

  it("holds the message to its notBefore, and each part to that of its action", async () => {
    const { messages, notifier } = outbox();
    const triage = triageWith([notifier]);
    const waiting = { ...both, messages: [{ ...messageOf(tell.key, late.key), notBefore: NOW }] };
    expect(await triage.dispatch(waiting, { now: "2026-03-01T11:59:59.999Z" })).toMatchObject(
      [tell, late].map(({ key }) => ({ key: `${key}#email`, status: "skipped", reason: "not_yet" })),
    );
    const later = { ...waiting, actions: [tell, { ...late, notBefore: "2026-03-01T13:00:00Z" }] };
    await triage.dispatch(later);
    await triage.dispatch(later, { now: "2026-03-01T13:00:00Z" });
    expect(messages.map(({ parts }) => parts.map(({ key }) => key))).toEqual([
      [`${tell.key}#email`],
      [`${late.key}#email`],
    ]);
  });

  it("has what somebody approved later join the message on its channel, and takes a decision without messages", async () => {
    const { messages, notifier } = outbox();
    await triageWith([notifier]).dispatch({ ...both, messages: [messageOf(tell.key)] });
    const { messages: _, ...old } = both;
    await triageWith([notifier]).dispatch(old as Decision);
    expect(messages.map(({ parts }) => parts.length)).toEqual([2, 2]);
  });

  it("writes to another recipient in a message of its own", async () => {
    const { messages, notifier } = outbox();
    const other = { ...late, params: { ...late.params, to: "warehouse@example.com" } };
    await triageWith([notifier]).dispatch(withActions(tell, other));
    expect(messages.map(({ to, parts }) => [to, parts.length])).toEqual([
      [undefined, 1],
      ["warehouse@example.com", 1],
    ]);
  });

  it("leaves every part due when the notifier fails", async () => {
    const { messages, notifier } = outbox();
    const ledger = memoryLedger();
    const failed = await triageWith([throwing(new Error("550"))], ledger).dispatch(both);
    expect(failed).toMatchObject(Array(2).fill({ status: "failed", reason: "notifier_failed" }));
    await triageWith([notifier], ledger).dispatch(both);
    expect(messages.map(({ parts }) => parts.length)).toEqual([2]);
  });

  it("sends what the ledger gives, and is in doubt about each part that it did not record", async () => {
    const { messages, notifier } = outbox();
    const claims: Record<string, string> = { [`${tell.key}#email`]: "busy" };
    const ledger = (settle: ActionLedger["settle"]): ActionLedger => ({
      name: "l",
      claim: (key) => (claims[key] ?? "new") as never,
      settle,
    });
    expect(
      await triageWith(
        [notifier],
        ledger(() => {}),
      ).dispatch(both),
    ).toMatchObject([{ status: "skipped", reason: "busy" }, { status: "sent" }]);
    expect(messages.map(({ key }) => key)).toEqual([`${late.key}#email`]);
    claims[`${tell.key}#email`] = "new";
    const fails = (key: string) => (key.includes("delayed") ? Promise.reject(new Error("down")) : undefined);
    expect(await triageWith([notifier], ledger(fails)).dispatch(both)).toMatchObject([
      { status: "sent" },
      { status: "in_doubt", reason: "ledger_failed" },
    ]);
  });

  it("refuses messages that are none", async () => {
    const triage = triageWith([]);
    for (const wrong of [{}, [null], [{ channel: "email" }], [{ ...messageOf("a"), notBefore: "soon" }]]) {
      const decision = { ...both, messages: wrong } as never;
      await expect(triage.dispatch(decision)).rejects.toMatchObject({
        code: "invalid_decision",
        path: "/messages",
      });
    }
  });
});

describe("a message of an order of a tenant", () => {
  it("says whose order it is, with one part or several", async () => {
    const { messages, notifier } = outbox();
    const decision = { ...withActions({}, { key: "O-1/b@order/b~0", id: "b" }), tenant: "acme" };
    await triageWith([notifier]).dispatch(decision);
    await triageWith([notifier]).dispatch({ ...withActions({}), tenant: "globex" });
    expect(messages.map(({ tenant, orderId }) => [tenant, orderId])).toEqual([
      ["acme", "O-1"],
      ["globex", "O-1"],
    ]);
  });
});
