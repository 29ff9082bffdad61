import type { Action, Decision } from "order-triage";

type Plan = Pick<Decision, "actions" | "messages" | "adjustments">;

/**
 * One plan of what the playbooks ask for: a payment waits while somebody decides whether to cancel, and the customer gets
 * one message a channel. This shop proposes its cancellations, and asks for one refund an order.
 */
export function planByHand(actions: readonly Action[]): Plan {
  const cancel = actions.find(({ type }) => type === "order.cancel");
  if (cancel === undefined) return { actions, messages: messagesFor(actions), adjustments: [] };
  const adjustments: Decision["adjustments"][number][] = [];
  const planned = actions.map((action): Action => {
    const { key, id, type, exceptions } = action;
    if (action.mode !== "auto" || exceptions[0] === cancel.exceptions[0] || !goesOn(type)) return action;
    adjustments.push({
      action: key,
      id,
      type,
      exceptions,
      change: "proposed",
      reason: "cancel_proposed",
      by: cancel.key,
    });
    return { ...action, mode: "propose" };
  });
  return { actions: planned, messages: messagesFor(planned), adjustments };
}

function goesOn(type: string): boolean {
  return (
    type === "payment.retry" ||
    type === "payment.request" ||
    type === "payment.authenticate" ||
    type === "payment.capture_or_reauth" ||
    type === "shipment.reattempt"
  );
}

function messagesFor(actions: readonly Action[]): Decision["messages"] {
  const messages: { channel: string; actions: string[] }[] = [];
  for (const { key, type, mode, params } of actions) {
    if (mode !== "auto" || (type !== "notify.customer" && type !== "request.correction")) continue;
    const [channel] = params.channels as readonly [string];
    const message = messages.find((each) => each.channel === channel);
    if (message === undefined) messages.push({ channel, actions: [key] });
    else message.actions.push(key);
  }
  return messages;
}
