import type { DraftLine, DraftLineAttributes, DraftOrder, DraftPayment } from "./BenchOrder";
import type { Random } from "./random";
import {
  BATTERY_KINDS,
  CARRIERS,
  CHANNELS,
  CHILLED_KINDS,
  COUNTRIES,
  CUSTOMS_COUNTRIES,
  KINDS,
  NODES,
  PAYMENT_METHODS,
  SERIAL_KINDS,
  TIERS,
} from "./universe";

const STATUSES = ["placed", "placed", "processing", "processing", "shipped", "shipped", "delivered"];
const HOURS_SINCE_PLACED: Readonly<Record<string, readonly [number, number]>> = {
  placed: [0, 20],
  processing: [2, 40],
  shipped: [24, 140],
  delivered: [60, 300],
};
const DAY_ONE = Date.UTC(2026, 2, 1);

/** An order in which nothing is wrong, by any rule of any workload here. */
export function makeOrder(number: number, random: Random): DraftOrder {
  const status = random.pick(STATUSES);
  const hasParcel = status === "shipped" || status === "delivered";
  const country = random.pickSkewed(COUNTRIES);
  const lines = Array.from({ length: lineCount(random) }, (_, index) => makeLine(index, hasParcel, random));
  const itemsMinor = lines.reduce((sum, line) => sum + line.lineTotalMinor, 0);
  const discountMinor = random.chance(0.3) ? random.integer(1, 4) * 500 : 0;
  const shippingMinor = random.pick([0, 490, 990, 1_900]);
  const totalMinor = itemsMinor + shippingMinor - Math.min(discountMinor, itemsMinor);
  const [least, most] = HOURS_SINCE_PLACED[status] as readonly [number, number];
  const shippingMethod = random.pick(["standard", "standard", "standard", "express", "next_day", "pickup"]);
  const isUrgent = shippingMethod === "express" || shippingMethod === "next_day";
  const hoursSincePlaced = random.integer(least, status === "processing" && isUrgent ? 16 : most);
  const placedAt = new Date(DAY_ONE + number * 61_000).toISOString();
  return {
    id: `O-${String(number).padStart(6, "0")}`,
    status,
    placedAt,
    currency: random.pickSkewed(["EUR", "USD", "GBP", "CHF", "PLN", "SEK"]),
    locale: `en-${country}`,
    timeZone: "Europe/Berlin",
    channel: random.pickSkewed(CHANNELS),
    customer: {
      id: `C-${random.integer(1, 90_000)}`,
      name: `Customer ${number}`,
      email: `customer.${number}@example.com`,
      phone: "+49 30 0000000",
      tier: random.pickSkewed(TIERS),
    },
    shipTo: {
      recipient: `Customer ${number}`,
      lines: [`Main Street ${random.integer(1, 300)}`],
      locality: `Town ${random.integer(1, 400)}`,
      region: `${country}-${random.integer(1, 16)}`,
      postalCode: String(random.integer(10_000, 99_999)),
      country,
    },
    promise: { shipBy: placedAt, deliverBy: placedAt },
    lines,
    totals: { itemsMinor, shippingMinor, taxMinor: 0, discountMinor, totalMinor },
    reservations: [],
    payments: makePayments(status, totalMinor, placedAt, random),
    paymentMethods: [{ method: "card" }, { method: "paypal" }],
    shipments: hasParcel ? [makeShipment(lines, number, placedAt, random)] : [],
    complaints: random.chance(0.02)
      ? [{ id: "K1", kind: "other", openedAt: placedAt, resolvedAt: placedAt }]
      : [],
    requests: random.chance(0.03) ? [{ id: "Q1", kind: "urgent", at: placedAt, status: "open" }] : [],
    notices: [],
    holds: [],
    waivers: [],
    attributes: {
      shippingMethod,
      hoursSincePlaced,
      hoursUntilShipBy: random.integer(6, 72),
      riskScore: random.integer(0, 70),
      previousOrders: random.chance(0.25) ? 0 : random.integer(1, 40),
      isGift: random.chance(0.08),
      enclosures: random.chance(0.3) ? ["flyer", "return-label"] : ["flyer"],
      failedAttempts: hasParcel && random.chance(0.1) ? 1 : 0,
      ...(hasParcel ? { hoursSinceLastScan: random.integer(1, 40) } : {}),
      ...(CUSTOMS_COUNTRIES.includes(country) ? { customsPapers: "complete" } : {}),
    },
  };
}

