import type { Action } from "../Action";
import type { ActionTypeName } from "../ActionTypeName";

/**
 * What a cancellation means for another action.
 *
 * - `goods`: it goes on with goods. Dropped when they are cancelled, proposed while somebody decides about that.
 * - `order`: it goes on with the order as a whole, so only the cancellation of all of it matters; else the same.
 * - `question`: pointless once it is cancelled, harmless while somebody decides. Dropped, never proposed.
 * - `none`: as right as before, or more so: what is in the house stays there, what is out is found and brought back,
 *   people are told.
 */
export type CancelEffect = "goods" | "order" | "question" | "none";

/** A function, as what a bundler meets at the top of a module must be free of calls. */
function effectOf(type: ActionTypeName): CancelEffect {
  switch (type) {
    case "order.decide_shortage":
    case "order.split":
    case "order.backorder":
    case "order.substitute":
    case "promise.revise":
    case "stock.reserve":
    case "stock.reallocate":
    case "carrier.switch":
    case "shipment.reattempt":
    case "shipment.reship":
      return "goods";
    case "order.merge_suggest":
    case "payment.retry":
    case "payment.request":
    case "payment.authenticate":
    case "payment.capture_or_reauth":
      return "order";
    case "request.correction":
    case "request.confirmation":
    case "request.verification":
    case "request.consent":
    case "address.suggest":
    case "hold.release":
      return "question";
    // Cancellations, refunds and offers have rules of their own.
    case "order.cancel":
    case "refund.propose":
    case "compensation.offer":
      return "none";
    // A hold keeps the goods until the cancellation is carried out.
    case "hold.place":
    case "notify.customer":
    case "notify.team":
    case "task.assign":
    case "escalate":
    case "review.schedule":
    case "facts.refresh":
      return "none";
    // Stock is ordered for all orders; what the provider says of a payment matters for giving it back.
    case "replenish.propose":
    case "payment.query":
    case "shipment.trace":
    case "shipment.intercept":
    case "shipment.claim":
    case "shipment.return":
      return "none";
  }
}

/**
 * What a cancellation means for an action.
 *
 * @example
 * ```ts
 * cancelEffect({ type: "payment.retry", params: { paymentId: "P1" } }); // "order"
 * ```
 */
export function cancelEffect({ type, params }: Pick<Action, "type" | "params">): CancelEffect {
  // To stop a parcel helps a cancellation; to send it elsewhere does not.
  if (type === "shipment.intercept" && params.newAddress !== undefined) return "goods";
  return effectOf(type as ActionTypeName);
}
