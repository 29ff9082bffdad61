import { describe, expect, it } from "vitest";
import { InvalidOrderError, type OrderIssue } from "../../src/core/errors/InvalidOrderError";
import { isOrderTriageError } from "../../src/core/errors/OrderTriageError";
import { parseOrder } from "../../src/schema/parseOrder";
import { safeParseOrder } from "../../src/schema/safeParseOrder";

const minimal = {
  id: "A-1",
  status: "placed",
  placedAt: "2026-03-01T09:30:00+08:00",
  currency: "CNY",
  shipTo: {},
};

const line = { id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 4900 };
const payment = {
  id: "P1",
  method: "card",
  provider: "stripe",
  status: "failed",
  at: "2026-03-01T09:31:00Z",
};
const shipment = { id: "S1", carrier: "sf" };

const issuesOf = (input: unknown): readonly OrderIssue[] => {
  const result = safeParseOrder(input);
  return result.ok ? [] : result.error.issues;
};

describe("parseOrder on what it accepts", () => {
  it("fills in what may be left out", () => {
    expect(parseOrder({ ...minimal, lines: [line], shipments: [shipment] })).toEqual({
      ...minimal,
      customer: {},
      shipTo: { lines: [] },
      promise: {},
      lines: [{ ...line, unit: "piece" }],
      totals: {},
      reservations: [],
      payments: [],
      paymentMethods: [],
      shipments: [{ ...shipment, lines: [], events: [] }],
      complaints: [],
      requests: [],
      notices: [],
      waivers: [],
    });
  });

  it("gives every order its own defaults", () => {
    const [first, second] = [parseOrder(minimal), parseOrder(minimal)];
    expect(first.lines).not.toBe(second.lines);
    expect(first.shipTo.lines).not.toBe(second.shipTo.lines);
    expect(first.customer).not.toBe(second.customer);
  });

  it.each([
    ["no lines", { lines: [] }],
    ["a quantity of zero and a negative one", { lines: [{ ...line, quantity: 0, shippedQuantity: -2 }] }],
    ["more shipped than ordered", { lines: [{ ...line, shippedQuantity: 9 }] }],
    ["totals that do not add up", { totals: { itemsMinor: 1, totalMinor: -5 } }],
    ["a currency that does not exist", { currency: "XXY" }],
    ["a country that does not exist", { shipTo: { country: "QQ" } }],
    ["an e-mail address that is none", { customer: { email: "nobody" } }],
    ["a cancelled order without a time", { status: "cancelled" }],
    ["the largest safe amount", { totals: { totalMinor: Number.MAX_SAFE_INTEGER } }],
    [
      "tracking codes nobody knows",
      { shipments: [{ ...shipment, events: [{ at: minimal.placedAt, provider: "x", code: "" }] }] },
    ],
    ["one id in two lists", { lines: [{ ...line, id: "P1" }], payments: [payment] }],
    ["host's own nested attributes", { attributes: { gift: { wrap: true, notes: [null, "", 1.5] } } }],
    ["an id with emoji and separators", { id: "茶/🍵~1@x" }],
  ])("accepts as data: %s", (_, change) => {
    expect(parseOrder({ ...minimal, ...change })).toMatchObject(change);
  });

  it("copies the host's own attributes without undefined values", () => {
    const attributes = { a: undefined, b: [{ c: 1, d: undefined }] };
    expect(parseOrder({ ...minimal, attributes }).attributes).toStrictEqual({ b: [{ c: 1 }] });
  });

  it("takes objects without a prototype", () => {
    const bare = (value: object) => Object.assign(Object.create(null), value);
    expect(parseOrder(bare({ ...minimal, attributes: bare({ a: 1 }) }))).toEqual(
      parseOrder({ ...minimal, attributes: { a: 1 } }),
    );
  });
});

