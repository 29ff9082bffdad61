import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { missingAddressFields } from "../../../src/core/codes/missingAddressFields";
import { parseOrder } from "../../../src/schema/parseOrder";
import { orderArbitrary } from "../../arbitraries/order";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

const at = { now: NOW };
const orders = orderArbitrary.map((order) => parseOrder(order));

describe("facts about the delivery address", () => {
  it("point at a missing field exactly when one is missing", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const [first] = missingAddressFields(order.shipTo);
        const pointer = readFact("address.firstMissingPointer", order, at);
        expect(pointer).toBe(first && `/shipTo/${first === "lines" ? "lines/0" : first}`);
      }),
    );
  });

  it("judge no postal code where none is given", () => {
    fc.assert(
      fc.property(orders, fc.constantFrom("", "  ", undefined), (order, postalCode) => {
        const { postalCode: _, ...shipTo } = order.shipTo;
        const without = { ...order, shipTo: postalCode === undefined ? shipTo : { ...shipTo, postalCode } };
        expect(readFact("address.isPostalCodeValid", without, at)).toBeUndefined();
      }),
    );
  });

  it("see no change between an address and itself", () => {
    fc.assert(
      fc.property(orders, (order) => {
        const same = { ...order, placedShipTo: { ...order.shipTo } };
        expect(readFact("address.isChangedAfterOrder", same, at)).toBe(false);
      }),
    );
  });

  it("see a change in every part of an address", () => {
    const part = fc.constantFrom("recipient", "district", "locality", "region", "postalCode", "phone");
    fc.assert(
      fc.property(orders, part, (order, name) => {
        const other = { ...order, placedShipTo: { ...order.shipTo, [name]: `${order.shipTo[name] ?? ""}7` } };
        expect(readFact("address.isChangedAfterOrder", other, at)).toBe(true);
      }),
    );
  });
});
