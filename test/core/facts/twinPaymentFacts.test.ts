import { describe, expect, it } from "vitest";
import type { Payment } from "../../../src/core/order/Payment";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const paid = (id: string, amountMinor: number, hours: number, more: Partial<Payment> = {}): Payment => ({
  id,
  method: "card",
  provider: "stripe",
  status: "captured",
  amountMinor,
  at: hoursAgo(hours),
  ...more,
});
const read = (name: string, ...payments: readonly Payment[]) =>
  readFact(name, anOrder({ payments }), { now: NOW });

describe("facts about a customer who paid twice", () => {
  it("find the two of one amount that lie closest together", () => {
    const payments = [paid("P3", 500, 1), paid("P1", 500, 9), paid("P2", 500, 3), paid("P4", 700, 2)];
    expect(read("order.twinPaymentIds", ...payments)).toEqual(["P2", "P3"]);
    expect(read("order.hoursBetweenTwinPayments", ...payments)).toBe(2);
  });

  it("count only what went through, in one currency", () => {
    for (const more of [{ status: "failed" }, { status: "refunded" }, { currency: "USD" }] as const) {
      const payments = [paid("P1", 500, 2), paid("P2", 500, 1, more)];
      expect(read("order.twinPaymentIds", ...payments)).toEqual([]);
      expect(read("order.hoursBetweenTwinPayments", ...payments)).toBeUndefined();
    }
    const held = { status: "authorized", authorizedMinor: 500 } as const;
    expect(read("order.twinPaymentIds", paid("P1", 500, 2), paid("P2", 400, 1, held))).toEqual(["P1", "P2"]);
    expect(read("order.twinPaymentIds", paid("P1", 0, 2), paid("P2", 0, 1))).toEqual([]);
  });
});
