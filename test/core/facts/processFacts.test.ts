import { describe, expect, it } from "vitest";
import type { Case } from "../../../src/core/cases/Case";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const aCase = (status: Case["status"], hours: number, key = "stock.short@line:1"): Case => ({
  key,
  epoch: 0,
  status,
  openedAt: hoursAgo(hours),
});
const read = (name: string, cases: readonly Case[]) => readFact(name, anOrder(), { now: NOW, cases });

describe("facts about cases", () => {
  it("find the oldest that nobody has taken up, and the oldest that is not settled", () => {
    const cases = [
      aCase("open", 3, "order.duplicate@order"),
      aCase("open", 5),
      aCase("acknowledged", 9, "order.invalid@order"),
      aCase("escalated", 8, "payment.pending@order"),
    ];
    expect(read("process.hoursSinceOldestUnacknowledged", cases)).toBe(8);
    expect(read("process.oldestUnacknowledged", cases)).toBe("payment.pending@order");
    expect(read("process.hoursSinceOldestUnresolved", cases)).toBe(9);
    expect(read("process.oldestUnresolved", cases)).toBe("order.invalid@order");
  });

  it("leave out what is settled, what somebody lives with, and their own breach", () => {
    const cases = [
      aCase("resolved", 90),
      aCase("waived", 90),
      aCase("open", 90, "process.sla_breached@order"),
    ];
    expect(read("process.hoursSinceOldestUnacknowledged", cases)).toBeUndefined();
    expect(read("process.oldestUnresolved", cases)).toBeUndefined();
    expect(read("process.hoursSinceOldestUnresolved", [])).toBeUndefined();
  });
});

describe("sku.hasOpenLowCase", () => {
  const has = (cases: readonly Case[]) => read("sku.hasOpenLowCase", cases);

  it("knows the SKU's own case until it is resolved", () => {
    expect(has([aCase("open", 1, "stock.low@sku:TEA-1")])).toBe(true);
    expect(has([aCase("waived", 1, "stock.low@sku:TEA-1")])).toBe(true);
    expect(has([aCase("resolved", 1, "stock.low@sku:TEA-1")])).toBe(false);
    expect(has([aCase("open", 1, "stock.low@sku:TEA-2"), aCase("open", 1, "stock.short@sku:TEA-1")])).toBe(
      false,
    );
    expect(has([])).toBe(false);
  });
});
