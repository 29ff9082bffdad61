import type { FactDefinition } from "../../core/facts/Fact";
import { itemsOf } from "../../core/facts/scopes";
import { parseOrder } from "../../schema/parseOrder";

/**
 * The names of the lookups a fact rests on. A fact tells its keys only for an order, so it is asked about a made-up one
 * that has one of everything.
 *
 * @example
 * ```ts
 * lookupsOf(catalog.get("line.shortQuantity")); // ["stock"]
 * ```
 */
export function lookupsOf({ needs, scope }: FactDefinition): readonly string[] {
  if (needs === undefined || scope === "unknown" || scope === "exception") return [];
  const order = sample();
  const item = scope === "order" ? order : itemsOf(order, scope)[0]?.item;
  if (item === undefined) return [];
  try {
    return [...new Set(needs(order, item).map(({ lookup }) => lookup))];
  } catch {
    // A fact of the host's that wants more of an order than this one has.
    return [];
  }
}

const AT = "2026-03-01T09:00:00Z";

const sample = () =>
  parseOrder({
    id: "O-1",
    status: "processing",
    placedAt: AT,
    currency: "EUR",
    customer: { id: "C-1", email: "ada@example.com", phone: "030 1" },
    promise: { shipBy: AT, deliverBy: AT },
    shipTo: { lines: ["1 Main Street"], country: "DE" },
    lines: [{ id: "1", sku: "A", quantity: 1, unitPriceMinor: 100 }],
    payments: [{ id: "P1", method: "card", provider: "canonical", status: "captured", at: AT }],
    shipments: [{ id: "S1", carrier: "dhl", lines: [{ lineId: "1", quantity: 1 }], events: [] }],
    complaints: [{ id: "C1", kind: "other", openedAt: AT }],
    requests: [{ id: "R1", kind: "cancel", at: AT, status: "open" }],
  });
