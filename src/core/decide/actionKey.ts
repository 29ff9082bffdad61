import { encodeKeyPart } from "../classify/subjectKey";
import type { OrderSnapshot } from "../order/OrderSnapshot";

/**
 * The idempotency key of an action: `order/code@subject/action-id~epoch`, with the tenant before it where there is
 * one; parts are percent-encoded.
 *
 * @example
 * ```ts
 * actionKey({ id: "O-1" }, "stock.short@line:2", "tell", 0); // "O-1/stock.short@line:2/tell~0"
 * ```
 */
export function actionKey(
  order: Pick<OrderSnapshot, "id" | "tenant">,
  exceptionKey: string,
  actionId: string,
  epoch: number,
): string {
  const tenant = order.tenant === undefined ? "" : `${encodeKeyPart(order.tenant)}/`;
  return `${tenant}${encodeKeyPart(order.id)}/${exceptionKey}/${encodeKeyPart(actionId)}~${epoch}`;
}