function lineCount(random: Random): number {
  return random.pick([1, 1, 1, 2, 2, 2, 3, 3, 4, 5]);
}

/** A line of the kind, with the stock and the papers such an article has. */
function makeLine(index: number, isShipped: boolean, random: Random, kind = random.pick(KINDS)): DraftLine {
  const quantity = random.pick([1, 1, 1, 2, 2, 3]);
  const unitPriceMinor = random.integer(3, 120) * 100 - 1;
  const lineTotalMinor = unitPriceMinor * quantity;
  return {
    id: String(index + 1),
    sku: `SKU-${random.integer(1, 9_000)}`,
    quantity,
    unit: "piece",
    unitPriceMinor,
    lineTotalMinor,
    shippedQuantity: isShipped ? quantity : 0,
    cancelledQuantity: 0,
    node: random.pickSkewed(NODES),
    name: `Article of the kind ${kind}`,
    attributes: describeGoods(kind, quantity, lineTotalMinor, random),
  };
}

/** What the host tells of an article of a kind. */
export function describeGoods(
  kind: string,
  quantity: number,
  listTotalMinor: number,
  random: Random,
): DraftLineAttributes {
  const isChilled = CHILLED_KINDS.includes(kind);
  return {
    kind,
    abcClass: random.pick(["A", "B", "B", "C", "C", "C"]),
    lifecycle: random.chance(0.04) ? "discontinued" : "active",
    storage: isChilled ? "chilled" : "dry",
    transport: BATTERY_KINDS.includes(kind) || random.chance(0.7) ? "road" : "air",
    available: random.integer(50, 400),
    inbound: random.chance(0.2) ? random.integer(10, 100) : 0,
    reorderPoint: random.integer(5, 45),
    listTotalMinor,
    ...(BATTERY_KINDS.includes(kind) ? { hazard: "UN3481" } : {}),
    ...(isChilled ? { daysToExpiry: random.integer(10, 60) } : {}),
    ...(SERIAL_KINDS.includes(kind)
      ? { serials: Array.from({ length: quantity }, () => `SN${random.integer(100_000, 999_999)}`) }
      : {}),
  };
}

function makePayments(status: string, totalMinor: number, at: string, random: Random): DraftPayment[] {
  const method = random.pickSkewed(PAYMENT_METHODS);
  const payment = { id: "P1", method, provider: "stripe", amountMinor: totalMinor, capturedMinor: 0, at };
  if ((method === "bank_transfer" || method === "boleto") && status === "placed") {
    return [{ ...payment, status: "pending", code: "pending" }];
  }
  const paid = { ...payment, method: method === "cod" && totalMinor > 50_000 ? "card" : method };
  const captured = { ...paid, status: "captured", capturedMinor: totalMinor, code: "approved" };
  if (status === "placed" && random.chance(0.3)) return [{ ...paid, status: "authorized", code: "approved" }];
  // A declined first attempt that a second one made good is no exception.
  if (random.chance(0.05)) {
    return [
      { ...paid, status: "failed", code: "insufficient_funds" },
      { ...captured, id: "P2" },
    ];
  }
  return [captured];
}

/** A parcel with all lines. */
function makeShipment(
  lines: readonly DraftLine[],
  number: number,
  at: string,
  random: Random,
): DraftOrder["shipments"][number] {
  return {
    id: "S1",
    carrier: random.pickSkewed(CARRIERS),
    trackingNumber: `TN${number}`,
    lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    shippedAt: at,
    events: [
      { at, provider: "canonical", code: "picked_up" },
      { at, provider: "canonical", code: "in_transit" },
    ],
  };
}
