import fc from "fast-check";
import type { SupplierOffer } from "../../src/core/lookups/supplierLookup";
import type { ShortageSituation } from "../../src/core/shortage/shortageOptions";
import type { NodeStock, WantedLine } from "../../src/core/shortage/splitOrder";

const quantity = fc.nat(9);
const sku = fc.constantFrom("TEA", "CUP", "POT");
const instant = fc.constantFrom("2026-03-05T10:00:00Z", "2026-03-09T10:00:00Z", "2026-03-20T10:00:00Z");

/** A line of some units, short or not, and what there is for it. */
export const situationArbitrary: fc.Arbitrary<ShortageSituation> = fc.record(
  {
    openQuantity: quantity,
    availableQuantity: quantity,
    expectedAt: instant,
    isBoughtAgain: fc.boolean(),
    substitutes: fc.uniqueArray(
      fc.record({ sku, availableQuantity: fc.nat(6), priceDeltaMinor: fc.integer({ min: -300, max: 300 }) }),
      { selector: (each) => each.sku, maxLength: 3 },
    ),
    otherOpenQuantity: fc.nat(2),
  },
  { requiredKeys: ["openQuantity", "availableQuantity"] },
);

/** What an order wants, a few lines of few SKUs. */
export const wantedArbitrary: fc.Arbitrary<readonly WantedLine[]> = fc
  .array(fc.record({ sku, quantity }), { maxLength: 4 })
  .map((rows) => rows.map((row, index) => ({ lineId: String(index), ...row })));

/** What up to five nodes have, and what is held without a node. */
export const stockArbitrary: fc.Arbitrary<readonly (NodeStock & { movableQuantity?: number })[]> = fc.array(
  fc.record(
    { node: fc.constantFrom("A", "B", "C", "D", "E"), sku, quantity: fc.nat(6), movableQuantity: fc.nat(6) },
    { requiredKeys: ["sku", "quantity"] },
  ),
  { maxLength: 12 },
);

/** Offers of suppliers with different ids. */
export const offersArbitrary: fc.Arbitrary<readonly SupplierOffer[]> = fc.uniqueArray(
  fc.record(
    {
      supplierId: fc.constantFrom("S1", "S2", "S3", "S4", "S5"),
      unitPriceMinor: fc.nat(500),
      currency: fc.constantFrom("CNY", "CNY", "CNY", "EUR"),
      leadTimeDays: fc.oneof(fc.nat(20), fc.double({ min: 0, max: 20, noNaN: true })),
      freightMinor: fc.nat(2_000),
      minimumQuantity: fc.nat(40),
      packSize: fc.integer({ min: 1, max: 12 }),
      availableQuantity: fc.nat(60),
      deliveries: fc.nat(50),
      deliveredOnTime: fc.nat(50),
    },
    { requiredKeys: ["supplierId", "unitPriceMinor", "currency", "leadTimeDays"] },
  ),
  { selector: ({ supplierId }) => supplierId, maxLength: 5 },
);
