import fc from "fast-check";
import { type Decision, type OrderSnapshot, step } from "../../src/core/index";
import type { CompiledRuleset } from "../../src/core/ruleset/CompiledRuleset";
import { anOrder } from "../support/anOrder";

const NOW = "2026-03-02T12:00:00Z";
const OBSERVED = "2026-03-02T11:45:00Z";

const sku = fc.constantFrom("TEA", "CUP", "POT");
const date = fc.constantFrom("2026-03-03T10:00:00Z", "2026-03-05T10:00:00Z", "2026-03-09T10:00:00Z");

const line = fc.record(
  {
    sku,
    quantity: fc.integer({ min: 1, max: 6 }),
    shippedQuantity: fc.nat(2),
    cancelledQuantity: fc.nat(2),
  },
  { requiredKeys: ["sku", "quantity"] },
);

const node = fc.record({
  onHand: fc.nat(6),
  reserved: fc.nat(2),
  inbound: fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 4 }), expectedAt: date }), {
    maxLength: 2,
  }),
  reorderPoint: fc.nat(3),
  orderUpTo: fc.nat(12),
});

const level = fc
  .uniqueArray(fc.tuple(fc.constantFrom("A", "B", "C"), node), { selector: ([name]) => name, maxLength: 3 })
  .map((nodes) => ({ observedAt: OBSERVED, nodes: nodes.map(([name, each]) => ({ node: name, ...each })) }));

/** A little in each of two places: nobody has all, together they have. */
const spread = fc.tuple(fc.constantFrom("A", "B"), fc.integer({ min: 2, max: 4 })).map(([most, onHand]) => ({
  observedAt: OBSERVED,
  nodes: ["A", "B"].map((name) => ({ node: name, onHand: name === most ? onHand : 2 })),
}));

const stockOf = fc.oneof({ weight: 2, arbitrary: level }, { weight: 3, arbitrary: spread });

const item = fc.record({
  observedAt: fc.constant(OBSERVED),
  status: fc.constantFrom("active", "active", "discontinued"),
  substitutes: fc.array(
    fc.record({
      sku: fc.constantFrom("TIN", "MUG", "CUP"),
      priceDeltaMinor: fc.integer({ min: -200, max: 200 }),
    }),
    { maxLength: 2 },
  ),
});

/** An order that stock may not fill, and what the world answers about it. */
export interface ShortOrder {
  readonly order: OrderSnapshot;
  /** The settled decision, at {@link NOW} unless told. */
  readonly decide: (ruleset: CompiledRuleset, now?: string) => Decision;
}

/** Orders over few SKUs and nodes, with all that can be done about a shortage. */
export const shortOrderArbitrary: fc.Arbitrary<ShortOrder> = fc
  .record({
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
    carried: fc.array(fc.record({ line: fc.nat(2), quantity: fc.integer({ min: 1, max: 2 }) }), {
      maxLength: 1,
    }),
    held: fc.array(fc.record({ sku, quantity: fc.nat(3) }), { maxLength: 1 }),
    status: fc.constantFrom<"processing" | "cart">("processing", "processing", "cart"),
    shipBy: fc.constantFrom("2026-03-04T10:00:00Z", "2026-03-06T18:00:00Z"),
    allowsSubstitutes: fc.boolean(),
    levels: fc.record({ TEA: stockOf, CUP: stockOf, POT: stockOf, TIN: level, MUG: level }),
    items: fc.record({ TEA: item, CUP: item, POT: item }),
    supply: fc.boolean(),
  })
  .map(({ lines, carried, held, status, shipBy, allowsSubstitutes, levels, items, supply }) => {
    const order = anOrder({
      status,
      promise: { shipBy, deliverBy: "2026-03-10T23:59:59Z" },
      attributes: { allowsSubstitutes },
      lines: lines.map((each, index) => ({ id: String(index), unitPriceMinor: 500, ...each })),
      reservations: held.map((each, index) => ({ id: String(index), ...each })),
      shipments: carried.map((each) => ({
        id: "S",
        carrier: "dhl",
        shippedAt: "2026-03-01T12:00:00Z",
        lines: [{ lineId: String(each.line % lines.length), quantity: each.quantity }],
      })),
    });
    const offer = { supplierId: "S1", unitPriceMinor: 300, currency: "EUR", leadTimeDays: 1, packSize: 4 };
    const known: Known = {
      stock: levels,
      item: items,
      transit: { "*": { observedAt: OBSERVED, processHours: 12, transitHours: 48 } },
      ...(supply ? { supplier: { "*": { observedAt: OBSERVED, offers: [offer] } } } : {}),
    };
    return { order, decide: (ruleset, now = NOW) => settle(ruleset, order, known, now) };
  });

type Known = Readonly<Record<string, Readonly<Record<string, object>>>>;

function settle(ruleset: CompiledRuleset, order: OrderSnapshot, answers: Known, now: string): Decision {
  let known: Record<string, Record<string, object>> = {};
  for (;;) {
    const { decision, needs } = step(ruleset, { order, now, known });
    if (needs.length === 0) return decision;
    for (const { lookup, id } of needs) {
      const answer = answers[lookup]?.[id] ?? answers[lookup]?.["*"] ?? { failed: "not_configured" };
      known = { ...known, [lookup]: { ...known[lookup], [id]: answer } };
    }
  }
}
