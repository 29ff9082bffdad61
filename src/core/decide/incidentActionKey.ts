import { encodeKeyPart } from "../classify/subjectKey";
import type { Moment } from "../facts/Moment";

/**
 * The idempotency key of a notice about an incident: `~/code/cause/action-id~epoch`, with the tenant before it where
 * there is one. No order stands in it, so that the notices of all orders are one; `~` is no order's id, which would be
 * percent-encoded.
 */
export function incidentActionKey(
  { order, incidents }: Pick<Moment, "order" | "incidents">,
  incident: string,
  actionId: string,
): string {
  const tenant = order.tenant === undefined ? "" : `${encodeKeyPart(order.tenant)}/`;
  const stored = incidents?.find(({ key }) => key === incident);
  const epoch = stored === undefined ? 0 : stored.epoch + (stored.status === "resolved" ? 1 : 0);
  return `${tenant}~/${incident}/${encodeKeyPart(actionId)}~${epoch}`;
}
