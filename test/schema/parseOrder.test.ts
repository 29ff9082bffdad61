import { describe, expect, it } from "vitest";
import { InvalidOrderError, type OrderIssue } from "../../src/core/errors/InvalidOrderError";
import { isOrderTriageError } from "../../src/core/errors/OrderTriageError";
import { parseOrder } from "../../src/schema/parseOrder";
import { safeParseOrder } from "../../src/schema/safeParseOrder";
import { line, MALFORMED, minimal, payment, shipment } from "./malformedOrders";

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
      holds: [],
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