/** What is changed in a valid order, the place, the kind, and all that the message says after the place. */
const MALFORMED: readonly (readonly [string, Record<string, unknown>, string, string, string])[] = [
  [
    "an amount with decimals",
    { lines: [{ ...line, unitPriceMinor: 12.5 }] },
    "/lines/0/unitPriceMinor",
    "wrong_type",
    "expected a safe integer amount in the currency's minor unit, received the number 12.5; amounts are integers in the minor unit: 12.50 EUR is 1250",
  ],
  [
    "an amount as text",
    { totals: { totalMinor: "12.50" } },
    "/totals/totalMinor",
    "wrong_type",
    'expected a safe integer amount in the currency\'s minor unit, received the text "12.50"; give it as a number in the minor unit: 12.50 EUR is 1250',
  ],
  [
    "an amount beyond safe integers",
    { payments: [{ ...payment, capturedMinor: 2 ** 53 }] },
    "/payments/0/capturedMinor",
    "too_large",
    "expected a safe integer amount in the currency's minor unit, received the number 9007199254740992; amounts are integers in the minor unit: 12.50 EUR is 1250",
  ],
  [
    "a fraction of a quantity",
    { lines: [{ ...line, quantity: 1.5 }] },
    "/lines/0/quantity",
    "wrong_type",
    'expected a safe integer quantity of the line\'s unit, received the number 1.5; quantities are integers: choose a smaller unit, 1.5 of "m" is 150 of "cm"',
  ],
  [
    "a negative count",
    { payments: [{ ...payment, attempt: -1 }] },
    "/payments/0/attempt",
    "too_small",
    "expected a count: an integer of 0 or more, received the number -1; give it as a number without fraction or sign",
  ],
  [
    "a time without offset",
    { placedAt: "2026-03-01T09:30:00" },
    "/placedAt",
    "wrong_format",
    'expected an instant: ISO 8601 with an offset or Z, received the text "2026-03-01T09:30:00"; add the offset, as in 2026-03-01T09:30:00+08:00',
  ],
  [
    "a date alone",
    { promise: { deliverBy: "2026-03-05" } },
    "/promise/deliverBy",
    "wrong_format",
    'expected an instant: ISO 8601 with an offset or Z, received the text "2026-03-05"; add time and offset, as in 2026-03-01T09:30:00+08:00',
  ],
  [
    "a day that does not exist",
    { complaints: [{ id: "C", kind: "late", openedAt: "2026-02-30T00:00:00Z" }] },
    "/complaints/0/openedAt",
    "wrong_format",
    'expected an instant: ISO 8601 with an offset or Z, received the text "2026-02-30T00:00:00Z"; there is no such calendar day',
  ],
  [
    "milliseconds since 1970",
    { cancelledAt: 1772328600000 },
    "/cancelledAt",
    "wrong_type",
    "expected an instant: ISO 8601 with an offset or Z, received the number 1772328600000; a number has no stated unit: write it as new Date(ms).toISOString() does",
  ],
  [
    "a Date",
    { placedAt: new Date(0) },
    "/placedAt",
    "wrong_type",
    "expected an instant: ISO 8601 with an offset or Z, received a Date; call its toISOString()",
  ],
  [
    "a mistyped status",
    { status: "shiped" },
    "/status",
    "wrong_value",
    'expected one of "cart", "placed", "processing", "shipped", "delivered", "completed", "cancelled", received the text "shiped"; did you mean "shipped"?',
  ],
  [
    "a mistyped key",
    { lines: [{ ...line, cancelledQuantitiy: 1 }] },
    "/lines/0/cancelledQuantitiy",
    "unknown_key",
    'expected a known key, received an unknown key with a number; did you mean "cancelledQuantity"?',
  ],
  [
    "a key in another spelling",
    { time_zone: "UTC" },
    "/time_zone",
    "unknown_key",
    'expected a known key, received an unknown key with a text of 3 characters; did you mean "timeZone"?',
  ],
  [
    "a key of the host's",
    { customer: { loyaltyPoints: 3 } },
    "/customer/loyaltyPoints",
    "unknown_key",
    "expected one of the keys id, name, email, phone, tier, attributes, received an unknown key with a number; it is no key here; your own fields belong under attributes",
  ],
  [
    "a key with pointer characters",
    { promise: { "a/b~c": 1 } },
    "/promise/a~1b~0c",
    "unknown_key",
    "expected one of the keys shipBy, deliverBy, received an unknown key with a number; it is no key here",
  ],
  [
    "a lower-case currency",
    { currency: "cny" },
    "/currency",
    "wrong_format",
    'expected an ISO 4217 currency code of three upper-case letters, received the text "cny"; write it as CNY or EUR',
  ],
  [
    "a country's name, which is part of an address",
    { shipTo: { country: "China" } },
    "/shipTo/country",
    "wrong_format",
    "expected an ISO 3166-1 country code of two upper-case letters, received a text of 5 characters; write it as CN or DE, or leave the key out when it is not known",
  ],
  [
    "an offset instead of a time zone",
    { timeZone: "+08:00" },
    "/timeZone",
    "wrong_format",
    'expected an IANA time zone name, received the text "+08:00"; write it as Asia/Shanghai or UTC',
  ],
  [
    "a time zone that does not exist",
    { timeZone: "Asia/Peking" },
    "/timeZone",
    "wrong_format",
    'expected an IANA time zone name, received the text "Asia/Peking"; write it as Asia/Shanghai or UTC',
  ],
  [
    "a locale with an underscore",
    { locale: "zh_CN" },
    "/locale",
    "wrong_format",
    'expected a BCP 47 language tag, received the text "zh_CN"; write it as zh-CN or en, with a hyphen',
  ],
  [
    "a numeric id",
    { id: 4711 },
    "/id",
    "wrong_type",
    "expected a text of 1 to 200 characters without control characters, received the number 4711; put the number in quotes",
  ],
  [
    "an empty id",
    { lines: [{ ...line, sku: "" }] },
    "/lines/0/sku",
    "wrong_format",
    "expected a text of 1 to 200 characters without control characters, received an empty text; fill it in",
  ],
  [
    "half a surrogate pair in an id",
    { tenant: "a\ud800" },
    "/tenant",
    "wrong_format",
    'expected a text of 1 to 200 characters without control characters, received the text "a\\ud800"; remove the control characters',
  ],
  [
    "null for something optional",
    { tenant: null },
    "/tenant",
    "wrong_type",
    "expected a text of 1 to 200 characters without control characters, received null; leave the key out when there is no value",
  ],
  [
    "null for something required",
    { currency: null },
    "/currency",
    "wrong_type",
    "expected an ISO 4217 currency code of three upper-case letters, received null; it must have a value",
  ],
  [
    "nothing for something required",
    { payments: [{ ...payment, at: undefined }] },
    "/payments/0/at",
    "missing",
    "expected an instant: ISO 8601 with an offset or Z, received nothing; add it",
  ],
  [
    "an object for a list",
    { lines: { "0": line } },
    "/lines",
    "wrong_type",
    "expected a list, received an object",
  ],
  [
    "a text for a list, without repeating it",
    { lines: "Jane Doe" },
    "/lines",
    "wrong_type",
    "expected a list, received a text of 8 characters",
  ],
  [
    "a list for an object",
    { totals: [] },
    "/totals",
    "wrong_type",
    "expected an object, received a list of 0",
  ],
  [
    "an address as text",
    { shipTo: "人民路 1 号, 杭州" },
    "/shipTo",
    "wrong_type",
    "expected an address, received a text of 11 characters; give its parts as an object",
  ],
  [
    "a phone as a number",
    { customer: { phone: 13800000000 } },
    "/customer/phone",
    "wrong_type",
    "expected a text of at most 500 characters, received a number; give it as text, shortened if need be",
  ],
  [
    "a switch as a word",
    { paymentMethods: [{ method: "card", enabled: "yes" }] },
    "/paymentMethods/0/enabled",
    "wrong_type",
    'expected true or false, received the text "yes"',
  ],
  [
    "too long a name",
    { lines: [{ ...line, name: "x".repeat(501) }] },
    "/lines/0/name",
    "too_large",
    "expected a text of at most 500 characters, received a text of 501 characters; shorten it",
  ],
  [
    "too many street lines",
    { shipTo: { lines: Array.from({ length: 21 }, () => "") } },
    "/shipTo/lines",
    "too_large",
    "expected a list of at most 20, received a list of 21",
  ],
  [
    "one line id twice",
    { lines: [line, { ...line, id: "2" }, { ...line, sku: "CUP" }] },
    "/lines/2/id",
    "duplicate_id",
    'expected an id used once in lines, received "1", which /lines/0/id has already; give each its own id',
  ],
  [
    "one payment id twice",
    { payments: [payment, payment] },
    "/payments/1/id",
    "duplicate_id",
    'expected an id used once in payments, received "P1", which /payments/0/id has already; give each its own id',
  ],
  [
    "a shipment of a line that is not there",
    { lines: [line], shipments: [{ ...shipment, lines: [{ lineId: "9", quantity: 1 }] }] },
    "/shipments/0/lines/0/lineId",
    "unknown_reference",
    'expected the id of one of the order\'s lines, received "9"; its lines are "1"',
  ],
  [
    "a reservation for a line that is not there",
    { reservations: [{ id: "R", sku: "TEA", quantity: 1, lineId: "1" }] },
    "/reservations/0/lineId",
    "unknown_reference",
    'expected the id of one of the order\'s lines, received "1"; the order has no lines',
  ],
  [
    "a waiver without a subject",
    { waivers: [{ key: "stock.short", reason: "", at: minimal.placedAt }] },
    "/waivers/0/key",
    "wrong_format",
    'expected an exception key, code@subject, received the text "stock.short"; copy the exception\'s key, such as stock.short@line:2',
  ],
  [
    "attributes that are a list",
    { attributes: [] },
    "/attributes",
    "wrong_type",
    "expected an object of the host's own JSON values, received a list of 0; put only plain JSON there: texts, finite numbers, true, false, null, lists, objects",
  ],
  [
    "attributes with a Date",
    { attributes: { a: [{ b: new Date(0) }] } },
    "/attributes/a/0/b",
    "wrong_type",
    "expected a JSON value, received a Date; put only plain JSON there: texts, finite numbers, true, false, null, lists, objects",
  ],
  [
    "attributes with NaN",
    { lines: [{ ...line, attributes: { weight: Number.NaN } }] },
    "/lines/0/attributes/weight",
    "wrong_type",
    "expected a finite number, received a number; put only plain JSON there: texts, finite numbers, true, false, null, lists, objects",
  ],
];

