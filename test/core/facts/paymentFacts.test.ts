import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

type Change = NonNullable<Parameters<typeof anOrder>[0]>;

const at = { now: NOW };
const payment = {
  id: "P1",
  method: "card",
  provider: "stripe",
  status: "captured",
  capturedMinor: 1_000,
  at: hoursAgo(5),
} as const;
const totals = { totalMinor: 1_000 };
const read = (name: string, change: Change) => readFact(`order.${name}`, anOrder({ totals, ...change }), at);
const line = { id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 };

describe("payment facts", () => {
  it("tell one attempt", () => {
    const order = anOrder({
      payments: [{ ...payment, status: "authorized", attempt: 2, authorizationExpiresAt: hoursAgo(-6) }],
    });
    expect(readFact("payment.id", order, at)).toBe("P1");
    expect(readFact("payment.method", order, at)).toBe("card");
    expect(readFact("payment.status", order, at)).toBe("authorized");
    expect(readFact("payment.class", order, at)).toBe("approved");
    expect(readFact("payment.attempt", order, at)).toBe(2);
    expect(readFact("payment.authorizationExpiresAt", order, at)).toBe(hoursAgo(-6));
    expect(readFact("payment.hoursUntilAuthorizationExpires", order, at)).toBe(6);
  });

  it("add up what was paid, and what is still due", () => {
    const payments = [
      { ...payment, capturedMinor: 400 },
      { ...payment, id: "P2", authorizedMinor: 300, capturedMinor: 0 },
    ];
    expect(read("paidMinor", { payments })).toBe(700);
    expect(read("dueMinor", { payments })).toBe(1_000);
    expect(read("amountDueMinor", { payments })).toBe(300);
    expect(read("amountDueMinor", { payments: [{ ...payment, capturedMinor: 1_200 }] })).toBe(0);
  });

  it("count a payment under way towards the difference, not as paid", () => {
    const payments = [{ ...payment, status: "pending" as const, capturedMinor: 0, amountMinor: 900 }];
    expect(read("paidMinor", { payments })).toBe(0);
    expect(read("isPaymentApproved", { payments })).toBe(false);
    expect(read("paymentDifferenceMinor", { payments })).toBe(-100);
    expect(read("underpaidMinor", { payments })).toBe(100);
  });

  it("do not take an attempt that hangs for an overpayment once another succeeded", () => {
    const hanging = { ...payment, id: "P0", status: "pending" as const, amountMinor: 1_000, at: hoursAgo(9) };
    expect(read("paymentDifferenceMinor", { payments: [hanging, payment] })).toBe(0);
  });

  it("let a refund make good an overpayment, and goodwill change nothing", () => {
    const twice = [payment, { ...payment, id: "P2" }];
    expect(read("overpaidMinor", { payments: twice })).toBe(1_000);
    expect(
      read("overpaidMinor", { payments: [payment, { ...payment, id: "P2", refundedMinor: 1_000 }] }),
    ).toBe(0);
    expect(read("overpaidMinor", { payments: [payment, { ...payment, id: "P2", status: "refunded" }] })).toBe(
      0,
    );
    expect(read("paymentDifferenceMinor", { payments: [{ ...payment, refundedMinor: 200 }] })).toBe(0);
    expect(read("paidMinor", { payments: [{ ...payment, refundedMinor: 200 }] })).toBe(800);
  });

  it("take a cancelled unit off what is due, with its share of the line's discount", () => {
    const due = (change: object) =>
      read("dueMinor", { lines: [{ ...line, ...change }], totals: { totalMinor: 900 } });
    expect(due({ cancelledQuantity: 1 })).toBe(400);
    expect(due({ cancelledQuantity: 1, lineTotalMinor: 800 })).toBe(500);
    expect(due({ cancelledQuantity: 2, lineTotalMinor: 799 })).toBe(101);
  });

  it("are absent where nothing can be compared", () => {
    const { capturedMinor: _, ...ofUnknownAmount } = payment;
    expect(read("paymentDifferenceMinor", { payments: [] })).toBeUndefined();
    expect(read("paymentDifferenceMinor", { payments: [payment], lines: [] })).toBeUndefined();
    expect(read("paymentDifferenceMinor", { payments: [payment], totals: {} })).toBeUndefined();
    expect(read("paymentDifferenceMinor", { payments: [{ ...payment, status: "failed" }] })).toBeUndefined();
    expect(read("paymentDifferenceMinor", { payments: [ofUnknownAmount] })).toBeUndefined();
    expect(read("amountDueMinor", { payments: [ofUnknownAmount] })).toBeUndefined();
    expect(read("dueMinor", { totals: {} })).toBeUndefined();
  });

  it("let no money of another currency pay", () => {
    expect(read("underpaidMinor", { payments: [{ ...payment, currency: "USD" }] })).toBe(1_000);
  });

  it("know which methods are in use", () => {
    const payments = [
      { ...payment, id: "P0", method: "cod", status: "cancelled" as const },
      { ...payment, id: "P1", method: "card", status: "pending" as const },
      { ...payment, id: "P2", method: "card", status: "captured" as const },
    ];
    expect(read("livePaymentMethods", { payments })).toEqual(["card"]);
  });

  it("take the later of two attempts of one instant to be the later in the list", () => {
    const failed = { ...payment, status: "failed" as const, code: "expired_card" };
    const order = anOrder({ payments: [failed, { ...failed, id: "P2", code: "insufficient_funds" }] });
    expect(readFact("payment.isSuperseded", order, { ...at, id: "P1" })).toBe(true);
    expect(readFact("payment.isSuperseded", order, { ...at, id: "P2" })).toBe(false);
    expect(readFact("order.latestPaymentClass", order, at)).toBe("other_method");
  });
});
