import { openRandom, type Random } from "../workload/random";
import type { DraftShopOrder } from "./ShopOrder";
import { hoursAgo } from "./shopClock";
import { troubles } from "./troubles";

/** Share of the orders in which something is wrong. */
const SHARE_WITH_EXCEPTIONS = 0.12;

/** Orders as JSON texts; the same for the same count and seed. */
export function makeShopTexts(count: number, seed: number): string[] {
  const random = openRandom(seed);
  return Array.from({ length: count }, (_, number) => {
    const order = makeShopOrder(number + 1, random);
    if (random.chance(SHARE_WITH_EXCEPTIONS)) {
      random.pick(troubles)(order, random);
      if (random.chance(0.15)) random.pick(troubles)(order, random);
    }
    return JSON.stringify(order);
  });
}

const PLACES = [
  { country: "DE", locality: "Berlin", postalCode: "10115" },
  { country: "FR", locality: "Lyon", postalCode: "69001" },
  { country: "GB", locality: "Leeds", postalCode: "LS1 4AP" },
  { country: "US", locality: "Denver", region: "CO", postalCode: "80202" },
  { country: "CN", locality: "杭州市", district: "拱墅区", region: "浙江省", postalCode: "310011" },
];
const CARRIERS = ["dhl", "ups", "sf-express", "gls", "dpd"];

/** An order in which nothing is wrong, by any rule of the second workload. */
function makeShopOrder(number: number, random: Random): DraftShopOrder {
  const status = random.pick([
    "placed",
    "processing",
    "processing",
    "shipped",
    "shipped",
    "delivered",
    "completed",
  ] as const);
  const hasParcel = status !== "placed" && status !== "processing";
  const placedHoursAgo = hasParcel ? random.integer(60, 200) : random.integer(1, 20);
  const lines = Array.from({ length: random.pick([1, 1, 2, 2, 3, 4]) }, (_, index) => {
    const quantity = random.pick([1, 1, 1, 2, 3]);
    return {
      id: String(index + 1),
      sku: `SKU-${random.integer(1, 9_000)}`,
      quantity,
      unitPriceMinor: random.integer(300, 20_000),
      name: `Article ${random.integer(1, 9_000)}`,
    };
  });
  const itemsMinor = lines.reduce((sum, { unitPriceMinor, quantity }) => sum + unitPriceMinor * quantity, 0);
  const shippingMinor = random.pick([0, 490]);
  const totalMinor = itemsMinor + shippingMinor;
  const place = random.pick(PLACES);
  return {
    id: `S-${String(number).padStart(6, "0")}`,
    status,
    placedAt: hoursAgo(placedHoursAgo),
    currency: place.country === "US" ? "USD" : "EUR",
    ...(random.chance(0.8) ? { locale: place.country === "CN" ? "zh-CN" : "en-GB" } : {}),
    channel: random.pick(["web", "app", "marketplace"]),
    customer: {
      id: `C-${random.integer(1, 90_000)}`,
      name: `Customer ${number}`,
      email: `customer.${number}@example.com`,
      phone: "+49 30 0000000",
      tier: random.pick(["standard", "standard", "silver", "gold"]),
    },
    shipTo: { recipient: `Customer ${number}`, lines: [`Main Street ${random.integer(1, 300)}`], ...place },
    promise: { shipBy: hoursAgo(placedHoursAgo - 48), deliverBy: hoursAgo(placedHoursAgo - 240) },
    lines,
    totals: { itemsMinor, shippingMinor, totalMinor },
    payments: [makePayment(status, totalMinor, placedHoursAgo, random)],
    paymentMethods: [{ method: "card" }, { method: "paypal" }, { method: "klarna", enabled: false }],
    ...(hasParcel ? { shipments: [makeParcel(status, lines, random)] } : {}),
    ...(random.chance(0.02) ? { complaints: [resolvedComplaint()] } : {}),
    ...(random.chance(0.03)
      ? { requests: [{ id: "Q1", kind: "urgent", at: hoursAgo(2), status: "open" }] }
      : {}),
  };
}

function makePayment(
  status: string,
  totalMinor: number,
  placedHoursAgo: number,
  random: Random,
): DraftShopOrder["payments"][number] {
  const payment = {
    id: "P1",
    method: random.pick(["card", "card", "paypal"]),
    provider: "stripe",
    amountMinor: totalMinor,
    attempt: 1,
    at: hoursAgo(placedHoursAgo - 0.1),
  };
  if (status === "placed" && random.chance(0.2)) return { ...payment, status: "pending" };
  if (status === "processing" && random.chance(0.4)) {
    const expiry = { authorizationExpiresAt: hoursAgo(-random.integer(60, 160)) };
    return { ...payment, status: "authorized", authorizedMinor: totalMinor, ...expiry };
  }
  return { ...payment, status: "captured", capturedMinor: totalMinor };
}

/** A parcel with all lines; the tracking service gives the newest event first. */
function makeParcel(
  status: string,
  lines: DraftShopOrder["lines"],
  random: Random,
): NonNullable<DraftShopOrder["shipments"]>[number] {
  const shipped = random.integer(30, 55);
  const events = [
    { at: hoursAgo(shipped), provider: "easypost", code: "received_at_origin_facility" },
    { at: hoursAgo(shipped - 12), provider: "easypost", code: "departed_facility" },
    { at: hoursAgo(random.integer(4, 16)), provider: "easypost", code: "in_transit" },
  ];
  if (status !== "shipped") events.push({ at: hoursAgo(2), provider: "easypost", code: "delivered" });
  return {
    id: "S1",
    carrier: random.pick(CARRIERS),
    trackingNumber: `TN${random.integer(1, 9_000_000)}`,
    lines: lines.map(({ id, quantity }) => ({ lineId: id, quantity })),
    shippedAt: hoursAgo(shipped + 2),
    events: events.reverse(),
  };
}

function resolvedComplaint(): NonNullable<DraftShopOrder["complaints"]>[number] {
  return {
    id: "K1",
    kind: "quality",
    openedAt: hoursAgo(90),
    firstReplyAt: hoursAgo(80),
    resolvedAt: hoursAgo(50),
  };
}
