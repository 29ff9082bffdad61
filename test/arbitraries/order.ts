import fc from "fast-check";
import type { JsonObject } from "../../src/core/json";
import { REQUEST_KINDS, REQUEST_STATUSES } from "../../src/core/order/BuyerRequest";
import type { OrderInput } from "../../src/core/order/OrderInput";
import { ORDER_STATUSES } from "../../src/core/order/OrderStatus";
import { PAYMENT_STATUSES } from "../../src/core/order/Payment";

const OFFSETS_MINUTES = [0, 480, -180, 330, -570, 845, 60];

/** An instant of 2026 (UTC) as text: mixed offsets, with and without seconds and fractions. */
export const instantArbitrary: fc.Arbitrary<string> = fc
  .tuple(
    fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
    fc.constantFrom(...OFFSETS_MINUTES),
    fc.constantFrom("minute", "second", "millisecond"),
  )
  .map(([milliseconds, offsetMinutes, precision]) => {
    const local = new Date(milliseconds + offsetMinutes * 60_000).toISOString();
    const text = local.slice(0, { minute: 16, second: 19, millisecond: 23 }[precision]);
    return text + offsetText(offsetMinutes);
  });

function offsetText(offsetMinutes: number): string {
  if (offsetMinutes === 0) return "Z";
  const size = Math.abs(offsetMinutes);
  const two = (value: number) => String(value).padStart(2, "0");
  return `${offsetMinutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

/** A machine's name: mostly short and plain, sometimes with separators of keys and pointers in it. */
const identifierArbitrary: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Z]{1,3}-?[0-9]{0,3}$/) },
  {
    weight: 1,
    arbitrary: fc.string({ unit: fc.constantFrom(..."aZ0/~@: %茶é🍵"), minLength: 1, maxLength: 6 }),
  },
);

const label = fc.string({ unit: "grapheme", maxLength: 10 });
const amountMinor = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 50_000 }) },
  { weight: 1, arbitrary: fc.maxSafeInteger() },
);
const quantity = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 1, max: 9 }) },
  { weight: 1, arbitrary: fc.integer({ min: -3, max: 0 }) },
);
const count = fc.nat(5);
const currency = fc.constantFrom("CNY", "EUR", "USD", "JPY", "BRL", "KWD");

const attributes: fc.Arbitrary<JsonObject> = fc
  .dictionary(fc.string({ maxLength: 6 }), fc.jsonValue({ maxDepth: 2 }), {
    maxKeys: 3,
    noNullPrototype: true,
  })
  .filter((value) => !JSON.stringify(value).includes("__proto__")) as fc.Arbitrary<JsonObject>;

/** A record whose keys in `optional` may be missing; a plain object, as `JSON.parse` makes it. */
function part<Required extends object, Optional extends object>(
  required: { [Key in keyof Required]: fc.Arbitrary<Required[Key]> },
  optional: { [Key in keyof Optional]: fc.Arbitrary<Optional[Key]> },
): fc.Arbitrary<Required & Partial<Optional>> {
  const model = { ...required, ...optional } as Record<string, fc.Arbitrary<unknown>>;
  const requiredKeys = Object.keys(required);
  return fc.record(model, { requiredKeys, noNullPrototype: true }) as fc.Arbitrary<
    Required & Partial<Optional>
  >;
}

const few = <Item>(item: fc.Arbitrary<Item>) => fc.array(item, { maxLength: 2 });

const fewWithIds = <Item extends { id: string }>(item: fc.Arbitrary<Item>, maxLength = 3) =>
  fc.uniqueArray(item, { maxLength, selector: ({ id }) => id });

const address = part(
  {},
  {
    recipient: label,
    lines: fc.array(label, { maxLength: 3 }),
    district: label,
    locality: label,
    region: label,
    postalCode: fc.stringMatching(/^[0-9A-Z -]{0,8}$/),
    country: fc.constantFrom("CN", "DE", "BR", "US", "GB", "XX"),
    phone: label,
  },
);

const customer = part(
  {},
  {
    id: identifierArbitrary,
    name: label,
    email: label,
    phone: label,
    phoneVerification: part(
      { phone: label, requestedAt: instantArbitrary },
      { id: identifierArbitrary, expiresAt: instantArbitrary, verifiedAt: instantArbitrary },
    ),
    tier: identifierArbitrary,
    attributes,
  },
);

const line = part(
  { id: identifierArbitrary, sku: identifierArbitrary, quantity, unitPriceMinor: amountMinor },
  {
    unit: fc.constantFrom("piece", "g", "cm"),
    lineTotalMinor: amountMinor,
    shippedQuantity: quantity,
    cancelledQuantity: quantity,
    shipBy: instantArbitrary,
    node: identifierArbitrary,
    name: label,
    attributes,
  },
);

const payment = part(
  {
    id: identifierArbitrary,
    method: fc.constantFrom("card", "alipay", "wechat_pay", "boleto", "cod"),
    provider: fc.constantFrom("stripe", "adyen", "alipay", "wechat", "iso8583"),
    status: fc.constantFrom(...PAYMENT_STATUSES),
    at: instantArbitrary,
  },
  {
    currency,
    amountMinor,
    authorizedMinor: amountMinor,
    capturedMinor: amountMinor,
    refundedMinor: amountMinor,
    code: fc.oneof(fc.constantFrom("51", "insufficient_funds", "TRADE_CLOSED"), label),
    adviceCode: fc.constantFrom("try_again_later", "do_not_try_again"),
    networkCode: fc.constantFrom("01", "03", "21"),
    attempt: count,
    authorizationExpiresAt: instantArbitrary,
  },
);

const paymentMethod = part(
  { method: fc.constantFrom("card", "alipay", "wechat_pay") },
  { enabled: fc.boolean(), label },
);

const event = part(
  {
    at: instantArbitrary,
    provider: fc.constantFrom("canonical", "easypost", "kuaidi100"),
    code: fc.oneof(fc.constantFrom("in_transit", "delivered", "picked_up", "5", "201"), label),
  },
  { subcode: label, text: label },
);

const complaint = part(
  {
    id: identifierArbitrary,
    kind: fc.oneof(fc.constantFrom("not_received", "damaged", "late", "other"), identifierArbitrary),
    openedAt: instantArbitrary,
  },
  {
    firstReplyAt: instantArbitrary,
    lastUpdateAt: instantArbitrary,
    resolvedAt: instantArbitrary,
    resolution: label,
    rootCause: label,
    reopenedCount: count,
  },
);

const request = part(
  {
    id: identifierArbitrary,
    kind: fc.constantFrom(...REQUEST_KINDS),
    at: instantArbitrary,
    status: fc.constantFrom(...REQUEST_STATUSES),
  },
  { deadline: instantArbitrary },
);

const exceptionKey = fc.constantFrom(
  "stock.short@line:2",
  "shipment.stalled@shipment:S%201",
  "order.invalid@order",
);

const notice = part(
  { template: identifierArbitrary, at: instantArbitrary },
  { channel: fc.constantFrom("email", "sms"), exception: exceptionKey },
);

const waiver = part(
  { key: exceptionKey, reason: label, at: instantArbitrary },
  { by: label, until: instantArbitrary, fingerprint: fc.stringMatching(/^[0-9a-f]{8}$/) },
);

const hold = part(
  {
    handle: fc.tuple(exceptionKey, fc.constantFrom("hold", "stop")).map(([key, id]) => `O-1/${key}/${id}~0`),
    transactions: fc.uniqueArray(fc.constantFrom("sell", "capture", "ship", "label", "refund"), {
      minLength: 1,
    }),
    placedAt: instantArbitrary,
  },
  {
    lines: fc.uniqueArray(identifierArbitrary, { minLength: 1, maxLength: 2 }),
    releaseAt: instantArbitrary,
    releasableBy: fc.constantFrom("support", "finance"),
    releasedAt: instantArbitrary,
    releasedBy: fc.constantFrom("support", "finance"),
  },
);

/** Shipments and reservations that refer only to the given lines. */
const referring = (lineIds: readonly string[]) => {
  const lineId = lineIds.length > 0 ? fc.constantFrom(...lineIds) : undefined;
  const shipment = part(
    { id: identifierArbitrary, carrier: fc.constantFrom("dhl", "sf", "correios") },
    {
      node: identifierArbitrary,
      trackingNumber: identifierArbitrary,
      lines: lineId ? few(part({ lineId, quantity }, {})) : fc.constant([]),
      shippedAt: instantArbitrary,
      promisedAt: instantArbitrary,
      events: fc.array(event, { maxLength: 3 }),
    },
  );
  const reservation = part(
    { id: identifierArbitrary, sku: identifierArbitrary, quantity },
    { node: identifierArbitrary, expiresAt: instantArbitrary, ...(lineId && { lineId }) },
  );
  return part({}, { shipments: fewWithIds(shipment, 2), reservations: fewWithIds(reservation, 2) });
};

const withoutReferences = part(
  {
    id: identifierArbitrary,
    status: fc.constantFrom(...ORDER_STATUSES),
    placedAt: instantArbitrary,
    currency,
    shipTo: address,
  },
  {
    tenant: identifierArbitrary,
    cancelledAt: instantArbitrary,
    locale: fc.constantFrom("zh-CN", "en", "pt-BR"),
    timeZone: fc.constantFrom("Asia/Shanghai", "America/Sao_Paulo", "Europe/Berlin", "UTC"),
    channel: fc.constantFrom("web", "tmall"),
    customer,
    billTo: address,
    placedShipTo: address,
    promise: part({}, { shipBy: instantArbitrary, deliverBy: instantArbitrary }),
    lines: fewWithIds(line),
    totals: part(
      {},
      {
        itemsMinor: amountMinor,
        shippingMinor: amountMinor,
        taxMinor: amountMinor,
        discountMinor: amountMinor,
        totalMinor: amountMinor,
      },
    ),
    payments: fewWithIds(payment),
    paymentMethods: few(paymentMethod),
    complaints: fewWithIds(complaint, 2),
    requests: fewWithIds(request, 2),
    confirmation: part({}, { requestedAt: instantArbitrary, confirmedAt: instantArbitrary }),
    notices: few(notice),
    holds: few(hold),
    waivers: few(waiver),
    attributes,
  },
);

/** Any order that is right in shape, as plain JSON: every part now and then there, odd values among them, all small. */
export const orderArbitrary: fc.Arbitrary<OrderInput> = withoutReferences.chain((order) =>
  referring((order.lines ?? []).map(({ id }) => id)).map((references) => ({ ...order, ...references })),
);
