import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { openFact, readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const line = { id: "1", sku: "TEA", quantity: 30, unitPriceMinor: 500 };
const near = {
  supplierId: "near",
  unitPriceMinor: 300,
  currency: "EUR",
  leadTimeDays: 1,
  availableQuantity: 10,
};
const far = { supplierId: "far", unitPriceMinor: 200, currency: "EUR", leadTimeDays: 9, packSize: 12 };
const other = { ...far, supplierId: "other", availableQuantity: 12 };

interface World {
  readonly node?: object;
  readonly item?: object;
  readonly supplier?: object;
  readonly lines?: readonly (typeof line)[];
}

function at({
  node = {},
  item = { failed: "not_configured" },
  supplier = { failed: "not_configured" },
  lines = [line],
}: World) {
  const order = anOrder({ lines, promise: { shipBy: hoursAgo(-36) } });
  const stock = { observedAt: hoursAgo(1), nodes: [{ node: "A", onHand: 0, ...node }] };
  return {
    order,
    at: { now: NOW, known: { stock: { TEA: stock }, item: { TEA: item }, supplier: { TEA: supplier } } },
  };
}
function read(name: string, world: World): unknown {
  const given = at(world);
  return readFact(name, given.order, given.at);
}
const offers = (...all: readonly object[]) => ({ observedAt: hoursAgo(2), offers: all });

describe("line.purchasePlan", () => {
  const plan = (world: World) =>
    read("line.purchasePlan", world) as { orders?: readonly object[] } | undefined;

  it("orders in time what can be, and the rest of another supplier", () => {
    expect(plan({ supplier: offers(far, near) })).toMatchObject({
      neededQuantity: 30,
      uncoveredQuantity: 0,
      orders: [
        { supplierId: "near", quantity: 10, isInTime: true, expectedAt: hoursAgo(-22) },
        { supplierId: "far", quantity: 24, isInTime: false },
      ],
    });
  });

  it("asks two suppliers at most, and says what that leaves", () => {
    const few = { ...near, supplierId: "few" };
    expect(plan({ supplier: offers(other, near, few) })).toMatchObject({
      orders: [{ supplierId: "few" }, { supplierId: "near" }],
      uncoveredQuantity: 10,
    });
  });

  it("is the quantity alone where no supplier is known, with the reason", () => {
    for (const [supplier, suppliers] of [
      [{ failed: "not_configured" }, "not_configured"],
      [{ failed: "failed" }, "failed"],
      [offers(), "none"],
    ] as const) {
      expect(plan({ supplier })).toEqual({
        neededQuantity: 30,
        orders: [{ quantity: 30, reason: { neededQuantity: 30, suppliers } }],
      });
    }
  });

  it("leaves out what is inbound, and what is ordered for the reorder point anyway", () => {
    const inbound = [{ quantity: 20, expectedAt: hoursAgo(-72) }];
    expect(plan({ node: { inbound } })).toMatchObject({ neededQuantity: 10 });
    expect(plan({ node: { inbound: [{ quantity: 30, expectedAt: hoursAgo(-72) }] } })).toBeUndefined();
    expect(plan({ node: { reorderPoint: 5, orderUpTo: 25 } })).toMatchObject({ neededQuantity: 5 });
    expect(plan({ node: { reorderPoint: 5, orderUpTo: 60 } })).toBeUndefined();
  });

  it("counts what is inbound for the first of two lines only once", () => {
    const lines = [
      { ...line, quantity: 8 },
      { ...line, id: "2", quantity: 8 },
    ];
    const given = at({ lines, node: { inbound: [{ quantity: 10, expectedAt: hoursAgo(-72) }] } });
    const plans = openFact("line.purchasePlan", given.order, given.at).map(({ frame, slot }) =>
      frame.read(slot),
    );
    expect(plans).toMatchObject([undefined, { neededQuantity: 6 }]);
  });

  it("is absent for what is not short, and for what is not bought again", () => {
    expect(plan({ node: { onHand: 30 } })).toBeUndefined();
    expect(plan({ item: { observedAt: NOW, status: "discontinued" } })).toBeUndefined();
  });
});

describe("sku.purchasePlan", () => {
  it("brings the nodes that are low to their level", () => {
    const node = { onHand: 3, reorderPoint: 5, orderUpTo: 20 };
    expect(read("sku.purchasePlan", { node, supplier: offers(far) })).toMatchObject({
      neededQuantity: 17,
      orders: [{ supplierId: "far", quantity: 24, reason: { excessQuantity: 7 } }],
    });
    expect(read("sku.purchasePlan", { node: { ...node, onHand: 6 } })).toBeUndefined();
    const item = { observedAt: NOW, status: "discontinued" };
    expect(read("sku.purchasePlan", { node, item })).toBeUndefined();
  });
});
