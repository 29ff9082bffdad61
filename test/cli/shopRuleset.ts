/** A small rule file whose answers the tests of the command can foresee. */
export const shopRuleset = {
  name: "shop",
  version: "1",
  settings: { "shop.lateAfterHours": { value: 48, unit: "h", why: "two days" } },
  classifiers: [
    {
      name: "unpaid",
      conditions: {
        all: [
          { fact: "order.status", operator: "equal", value: "placed" },
          {
            fact: "order.hoursSincePlaced",
            operator: "greaterThan",
            value: { fact: "settings.shop.lateAfterHours" },
          },
        ],
      },
      event: {
        type: "payment.pending",
        params: {
          evidence: {
            hours: { fact: "order.hoursSincePlaced" },
            limit: { fact: "settings.shop.lateAfterHours" },
          },
        },
      },
    },
    {
      name: "short",
      forEach: "line",
      conditions: { all: [{ fact: "line.shortQuantity", operator: "greaterThan", value: 0 }] },
      event: {
        type: "stock.short",
        params: { evidence: { sku: { fact: "line.sku" }, short: { fact: "line.shortQuantity" } } },
      },
    },
  ],
  policies: [
    {
      name: "remind",
      for: ["payment.pending"],
      event: {
        type: "playbook",
        params: {
          owner: "finance",
          respondWithin: "PT4H",
          actions: [{ id: "note", type: "task.assign", role: "finance" }],
        },
      },
    },
  ],
};

/** An order as the command reads it; placed long ago, one line of two pieces of `A`. */
export function shopOrder(id: string, change: object = {}): object {
  return {
    id,
    status: "placed",
    placedAt: "2026-02-20T09:00:00Z",
    currency: "EUR",
    shipTo: { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" },
    lines: [{ id: "1", sku: "A", quantity: 2, unitPriceMinor: 100 }],
    ...change,
  };
}
