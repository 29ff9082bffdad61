import type { Action, Adjustment, PlannedMessage } from "order-triage";

/** What the playbooks of one order come to together. */
export interface HandPlan {
  readonly actions: readonly Action[];
  readonly messages: readonly PlannedMessage[];
  readonly adjustments: readonly Adjustment[];
}

/** One cancellation an order, which somebody decides about before the rest goes on; one message a channel. */
export function makeOnePlan(wanted: readonly Action[]): HandPlan {
  let actions = wanted;
  const adjustments: Adjustment[] = [];
  const cancels = wanted.filter(({ type }) => type === "order.cancel");
  const cancel = cancels[0];
  if (cancel !== undefined) {
    const causes = cancels.flatMap(({ exceptions }) => exceptions);
    const adjust = ({ key, id, type, exceptions }: Action, more: Pick<Adjustment, "change" | "reason">) =>
      adjustments.push({ action: key, id, type, exceptions, ...more, by: cancel.key });
    const left: Action[] = [];
    for (const action of wanted) {
      if (action === cancel) left.push(cancels.length === 1 ? action : { ...action, exceptions: causes });
      else if (action.type === "order.cancel") adjust(action, { change: "dropped", reason: "one_cancel" });
      else if (action.mode === "auto" && goesOn(action.type)) {
        adjust(action, { change: "proposed", reason: "cancel_proposed" });
        left.push({ ...action, mode: "propose" });
      } else left.push(action);
    }
    actions = left;
  }
  return { actions, messages: messagesFor(actions), adjustments };
}

/** What this shop does that would go on with an order. */
function goesOn(type: string): boolean {
  return (
    type === "payment.retry" ||
    type === "payment.request" ||
    type === "payment.authenticate" ||
    type === "payment.capture_or_reauth" ||
    type === "shipment.reattempt"
  );
}

/** Customers are written to on one channel here, the first they have. */
function messagesFor(actions: readonly Action[]): PlannedMessage[] {
  let channel = "";
  const keys: string[] = [];
  for (const { key, type, params } of actions) {
    if (type !== "notify.customer" && type !== "request.correction") continue;
    channel = (params.channels as readonly string[])[0] as string;
    keys.push(key);
  }
  return keys.length === 0 ? [] : [{ channel, actions: keys }];
}