describe("parseOrder on what it refuses", () => {
  it.each(MALFORMED)("names the place and the remedy of %s", (_, change, path, code, message) => {
    const issues = issuesOf({ ...minimal, ...change });
    expect(issues.map((issue) => [issue.path, issue.code, issue.message])).toEqual([
      [path, code, `${path}: ${message}`],
    ]);
  });

  it.each([
    ["no order at all", undefined, "the order: expected an object, received nothing; add it"],
    ["null", null, "the order: expected an object, received null; it must have a value"],
    [
      "a list of orders",
      [minimal],
      "the order: expected an object, received a list of 1; give one order at a time",
    ],
    [
      "the unparsed text, without repeating it",
      JSON.stringify(minimal),
      "the order: expected an object, received a text of 98 characters; give the parsed object: JSON.parse(text)",
    ],
  ])("refuses %s", (_, input, message) => {
    expect(issuesOf(input).map((issue) => [issue.path, issue.message])).toEqual([["", message]]);
  });

  it("says what is missing, was expected and came, one issue each, in the order of the fields", () => {
    expect(
      issuesOf({ id: "A-1", status: "new", lines: [{ sku: 1 }] }).map(({ path, code }) => [path, code]),
    ).toEqual([
      ["/status", "wrong_value"],
      ["/placedAt", "missing"],
      ["/currency", "missing"],
      ["/shipTo", "missing"],
      ["/lines/0/id", "missing"],
      ["/lines/0/sku", "wrong_type"],
      ["/lines/0/quantity", "missing"],
      ["/lines/0/unitPriceMinor", "missing"],
    ]);
  });

  it("refuses __proto__ as a key from JSON text, in the order and in attributes, and pollutes nothing", () => {
    const input: unknown = JSON.parse(
      `{"id":"A","__proto__":{"sku":"x"},"status":"placed","placedAt":"${minimal.placedAt}","currency":"CNY",` +
        `"shipTo":{"__proto__":{"country":"CN"}},"attributes":{"a":{"__proto__":{"admin":true}}}}`,
    );
    expect(
      issuesOf(input)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["/__proto__", "/attributes/a/__proto__", "/shipTo/__proto__"]);
    expect(Object.keys(Object.prototype)).toEqual([]);
  });

  it("refuses attributes that refer to themselves, are too deep or too many", () => {
    const circular: Record<string, unknown> = {};
    circular.self = circular;
    const many = { list: Array.from({ length: 10_001 }, () => 0) };
    expect(issuesOf({ ...minimal, attributes: circular })[0]?.expected).toBe("at most 20 levels of nesting");
    expect(issuesOf({ ...minimal, attributes: many })[0]?.expected).toBe("at most 10000 values in all");
  });

  it.each(["lines", "reservations", "payments", "shipments", "complaints", "requests"])(
    "refuses an id used twice in %s",
    (list) => {
      const { at } = payment;
      const items: Record<string, object> = {
        lines: line,
        reservations: { id: "R", sku: "TEA", quantity: 1 },
        payments: payment,
        shipments: shipment,
        complaints: { id: "C", kind: "late", openedAt: at },
        requests: { id: "Q", kind: "cancel", at, status: "open" },
      };
      const twice = { ...minimal, [list]: [items[list], items[list]] };
      expect(issuesOf(twice).map(({ path, code }) => [path, code])).toEqual([
        [`/${list}/1/id`, "duplicate_id"],
      ]);
    },
  );

  it("gives all unknown keys of an object as issues of their own", () => {
    expect(issuesOf({ ...minimal, totals: { total: 1, shipping: 2 } }).map(({ message }) => message)).toEqual(
      [
        expect.stringContaining('did you mean "totalMinor"?'),
        expect.stringContaining('did you mean "shippingMinor"?'),
      ],
    );
  });

  it("words at most 100 issues and counts them all", () => {
    const result = safeParseOrder({ ...minimal, lines: Array.from({ length: 1000 }, () => 0) });
    const error = result.ok ? undefined : result.error;
    expect([error?.issues.length, error?.issueCount]).toEqual([100, 1000]);
    expect(error?.message).toMatch(/and 995 more$/);
  });

  it("throws an InvalidOrderError that carries id, place and issues", () => {
    const attempt = () => parseOrder({ ...minimal, currency: "yuan" });
    expect(attempt).toThrow(InvalidOrderError);
    try {
      attempt();
    } catch (error) {
      expect(isOrderTriageError(error)).toBe(true);
      expect(error).toMatchObject({
        code: "invalid_order",
        orderId: "A-1",
        path: "/currency",
        issueCount: 1,
      });
      expect((error as Error).message).toMatch(/^invalid order "A-1": \/currency: expected an ISO 4217/);
    }
  });

  it("reports an order that throws when it is read, with the cause", () => {
    const broken = new Error("gone");
    const input = {
      ...minimal,
      get currency(): string {
        throw broken;
      },
    };
    const result = safeParseOrder(input);
    expect(result.ok ? undefined : result.error.cause).toBe(broken);
    expect(issuesOf(input).map(({ code }) => code)).toEqual(["unreadable"]);
  });
});
