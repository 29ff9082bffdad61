import type { RulesetTest } from "../../src/core/ruleset/RulesetFile";

/** A case of the field: a change of a healthy order, what `retail` must make of it, and why. */
export interface WorkedCase extends Pick<RulesetTest, "name" | "order" | "lookups" | "expect"> {
  /** The order, in three sentences. */
  readonly story: readonly [string, string, string];
  readonly why: string;
}

const observedAt = "2026-03-02T11:45:00+08:00";

const parcel = (code: string, at: string) => ({
  id: "S1",
  carrier: "sf-express",
  shippedAt: "2026-03-01T05:00:00+08:00",
  events: [
    { at: "2026-03-01T09:00:00+08:00", provider: "canonical", code: "picked_up" },
    { at, provider: "canonical", code },
  ],
});

const captured = { provider: "alipay", method: "alipay", status: "captured" };

/** The questions that every shop asks first, then the special situations. */
export const workedCases: readonly WorkedCase[] = [
  {
    name: "A promotion ran out of stock",
    story: [
      "Two boxes of tea, sold in a promotion, and a cup. Paid.",
      "Six boxes are on the shelf, and eight are promised to other orders.",
      "No delivery is on its way.",
    ],
    order: { reservations: [], channel: "promotion" },
    lookups: { stock: { "TEA-250": { observedAt, nodes: [{ node: "SHA", onHand: 6, reserved: 8 }] } } },
    expect: {
      exceptions: ["stock.oversold@sku:TEA-250", "stock.short@line:1"],
      actions: ["alert", "assign", "hold", "decide", "backorder", "tell", "replenish"],
      unknowns: [],
    },
    why: "Two things are wrong. This line cannot be filled: it is held, the customer is told, and somebody decides between waiting for it, cancelling it and waiting for the whole order; nothing is there of which a part could be sent, and the catalogue names no substitute. And the promotion still sells what is not there: that is critical, blocks selling, and goes to the warehouse within the hour. The cup is not held.",
  },
  {
    name: "Payments failed, and other methods are left",
    story: [
      "Tea and a cup for 130.00, not paid yet.",
      "Alipay failed for lack of balance, then the card was not supported.",
      "The shop also offers WeChat Pay.",
    ],
    order: {
      payments: [
        {
          id: "P1",
          method: "alipay",
          provider: "alipay",
          status: "failed",
          amountMinor: 13000,
          code: "ACQ.BUYER_BALANCE_NOT_ENOUGH",
          at: "2026-03-02T11:20:00+08:00",
        },
        {
          id: "P2",
          method: "card",
          provider: "stripe",
          status: "failed",
          amountMinor: 13000,
          code: "card_not_supported",
          at: "2026-03-02T11:30:00+08:00",
        },
      ],
    },
    expect: {
      exceptions: ["payment.declined.other_method@payment:P2"],
      actions: ["pay", "tell"],
      unknowns: [],
    },
    why: "Only the latest failure counts; the first is no news. The same card would fail again, so nothing is retried. The customer is offered what has not failed: WeChat Pay alone. Why the bank declined is for staff.",
  },
  {
    name: "The carrier is on strike",
    story: [
      "The tea is under way with SF Express. The cup has a label of SF Express and is still in the warehouse.",
      "SF Express is on strike since yesterday.",
      "ZTO delivers to the address too.",
    ],
    order: {
      shipments: [
        { ...parcel("in_transit", "2026-03-02T09:00:00+08:00"), lines: [{ lineId: "1", quantity: 2 }] },
        { id: "S2", carrier: "sf-express", lines: [{ lineId: "2", quantity: 1 }] },
      ],
      reservations: [],
    },
    lookups: {
      carrier: {
        "sf-express": { observedAt, disruptions: [{ kind: "strike", from: "2026-03-01T00:00:00+08:00" }] },
      },
    },
    expect: {
      exceptions: ["carrier.disrupted@carrier:sf-express"],
      actions: ["switch", "alert", "tell"],
      unknowns: [],
    },
    why: "What the carrier has, it has: the customer is told before asking. What still waits can go another way, so a switch to ZTO is proposed for that parcel only. No more labels of this carrier are bought. One exception stands for the carrier, not one for each parcel.",
  },
  {
    name: "The address is wrong",
    story: [
      "Paid, packed, not sent.",
      "The address has every field, and a postal code of the right form.",
      "The verifier cannot deliver to it, and knows a similar address.",
    ],
    lookups: {
      address: {
        "*": {
          observedAt,
          action: "fix",
          depth: "route",
          problems: [],
          suggestion: {
            lines: ["南京西路 1266 号 18 楼"],
            district: "静安区",
            locality: "上海市",
            region: "上海市",
            postalCode: "200041",
            country: "CN",
          },
        },
      },
    },
    expect: {
      exceptions: ["address.undeliverable@order"],
      actions: ["hold", "ask", "suggest"],
      unknowns: [],
    },
    why: "A parcel to this address comes back. So the order is held, and the customer is asked for the address. The verifier's proposal is shown, and taken only with consent: a wrong guess is a lost parcel.",
  },
  {
    name: "The address was changed after paying",
    story: [
      "Paid for with one address.",
      "Now the order has another.",
      "There is no request to change it that anybody granted.",
    ],
    order: {
      placedShipTo: {
        recipient: "王晓",
        lines: ["淮海中路 999 号"],
        district: "静安区",
        locality: "上海市",
        region: "上海市",
        postalCode: "200040",
        country: "CN",
        phone: "+86 138 0000 0001",
      },
    },
    expect: {
      exceptions: ["address.changed_after_order@order"],
      actions: ["hold", "confirm", "assign"],
      unknowns: [],
    },
    why: "Sometimes it is a move, sometimes a stolen account. The parcel waits, the customer is asked to confirm, and a person decides. A change that was asked for and granted raises nothing.",
  },
  {
    name: "The parcel was refused",
    story: ["Sent yesterday.", "The recipient did not take the parcel.", "The carrier brings it back."],
    order: { status: "shipped", shipments: [parcel("refused", "2026-03-02T10:00:00+08:00")] },
    expect: {
      exceptions: ["shipment.refused@shipment:S1"],
      actions: ["assign", "return"],
      unknowns: [],
    },
    why: "A second attempt would be refused too. The return is announced to the warehouse, and somebody finds out why. Refunds wait until the goods are back and checked: the code blocks them.",
  },
  {
    name: "Customs holds the parcel",
    story: [
      "Sent yesterday.",
      "The carrier says held: customs wants a paper.",
      "The promised day is six days off.",
    ],
    order: { status: "shipped", shipments: [parcel("held", "2026-03-02T10:00:00+08:00")] },
    expect: {
      exceptions: ["shipment.held@shipment:S1"],
      actions: ["assign", "tell"],
      unknowns: [],
    },
    why: "A parcel that is being cleared is nothing to worry about; one that is held waits for somebody. Logistics finds the paper, the customer hears of it. It is not called stalled, for it will not move by itself. The rule file `cross-border` asks the customer for the papers, within two hours.",
  },
  {
    name: "The customer paid twice",
    story: [
      "An order of 130.00.",
      "Alipay took 130.00, and took it again five minutes later.",
      "Nothing has been paid back.",
    ],
    order: {
      payments: [
        { ...captured, id: "P1", amountMinor: 13000, capturedMinor: 13000, at: "2026-03-02T10:15:00+08:00" },
        { ...captured, id: "P2", amountMinor: 13000, capturedMinor: 13000, at: "2026-03-02T10:20:00+08:00" },
      ],
    },
    expect: {
      exceptions: ["payment.amount_mismatch@order", "payment.duplicate@order"],
      actions: ["give-back", "assign"],
      unknowns: [],
    },
    why: "Both are true: more was paid than is due, and it was the same payment twice. The money is proposed to be given back once, not twice, and a person agrees. The parcel waits until then, and nothing more is captured.",
  },
  {
    name: "Delivered, and not received",
    story: [
      "The carrier's last scan says delivered.",
      "The customer writes an hour later: nothing has come.",
      "Nobody has answered yet.",
    ],
    order: {
      status: "delivered",
      shipments: [parcel("delivered", "2026-03-02T10:00:00+08:00")],
      complaints: [{ id: "K1", kind: "not_received", openedAt: "2026-03-02T11:00:00+08:00" }],
    },
    expect: {
      exceptions: ["complaint.open@complaint:K1", "shipment.wrong_delivery@complaint:K1"],
      actions: ["assign", "acknowledge", "tell"],
      unknowns: [],
    },
    why: "Two words stand against each other. The customer gets an answer at once. Logistics asks the carrier for the proof of delivery before anything is sent again or refunded.",
  },
  {
    name: "The buyer asks to cancel",
    story: [
      "Paid, not sent.",
      "The buyer asked to cancel half an hour ago.",
      "It must be decided by six o'clock.",
    ],
    order: {
      requests: [
        {
          id: "Q1",
          kind: "cancel",
          at: "2026-03-02T11:30:00+08:00",
          status: "open",
          deadline: "2026-03-02T18:00:00+08:00",
        },
      ],
    },
    expect: {
      exceptions: ["order.buyer_request_pending@request:Q1"],
      actions: ["hold", "assign", "tell"],
      unknowns: [],
    },
    why: "A parcel that leaves now comes back in a week, so the order is held first. The buyer hears that the request has arrived. A person decides, by the buyer's deadline; nothing is cancelled by itself.",
  },
];
