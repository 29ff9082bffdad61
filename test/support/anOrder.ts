import type { OrderSnapshot } from "../../src/core/index";
import type { OrderInput } from "../../src/core/order/OrderInput";
import { parseOrder } from "../../src/schema/parseOrder";

/** A healthy order of one line, with whatever a test wants different. */
export function anOrder(change: Partial<OrderInput> = {}): OrderSnapshot {
  return parseOrder({
    id: "O-1",
    status: "processing",
    placedAt: "2026-03-01T08:00:00Z",
    currency: "EUR",
    customer: { email: "ada@example.com" },
    shipTo: {
      recipient: "Ada",
      lines: ["Hauptstr. 1"],
      locality: "Berlin",
      postalCode: "10115",
      country: "DE",
    },
    lines: [{ id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 }],
    ...change,
  });
}
