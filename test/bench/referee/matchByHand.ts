import type { Matches } from "../engines/Engine";
import type { BenchLine, BenchOrder } from "../workload/BenchOrder";

/**
 * The 32 rules of the workload written out by hand, in one pass over the order: what somebody would write who needs
 * no rule engine. It uses nothing of the library and nothing of the other engines.
 */
export function matchByHand(order: BenchOrder): Matches {
  const found: [string, string | null][] = [];
  const { status, payments, totals, attributes, customer, shipTo, channel, requests } = order;
  const { tier } = customer;
  const { totalMinor, discountMinor } = totals;
  const { hoursSincePlaced } = attributes;
  const isPlaced = status === "placed";
  const isProcessing = status === "processing";
  const isShipped = status === "shipped";
  const payment = payments[0];

  if (
    isPlaced &&
    payment !== undefined &&
    (payment.status === "authorized" || payment.status === "captured") &&
    hoursSincePlaced > 24
  ) {
    found.push(["paid-but-not-released", null]);
  }
  if (isPlaced || isProcessing) {
    for (const { code } of payments) {
      if (
        code === "stolen_card" ||
        code === "lost_card" ||
        code === "pickup_card" ||
        code === "fraudulent" ||
        code === "merchant_blacklist"
      ) {
        found.push(["card-reported-stolen", null]);
        break;
      }
    }
  }
  if (payment !== undefined) {
    if (payment.status === "failed") {
      const { code } = payment;
      if (
        (code === "insufficient_funds" ||
          code === "try_again_later" ||
          code === "processing_error" ||
          code === "issuer_not_available") &&
        !isAnyCaptured(payments)
      ) {
        found.push(["declined-and-not-retried", null]);
      }
    }
    if (payment.method === "cod" && totalMinor > 50_000) found.push(["cash-on-delivery-too-dear", null]);
    if (
      (payment.method === "bank_transfer" || payment.method === "boleto") &&
      payment.status === "pending" &&
      hoursSincePlaced > 72
    ) {
      found.push(["transfer-overdue", null]);
    }
    if (payment.status === "captured" && payment.capturedMinor < totalMinor) {
      found.push(["captured-too-little", null]);
    }
  }
  if (
    isPlaced &&
    order.currency === "EUR" &&
    totalMinor >= 200_000 &&
    tier !== "gold" &&
    tier !== "platinum"
  ) {
    found.push(["approval-needed", null]);
  }
  if (discountMinor > 15_000 || (discountMinor > 5_000 && tier === "standard")) {
    found.push(["discount-too-high", null]);
  }
  if (
    isProcessing &&
    hoursSincePlaced > 18 &&
    (attributes.shippingMethod === "express" || attributes.shippingMethod === "next_day") &&
    order.shipments.length === 0
  ) {
    found.push(["express-not-packed", null]);
  }
  const { country } = shipTo;
  if (
    (country === "CH" || country === "NO" || country === "GB" || country === "US" || country === "TR") &&
    attributes.customsPapers !== "complete" &&
    attributes.shippingMethod !== "pickup"
  ) {
    found.push(["customs-papers-missing", null]);
  }
  if (country === "ES" && totals.shippingMinor < 1_500 && isIsland(shipTo.region)) {
    found.push(["island-surcharge-missing", null]);
  }
  if (isShipped) {
    const silentHours = attributes.hoursSinceLastScan;
    if (
      silentHours !== undefined &&
      silentHours > 48 &&
      (silentHours > 96 || isScannedDaily(order.shipments[0]?.carrier))
    ) {
      found.push(["parcel-silent", null]);
    }
    if (attributes.failedAttempts >= 2) found.push(["delivery-failed-again", null]);
  }
  if (
    attributes.riskScore > 80 &&
    tier === "standard" &&
    attributes.previousOrders === 0 &&
    totalMinor > 30_000
  ) {
    found.push(["risky-first-order", null]);
  }
  if (tier === "gold" || tier === "platinum") {
    for (const { kind } of order.complaints) {
      if (kind === "damaged" || kind === "not_received" || kind === "wrong_item") {
        found.push(["good-customer-complains", null]);
        break;
      }
    }
  }
  if (attributes.isGift && attributes.enclosures.includes("invoice")) found.push(["invoice-in-gift", null]);
  if ((channel === "web" || channel === "app") && isEveryQuantityOver(order.lines, 9)) {
    found.push(["wholesale-in-shop", null]);
  }
  if (requests.length > 0) {
    if ((isPlaced || isProcessing) && isAsked(requests, "cancel", "cancel")) {
      found.push(["cancel-before-dispatch", null]);
    }
    if ((isShipped || status === "delivered") && isAsked(requests, "change", "refund")) {
      found.push(["change-after-dispatch", null]);
    }
  }
  const { hoursUntilShipBy } = attributes;
  if (
    hoursUntilShipBy < 4 &&
    (isPlaced || (isProcessing && hoursUntilShipBy < 0)) &&
    (channel === "tmall" || channel === "amazon" || channel === "ebay" || channel === "zalando")
  ) {
    found.push(["marketplace-late", null]);
  }

  for (const line of order.lines) matchLine(line, found);
  return found;
}

