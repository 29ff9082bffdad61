import { describe, expect, it } from "vitest";
import { evidenceText, why } from "../../src/cli/why";
import type { OrderException } from "../../src/core/classify/OrderException";

const context = { now: "2026-03-02T09:00:00Z" };
const stalled: OrderException = {
  key: "shipment.stalled@shipment:S1",
  code: "shipment.stalled",
  subject: { kind: "shipment", id: "S1" },
  severity: "warning",
  blocks: [],
  evidence: { hours: 122.4961, limitHours: 72 },
  rule: "parcel-stalled",
};

describe("why", () => {
  it("gives the title, the evidence and the place in the order", () => {
    expect(why(stalled, "No scan for too long", context)).toBe("No scan for too long · 122.5 h (limit 72 h)");
    expect(why({ ...stalled, evidence: {}, field: "/shipTo/postalCode" }, "Address malformed", context)).toBe(
      "Address malformed · at /shipTo/postalCode",
    );
  });

  it("does not repeat the id of the exception's subject", () => {
    const short = { ...stalled, subject: { kind: "sku", id: "A" }, evidence: { sku: "A", short: 2 } };
    expect(why(short, "Not enough stock", context)).toBe("Not enough stock · short 2");
    expect(why({ ...short, evidence: { sku: "B" } }, "Not enough stock", context)).toBe(
      "Not enough stock · sku B",
    );
  });

  it("falls back on the code where there is no title", () => {
    expect(why({ ...stalled, evidence: {} }, undefined, context)).toBe("shipment.stalled");
  });

  it("lets nothing through that a terminal would obey", () => {
    expect(why({ ...stalled, evidence: { sku: "A\u001b[2J\nB" } }, "No scan", context)).toBe(
      "No scan · sku A\uFFFD[2J B",
    );
  });
});

describe("evidenceText", () => {
  it("spells names out and rounds to two decimals", () => {
    expect(evidenceText({ hoursSinceLastEvent: 1.005, shortQuantity: 3, open_lines: 2 }, context)).toBe(
      "hours since last event 1, short quantity 3, open lines 2",
    );
  });

  it("shows minor units as money of the evidence's currency, then of the order's", () => {
    expect(evidenceText({ dueMinor: 1230, paidMinor: 5, currency: "EUR" }, context)).toBe(
      "due 12.30 EUR, paid 0.05 EUR",
    );
    expect(evidenceText({ dueMinor: 1230 }, { ...context, currency: "JPY" })).toBe("due 1230 JPY");
    expect(evidenceText({ dueMinor: 1230 }, context)).toBe("due 1230 minor units");
    expect(evidenceText({ dueMinor: 1230, currency: "???" }, context)).toBe("due 1230 minor units of ???");
  });

  it("names a currency that no amount carries", () => {
    expect(evidenceText({ currency: "EUR" }, context)).toBe("currency EUR");
  });

  it("puts a limit behind the value it limits, and the unit behind hours", () => {
    expect(
      evidenceText({ hours: 5, limitHours: 4, lateMinor: 900, limitMinor: 500, currency: "CNY" }, context),
    ).toBe("5 h (limit 4 h), late 9.00 CNY (limit 5.00 CNY)");
    expect(evidenceText({ openHours: 5, attempt: 2, maximumAttempts: 3 }, context)).toBe(
      "open 5 h, attempt 2 (maximum attempts 3)",
    );
    expect(evidenceText({ limit: 4, limitation: 5 }, context)).toBe("limit 4, limitation 5");
  });

  it("shortens instants, lists and objects", () => {
    expect(
      evidenceText(
        {
          dueAt: "2026-03-02T10:00:00+08:00",
          fields: ["postalCode", "region"],
          skus: ["a", "b", "c", "d", "e", "f", "g"],
          none: [],
          node: { name: "SHA", onHand: 3 },
          ok: false,
          text: null,
        },
        context,
      ),
    ).toBe(
      "due at 03-02 02:00Z, fields postalCode/region, skus a/b/c/d/e and 2 more, none none, node name SHA on hand 3, ok no, text none",
    );
  });
});
