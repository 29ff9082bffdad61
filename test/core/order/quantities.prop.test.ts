import fc from "fast-check";
import { describe, it } from "vitest";
import { openQuantity, shippedQuantityOf, unshippedQuantity } from "../../../src/core/order/quantities";

const odd = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY));
const optional = (quantity: fc.Arbitrary<number>) =>
  fc.oneof(
    fc.constant({}),
    quantity.map((given) => ({ given })),
  ) as fc.Arbitrary<{ given?: number }>;
const lineOf = (quantity: fc.Arbitrary<number>) =>
  fc
    .tuple(quantity, optional(quantity), optional(quantity))
    .map(([ordered, { given: cancelled }, { given: shipped }]) => ({
      id: "1",
      quantity: ordered,
      ...(cancelled === undefined ? {} : { cancelledQuantity: cancelled }),
      ...(shipped === undefined ? {} : { shippedQuantity: shipped }),
    }));
const shipmentsOf = (quantity: fc.Arbitrary<number>) =>
  fc.array(
    fc.record({
      lines: fc.array(fc.record({ lineId: fc.constantFrom("1", "2"), quantity }), { maxLength: 3 }),
    }),
    { maxLength: 4 },
  );
const sane = fc.nat(1000);

describe("quantities", () => {
  it("are never NaN, infinite or negative, however odd the line", () => {
    fc.assert(
      fc.property(lineOf(odd), shipmentsOf(odd), (line, shipments) =>
        [openQuantity(line), unshippedQuantity(line), shippedQuantityOf({ shipments }, line)].every(
          (quantity) => Number.isFinite(quantity) && quantity >= 0,
        ),
      ),
    );
  });

  it("are conserved: cancelled, shipped and unshipped make up the ordered quantity", () => {
    fc.assert(
      fc.property(sane, sane, sane, (cancelled, shipped, unshipped) => {
        const line = {
          quantity: cancelled + shipped + unshipped,
          cancelledQuantity: cancelled,
          shippedQuantity: shipped,
        };
        return openQuantity(line) === shipped + unshipped && unshippedQuantity(line) === unshipped;
      }),
    );
  });

  it("shipped is at least what the line says and what the shipments list, and no more than they can explain", () => {
    fc.assert(
      fc.property(lineOf(sane), shipmentsOf(sane), (line, shipments) => {
        const listed = shipments
          .flatMap((shipment) => shipment.lines)
          .filter((part) => part.lineId === line.id)
          .reduce((sum, part) => sum + part.quantity, 0);
        const whole = shipments.some((shipment) => shipment.lines.length === 0) ? openQuantity(line) : 0;
        const shipped = shippedQuantityOf({ shipments }, line);
        const reasons = [line.shippedQuantity ?? 0, listed, whole];
        return reasons.every((reason) => shipped >= reason) && reasons.includes(shipped);
      }),
    );
  });

  it("shipped does not depend on the order of the shipments, and never falls when one is added", () => {
    fc.assert(
      fc.property(lineOf(sane), shipmentsOf(sane), (line, shipments) => {
        const shipped = shippedQuantityOf({ shipments }, line);
        return (
          shippedQuantityOf({ shipments: [...shipments].reverse() }, line) === shipped &&
          shippedQuantityOf({ shipments: shipments.slice(1) }, line) <= shipped
        );
      }),
    );
  });
});