function matchLine(line: BenchLine, found: [string, string | null][]): void {
  const { attributes, quantity, unitPriceMinor, shippedQuantity, lineTotalMinor } = line;
  const { available, kind } = attributes;
  if (available < quantity) found.push(["line-short", line.id]);
  if (attributes.abcClass === "A" && available < attributes.reorderPoint) {
    found.push(["fast-mover-low", line.id]);
  }
  if (quantity <= 0 || unitPriceMinor < 0) found.push(["quantity-impossible", line.id]);
  if (unitPriceMinor === 0 && kind !== "sample" && kind !== "voucher") {
    found.push(["price-missing", line.id]);
  }
  const hasSerials = kind === "phone" || kind === "tablet" || kind === "watch";
  if (hasSerials && quantity > 4) found.push(["too-many-for-one-person", line.id]);
  const { hazard } = attributes;
  if (attributes.transport === "air" && (hazard === "UN3480" || hazard === "UN3481" || hazard === "UN3090")) {
    found.push(["battery-by-air", line.id]);
  }
  const { storage, daysToExpiry } = attributes;
  if ((storage === "chilled" || storage === "frozen") && daysToExpiry !== undefined && daysToExpiry < 5) {
    found.push(["expires-on-the-way", line.id]);
  }
  if (
    attributes.lifecycle === "discontinued" &&
    (available === 0 || (available < 4 && attributes.inbound === 0))
  ) {
    found.push(["discontinued-and-gone", line.id]);
  }
  if (shippedQuantity > quantity) found.push(["shipped-too-many", line.id]);
  if (!(lineTotalMinor >= 0 && lineTotalMinor <= attributes.listTotalMinor)) {
    found.push(["line-total-wrong", line.id]);
  }
  if (shippedQuantity === 0 && (line.node === "WH-HAM-2" || line.node === "WH-LYO-1")) {
    found.push(["warehouse-closed", line.id]);
  }
  if (hasSerials && attributes.serials?.includes("")) found.push(["serial-number-blank", line.id]);
}

function isAnyCaptured(payments: BenchOrder["payments"]): boolean {
  for (const { status } of payments) if (status === "captured") return true;
  return false;
}

function isIsland(region: string): boolean {
  return (
    region === "Las Palmas" ||
    region === "Santa Cruz de Tenerife" ||
    region === "Ceuta" ||
    region === "Melilla"
  );
}

function isScannedDaily(carrier: string | undefined): boolean {
  return carrier === "dhl" || carrier === "ups" || carrier === "fedex";
}

function isEveryQuantityOver(lines: readonly BenchLine[], limit: number): boolean {
  for (const { quantity } of lines) if (!(quantity > limit)) return false;
  return true;
}

function isAsked(requests: BenchOrder["requests"], one: string, other: string): boolean {
  for (const { kind } of requests) if (kind === one || kind === other) return true;
  return false;
}
