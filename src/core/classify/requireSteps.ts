import { OrderTriageError } from "../errors/OrderTriageError";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { wordTooManySteps } from "../rules/stepCost";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";

/**
 * Refuses an order whose lists are so long that its rules would take too many comparisons; told before a rule is
 * judged, so that no loop need count.
 *
 * @throws OrderTriageError `too_many_steps`
 */
export function requireSteps({ groups, maximumSteps }: CompiledRuleset, order: OrderSnapshot): void {
  const longest = longestList(order);
  let steps = 0;
  for (const { scope, cost } of groups) {
    let ofItem = 0;
    for (let level = cost.length - 1; level >= 0; level -= 1) {
      ofItem = ofItem * (1 + longest) + (cost[level] as number);
    }
    steps += itemCount(order, scope) * ofItem;
  }
  if (steps <= maximumSteps) return;
  const message = `the order ${JSON.stringify(order.id)} ${wordTooManySteps(steps, { maximumSteps })}`;
  throw new OrderTriageError("too_many_steps", message, { path: "/lines" });
}

/** At most so many items of a kind; what stayed unknown is as many as there are facts, which is few. */
function itemCount(order: OrderSnapshot, scope: CompiledRuleset["groups"][number]["scope"]): number {
  switch (scope) {
    case "line":
    case "sku":
      return order.lines.length;
    case "shipment":
    case "carrier":
      return order.shipments.length;
    case "payment":
      return order.payments.length;
    case "complaint":
      return order.complaints.length;
    case "request":
      return order.requests.length;
    default:
      return 1;
  }
}

/** No shipped fact makes a longer list of an order than the order has. */
function longestList(order: OrderSnapshot): number {
  const { lines, shipments, payments, paymentMethods, complaints, requests, reservations } = order;
  let longest = 0;
  for (const list of [lines, shipments, payments, paymentMethods, complaints, requests, reservations]) {
    if (list.length > longest) longest = list.length;
  }
  for (const { events } of shipments) if (events.length > longest) longest = events.length;
  return longest;
}
