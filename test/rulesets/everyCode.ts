import type { JsonValue } from "../../src/core/json";

/** How a code is proved: a worked case of `retail` that raises it, and the one field that makes it a near miss. */
export interface CodeFixture {
  readonly code: string;
  /** Name of a test inside the rule file. */
  readonly test: string;
  /** JSON Pointer into the case: `/order/…`, `/lookups/<name>/<key>/…` or `/cases/…`. */
  readonly field: string;
  /** What stands there in the near miss. */
  readonly value: JsonValue;
  /** The lookup without which nobody can tell; absent for codes that the order and its cases alone decide. */
  readonly lookup?: string;
}

// biome-ignore format: one code a line reads as the table it is
const rows: readonly (readonly [code: string, test: string, field: string, value: JsonValue, lookup?: string])[] = [
  ["address.missing_field", "an address without a country cannot be judged further", "/order/shipTo/country", "CN"],
  ["address.format_invalid", "a postal code of five digits is none in China", "/order/shipTo/postalCode", "200041"],
  ["address.undeliverable", "an address that cannot be delivered to is to be corrected", "/lookups/address/*/action", "accept", "address"],
  ["address.needs_confirmation", "an address with a replaced part is to be confirmed", "/lookups/address/*/action", "accept", "address"],
  ["address.subpremise_missing", "an address without its flat number is to be completed", "/lookups/address/*/action", "accept", "address"],
  ["address.unverified", "an address nobody could verify stops nothing", "/order/shipTo/postalCode", "1"],
  ["address.changed_after_order", "an address changed after ordering is to be confirmed", "/order/placedShipTo/lines/0", "南京西路 1266 号 18 楼"],
  ["address.out_of_service_area", "an address that no carrier serves needs another way", "/lookups/serviceArea/*/carriers/0", "zto", "serviceArea"],
  ["contact.phone_invalid", "a phone number that cannot exist is asked for again by e-mail", "/lookups/phone/*/isValid", true, "phone"],
  ["contact.phone_unverified", "a number verified is not the number given", "/lookups/customer/*/verifiedPhone", "+86 138 0000 0001", "customer"],
  ["contact.email_invalid", "a malformed e-mail address is asked for by SMS", "/order/customer/email", "wang.xiao@example.com"],
  ["contact.email_suspicious", "one letter beside a large mail provider is probably a slip", "/order/customer/email", "wang.xiao@gmail.com"],
  ["order.unconfirmed", "after a day without an answer somebody sees to it", "/order/confirmation/confirmedAt", "2026-03-01T11:00:00+08:00"],
  ["order.duplicate", "the same goods twenty minutes later are probably a second click", "/lookups/recentOrders/*/orders/0/lines/1/quantity", 3, "recentOrders"],
  ["order.invalid", "an order without lines is impossible", "/order/status", "cart"],
  ["order.price_mismatch", "a total that is two minor units off does not add up", "/order/totals/taxMinor", 1],
  ["order.item_unmatched", "an item taken off sale is not sold", "/lookups/item/*/status", "active", "item"],
  ["order.customer_blocked", "a block stands until its instant", "/lookups/customer/*/blocked/until", "2026-03-02T12:00:00+08:00", "customer"],
  ["order.buyer_request_pending", "a request has until its deadline", "/order/requests/0/status", "done"],
  ["order.promise_conflict", "an order that needs longer than is left cannot keep its promise", "/lookups/transit/*/processHours", 59, "transit"],
  ["stock.short", "a line that stock cannot fill is short", "/lookups/stock/TEA-250/nodes/0/onHand", 2, "stock"],
  ["stock.split_needed", "stock in two places is a split order", "/lookups/stock/TEA-250/nodes/0/onHand", 2, "stock"],
  ["stock.arriving_late", "stock that arrives after ship-by does not", "/lookups/stock/TEA-250/nodes/0/inbound/0/expectedAt", "2026-03-04T18:00:00+08:00", "stock"],
  ["stock.discontinued", "a discontinued item of which nothing is left is taken off the order", "/lookups/item/*/status", "active", "item"],
  ["stock.low", "stock at the reorder point is to be ordered", "/lookups/stock/CUP-WHITE/nodes/0/onHand", 21, "stock"],
  ["stock.oversold", "more promised than there is and will come is oversold", "/lookups/stock/TEA-250/nodes/0/reserved", 8, "stock"],
  ["stock.reservation_expired", "stock held until now is held no longer", "/order/reservations/0/expiresAt", "2026-03-02T12:00:01+08:00"],
  ["payment.pending", "no attempt at all for more than two days is overdue too", "/order/placedAt", "2026-02-28T12:00:00+08:00"],
  ["payment.action_required", "a payment of class authenticate has an exception of its own, after two days too", "/order/payments/0/status", "captured"],
  ["payment.declined.retryable", "a soft decline after fourteen attempts is not", "/order/payments/0/attempt", 15],
  ["payment.declined.fixable", "a wrong number on the fifteenth attempt can still be corrected", "/order/payments/0/code", "insufficient_funds"],
  ["payment.declined.other_method", "a decline in a cart is shown there, nobody is written to", "/order/payments/0/code", "expired_card"],
  ["payment.declined.final", "a soft decline after fifteen attempts is final", "/order/payments/0/attempt", 14],
  ["payment.config_error", "a payment of class merchant has an exception of its own, after two days too", "/order/payments/0/code", "expired_card"],
  ["payment.state_unknown", "a payment of class check has an exception of its own, after two days too", "/order/payments/0/status", "captured"],
  ["payment.closed", "a payment of class closed has an exception of its own, after two days too", "/order/payments/0/status", "captured"],
  ["payment.amount_mismatch", "two minor units too much are overpaid", "/order/payments/0/capturedMinor", 13001],
  ["payment.duplicate", "what was paid twice within minutes is given back once", "/order/payments/1/status", "failed"],
  ["payment.risk_review", "a risky order waits for a second look", "/lookups/risk/*/recommendation", "accept", "risk"],
  ["payment.authorization_expiring", "an authorisation that lapses within a day is to be captured", "/order/payments/0/authorizationExpiresAt", "2026-03-03T12:00:00+08:00"],
  ["shipment.not_dispatched", "a paid order that should have left is overdue", "/order/promise/shipBy", "2026-03-02T12:00:00+08:00"],
  ["shipment.no_tracking", "a parcel without a scan for more than two days has no tracking", "/order/shipments/0/shippedAt", "2026-02-28T12:00:00+08:00"],
  ["shipment.stalled", "a parcel the tracking service has given up is stalled at once", "/order/shipments/0/events/0/code", "InTransit"],
  ["shipment.delayed", "an order without ship-by is delayed all the same", "/order/promise/deliverBy", "2026-03-02T23:59:59+08:00"],
  ["shipment.delivered_late", "a delivery on a later day than promised is late", "/order/shipments/0/events/0/at", "2026-03-01T23:59:59+08:00"],
  ["shipment.delivery_failed", "a failed attempt to deliver is repeated", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.address_problem", "an address the carrier cannot find is corrected on the way", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.held", "a held parcel is released", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.pickup_overdue", "a parcel not collected in time goes back soon", "/order/shipments/0/events/1/code", "available_for_pickup"],
  ["shipment.refused", "a refused parcel is taken back", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.returned", "a parcel that is back is sent again or refunded", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.damaged", "damage the carrier reports is claimed", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.lost", "a lost parcel is claimed and sent again", "/order/shipments/0/events/1/code", "in_transit"],
  ["shipment.wrong_delivery", "delivered yet not received is looked into", "/order/complaints/0/kind", "late"],
  ["shipment.cancelled", "a parcel that was called off needs another", "/order/shipments/0/events/1/code", "picked_up"],
  ["shipment.exception", "a parcel sent the wrong way is asked about", "/order/shipments/0/events/1/code", "in_transit"],
  ["carrier.disrupted", "a strike of the carrier is told to the customers whose parcels it has", "/lookups/carrier/*/disruptions/0/from", "2026-03-03T00:00:00+08:00", "carrier"],
  ["complaint.open", "a complaint that was closed without a word on what was done is not settled", "/order/complaints/0/resolution", "fee refunded"],
  ["complaint.response_overdue", "a complaint nobody answered for more than a day is overdue", "/order/complaints/0/openedAt", "2026-03-01T12:00:00+08:00"],
  ["complaint.update_overdue", "three silent days after the answer are too many", "/order/complaints/0/firstReplyAt", "2026-02-27T12:00:00+08:00"],
  ["complaint.resolution_overdue", "more than five days are too long for a solution", "/order/complaints/0/openedAt", "2026-02-25T12:00:00+08:00"],
  ["complaint.reopened", "a complaint that came back is settled for good", "/order/complaints/0/reopenedCount", 0],
  ["promise.notice_due", "a missed dispatch that was not told within a day is a breach", "/order/promise/shipBy", "2026-03-01T12:00:00+08:00"],
  ["process.sla_breached", "an exception that nobody took up within a day is escalated", "/cases/0/openedAt", "2026-03-01T12:00:00+08:00"],
  ["facts.missing", "a carrier whose status cannot be had is missing information", "/lookups/carrier/*/failed", "not_configured"],
  ["facts.stale", "yesterday's status of a carrier is stale", "/lookups/carrier/*/observedAt", "2026-03-02T00:00:01+08:00"],
];

/** One fixture a code, in the order of the code table. */
export const everyCode: readonly CodeFixture[] = rows.map(([code, test, field, value, lookup]) => ({
  code,
  test,
  field,
  value,
  ...(lookup === undefined ? {} : { lookup }),
}));
