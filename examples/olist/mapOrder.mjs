// Turns a row of the Olist data set into an order snapshot as it stood at one instant. Pure: no clock, no files.
import { minorFromDecimal } from "order-triage/core";
import { TIME_ZONE, toInstant } from "./toInstant.mjs";

/**
 * The order as it stood at `nowMs`, or undefined when it had not been placed yet. What came later is left out, except
 * for the status: the file has no time for it, so a closed order is closed at any time.
 */
export function toSnapshot(row, nowMs) {
  const isPast = (wallClock) => wallClock !== null && Date.parse(toInstant(wallClock)) <= nowMs;
  if (!isPast(row.purchased_at)) return undefined;
  const known = {
    approvedAt: isPast(row.approved_at) ? toInstant(row.approved_at) : undefined,
    carrierAt: isPast(row.carrier_at) ? toInstant(row.carrier_at) : undefined,
    deliveredAt: isPast(row.delivered_at) ? toInstant(row.delivered_at) : undefined,
  };
  return {
    id: row.order_id,
    status: statusOf(row, known),
    placedAt: toInstant(row.purchased_at),
    currency: "BRL",
    timeZone: TIME_ZONE,
    customer: { id: row.customer.unique_id },
    shipTo: { locality: row.customer.city, region: row.customer.state, country: "BR" },
    promise: { deliverBy: toInstant(row.estimated_delivery_at) },
    lines: row.items.map(toLine),
    totals: toTotals(row.items),
    payments: row.payments.map((payment) => toPayment(payment, row, known)),
    shipments: toShipments(known),
    // The first five digits of a postal code are no postal code, so they are kept where nothing judges them.
    attributes: { fileStatus: row.status, postalCodePrefix: row.customer.zip_prefix },
  };
}

function statusOf(row, { carrierAt, deliveredAt }) {
  if (row.status === "canceled" || row.status === "unavailable") return "cancelled";
  if (row.status === "delivered" && (deliveredAt !== undefined || row.delivered_at === null))
    return "delivered";
  if (row.status === "created") return "placed";
  const hasLeft = row.status === "delivered" || row.status === "shipped";
  return hasLeft && carrierAt !== undefined ? "shipped" : "processing";
}

function toLine({ n, product_id, category, seller_id, shipping_limit_at, price, freight }) {
  return {
    id: String(n),
    sku: product_id,
    quantity: 1,
    unitPriceMinor: centavos(price),
    shipBy: toInstant(shipping_limit_at),
    attributes: { sellerId: seller_id, category, freightMinor: centavos(freight) },
  };
}

function toTotals(items) {
  const itemsMinor = items.reduce((sum, { price }) => sum + centavos(price), 0);
  const shippingMinor = items.reduce((sum, { freight }) => sum + centavos(freight), 0);
  return { itemsMinor, shippingMinor, totalMinor: itemsMinor + shippingMinor };
}

/** The file has one approval an order, which then holds for each of its payments. */
function toPayment({ seq, type, value }, row, { approvedAt }) {
  const amountMinor = centavos(value);
  return {
    id: String(seq),
    method: type,
    provider: "olist",
    amountMinor,
    ...(approvedAt === undefined
      ? { status: "pending", at: toInstant(row.purchased_at) }
      : { status: "captured", capturedMinor: amountMinor, at: approvedAt }),
  };
}

/** One shipment, as soon as anything is known of it. A few were delivered before they were handed over. */
function toShipments({ carrierAt, deliveredAt }) {
  if (carrierAt === undefined && deliveredAt === undefined) return [];
  const event = (code, at) => (at === undefined ? [] : [{ at, provider: "canonical", code }]);
  return [
    {
      id: "1",
      carrier: "olist",
      ...(carrierAt === undefined ? {} : { shippedAt: carrierAt }),
      events: [...event("picked_up", carrierAt), ...event("delivered", deliveredAt)],
    },
  ];
}

function centavos(decimal) {
  return minorFromDecimal(decimal, "BRL");
}
