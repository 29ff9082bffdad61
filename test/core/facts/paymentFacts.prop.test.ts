import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paymentClassOf } from "../../../src/core/codes/paymentClassOf";
import { PAYMENT_STATUSES, type Payment } from "../../../src/core/order/Payment";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const amount = fc.integer({ min: 0, max: 2_000 });

const paymentsArbitrary: fc.Arbitrary<Payment[]> = fc
  .array(
    fc.record({
      status: fc.constantFrom(...PAYMENT_STATUSES),
      code: fc.constantFrom("insufficient_funds", "expired_card", "stolen_card", "issuer_not_available"),
      amountMinor: amount,
      refundedMinor: amount,
      hours: fc.nat(5),
    }),
    { maxLength: 5 },
  )
  .map((rows) =>
    rows.map(({ status, code, amountMinor, refundedMinor, hours }, index) => ({
      id: `P${index}`,
      method: "card",
      provider: "stripe",
      status,
      amountMinor,
      refundedMinor: Math.min(refundedMinor, amountMinor),
      at: hoursAgo(hours),
      ...(status === "failed" ? { code } : {}),
    })),
  );

function read(name: string, payments: readonly Payment[], id?: string): unknown {
  const order = anOrder({ payments: [...payments], totals: { totalMinor: 1_000 } });
  return readFact(name, order, { now: NOW, ...(id === undefined ? {} : { id }) });
}

describe("facts about payments", () => {
  it("split a difference into what is missing and what is too much, never both", () => {
    fc.assert(
      fc.property(paymentsArbitrary, (payments) => {
        const difference = read("order.paymentDifferenceMinor", payments);
        const under = read("order.underpaidMinor", payments);
        const over = read("order.overpaidMinor", payments);
        if (difference === undefined) expect([under, over]).toEqual([undefined, undefined]);
        else
          expect([Number(over) - Number(under), Math.min(Number(over), Number(under))]).toEqual([
            difference,
            0,
          ]);
      }),
    );
  });

  it("never let a refund make the customer owe", () => {
    fc.assert(
      fc.property(paymentsArbitrary, (payments) => {
        const unrefunded = payments
          .filter(({ status }) => status !== "refunded")
          .map((payment) => ({ ...payment, refundedMinor: 0 }));
        const refunded = payments.filter(({ status }) => status !== "refunded");
        expect(read("order.underpaidMinor", refunded)).toBe(read("order.underpaidMinor", unrefunded));
      }),
    );
  });

  it("do not depend on the order of payments of distinct times", () => {
    const names = [
      "order.paidMinor",
      "order.amountDueMinor",
      "order.paymentDifferenceMinor",
      "order.latestPaymentClass",
    ];
    const distinct = paymentsArbitrary.map((payments) =>
      payments.map((payment, index) => ({ ...payment, at: hoursAgo(index) })),
    );
    const pairs = distinct.chain((payments) =>
      fc.tuple(fc.constant(payments), fc.shuffledSubarray(payments, { minLength: payments.length })),
    );
    fc.assert(
      fc.property(pairs, ([payments, others]) => {
        for (const name of names) expect(read(name, others)).toEqual(read(name, payments));
      }),
    );
  });

  it("leave at most one attempt that counts besides those that succeeded", () => {
    fc.assert(
      fc.property(paymentsArbitrary, (payments) => {
        const counting = payments.filter(
          ({ id, status }) =>
            status !== "authorized" &&
            status !== "captured" &&
            read("payment.isSuperseded", payments, id) === false,
        );
        expect(counting.length).toBeLessThanOrEqual(1);
        const latest = read("order.latestPaymentClass", payments);
        if (counting[0] !== undefined) expect(latest).toBe(paymentClassOf(counting[0]).class);
        else expect(latest).toBe(payments.length === 0 ? undefined : "approved");
      }),
    );
  });

  it("offer only methods that are on and have not failed", () => {
    const methods = fc.uniqueArray(
      fc.record({ method: fc.constantFrom("card", "paypal", "cod"), enabled: fc.boolean() }),
      { selector: ({ method }) => method },
    );
    fc.assert(
      fc.property(methods, paymentsArbitrary, (paymentMethods, payments) => {
        const order = anOrder({ payments, paymentMethods });
        const offered = readFact("order.unusedPaymentMethods", order, { now: NOW });
        const failed = payments.some(({ status }) => status === "failed");
        const expected = paymentMethods.filter(
          ({ method, enabled }) => enabled && !(failed && method === "card"),
        );
        expect(offered).toEqual(expected.map(({ method }) => method));
      }),
    );
  });
});
