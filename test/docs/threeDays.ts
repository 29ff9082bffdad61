import type { Case, JsonObject } from "../../src/core/index";
import { acknowledgeCase, recordOutcome } from "../../src/core/index";

/** What a day of the story starts from: orders by id, and what adapters would answer. */
export interface World {
  readonly orders: Map<string, JsonObject>;
  /** Answers by lookup, then key; `*` is any other key. */
  readonly lookups: Record<string, Record<string, JsonObject>>;
  /** Cases by order. */
  readonly cases: Map<string, readonly Case[]>;
  /** Waives an exception, as a person does in the shop's tool. */
  waive(orderId: string, key: string, reason: string, by: string, until: string): void;
}

/** Something that happens between two looks at the orders. */
export interface Happening {
  readonly at: string;
  readonly text: string;
  readonly happens: (world: World) => void;
}

/** When the shop looks at its orders. */
export const LOOKS = [2, 3, 4].flatMap((day) =>
  ["09:00", "12:00", "15:00", "18:00"].map((time) => `2026-03-0${day}T${time}:00+08:00`),
);

const monday = (time: string) => `2026-03-02T${time}:00+08:00`;
const tuesday = (time: string) => `2026-03-03T${time}:00+08:00`;
const wednesday = (time: string) => `2026-03-04T${time}:00+08:00`;

function change(world: World, id: string, part: JsonObject): void {
  world.orders.set(id, { ...world.orders.get(id), ...part });
}

function eachCase(world: World, id: string, key: string, move: (each: Case) => Case): void {
  const cases = world.cases.get(id) ?? [];
  world.cases.set(
    id,
    cases.map((each) => (each.key === key ? move(each) : each)),
  );
}

function parcel(carrier: string, code: string, at: string): JsonObject {
  return {
    id: "S1",
    carrier,
    shippedAt: "2026-03-01T15:00:00+08:00",
    events: [{ at, provider: "canonical", code }],
  };
}

function failedCard(at: string): JsonObject {
  return {
    id: "P1",
    method: "card",
    provider: "stripe",
    status: "failed",
    amountMinor: 13_000,
    code: "invalid_amount",
    attempt: 1,
    at,
  };
}

function paid(id: string, at: string): JsonObject {
  const amountMinor = 13_000;
  return {
    id,
    method: "card",
    provider: "stripe",
    status: "captured",
    amountMinor,
    capturedMinor: amountMinor,
    at,
  };
}

const complaint = { id: "K1", kind: "late", openedAt: monday("09:30") };
const totals = { itemsMinor: 12_700, shippingMinor: 800, discountMinor: 500, totalMinor: 13_000 };

/** A total of other than 130 yuan, which was paid. */
function mistyped(totalMinor: number): JsonObject {
  const payment = { ...paid("P1", monday("08:00")), amountMinor: totalMinor, capturedMinor: totalMinor };
  return { totals: { ...totals, totalMinor }, payments: [payment] };
}

/** How the orders differ from an ordinary one on Monday morning. */
export const ORDERS: Readonly<Record<string, JsonObject>> = {
  "D-01": { status: "shipped", shipments: [parcel("sf-express", "in_transit", "2026-03-01T22:00:00+08:00")] },
  "D-02": { status: "shipped", shipments: [parcel("sf-express", "in_transit", "2026-03-01T22:30:00+08:00")] },
  "D-03": { status: "shipped", shipments: [parcel("sf-express", "in_transit", "2026-03-01T23:00:00+08:00")] },
  "D-04": {},
  "D-05": {},
  "D-06": { payments: [failedCard(monday("08:30"))] },
  "D-07": { payments: [paid("P1", "2026-03-01T10:15:00+08:00")] },
  "D-08": { status: "completed" },
  "D-09": {},
  "D-10": {},
  "D-11": {},
  "D-12": {},
};

const stock = (onHand: number, reserved: number): JsonObject => ({
  nodes: [{ node: "SHA", onHand, reserved }],
});
const address = (postalCode: string): JsonObject => ({
  recipient: "王晓",
  lines: ["南京西路 1266 号 18 楼"],
  district: "静安区",
  locality: "上海市",
  region: "上海市",
  postalCode,
  country: "CN",
  phone: "+86 138 0000 0001",
});

/** The story, in the order of time. */
export const STORY: readonly Happening[] = [
  {
    at: monday("08:00"),
    text: "The drivers of SF Express are on strike; D-01, D-02 and D-03 are in its vans.",
    happens: ({ lookups }) => {
      lookups.carrier = {
        "sf-express": { disruptions: [{ kind: "strike", from: monday("08:00") }] },
        "*": { disruptions: [] },
      };
    },
  },
  {
    at: monday("08:30"),
    text: "The shop's card set-up at Stripe is broken; the payment of D-06 fails.",
    happens: () => {},
  },
  {
    at: monday("08:40"),
    text: "The customer of D-10 writes a postal code of five digits.",
    happens: (world) => change(world, "D-10", { shipTo: address("20004"), placedShipTo: address("20004") }),
  },
  {
    at: monday("09:30"),
    text: "The customer of D-08 complains that the order came late. Nobody looks.",
    happens: (world) => change(world, "D-08", { complaints: [complaint] }),
  },
  {
    at: monday("10:00"),
    text: "A promotion sells more tea than there is; D-04 and D-05 hold some of it.",
    happens: (world) => {
      world.lookups.stock = { "TEA-250": stock(3, 9), "*": stock(12, 1) };
      for (const id of ["D-01", "D-02", "D-03", "D-06", "D-07", "D-09", "D-10", "D-11", "D-12"]) {
        change(world, id, {
          lines: [{ id: "1", sku: "CUP-WHITE", quantity: 1, unitPriceMinor: 12_700 }],
          reservations: [],
        });
      }
    },
  },
  {
    at: monday("10:20"),
    text: "Somebody types the total of D-09 by hand: 20 yuan too high.",
    happens: (world) => change(world, "D-09", mistyped(15_000)),
  },
  {
    at: monday("10:30"),
    text: "The payment of D-07 is tried again after a change of the order, and fails for the same reason.",
    happens: (world) => change(world, "D-07", { payments: [failedCard(monday("10:30"))] }),
  },
  {
    at: monday("13:00"),
    text: "Lin decides that the total of D-09, 20 yuan too high, may stand until Thursday: the gift box was agreed by phone.",
    happens: (world) =>
      world.waive(
        "D-09",
        "order.price_mismatch@order",
        "gift box agreed by phone",
        "lin",
        "2026-03-05T00:00:00+08:00",
      ),
  },
  {
    at: monday("14:00"),
    text: "Stripe is set up again, D-06 and D-07 are paid. The customer of D-10 corrects the postal code.",
    happens: (world) => {
      change(world, "D-06", { payments: [failedCard(monday("08:30")), paid("P2", monday("14:00"))] });
      change(world, "D-07", { payments: [failedCard(monday("10:30")), paid("P2", monday("14:00"))] });
      change(world, "D-10", { shipTo: address("200040"), placedShipTo: address("200040") });
    },
  },
  {
    at: monday("16:00"),
    text: "The address verifier is not sure of the address of D-12.",
    happens: ({ lookups }) => {
      lookups.address = { ...lookups.address, "D-12": { action: "confirm", depth: "street", problems: [] } };
    },
  },
  {
    at: tuesday("08:00"),
    text: "Tea comes in. The strike is over, SF Express delivers.",
    happens: (world) => {
      world.lookups.stock = { "*": stock(40, 9) };
      world.lookups.carrier = { "*": { disruptions: [] } };
      for (const id of ["D-01", "D-02", "D-03"]) {
        const shipments = [parcel("sf-express", "delivered", tuesday("08:30"))];
        change(world, id, { status: "delivered", shipments });
      }
    },
  },
  {
    at: tuesday("08:30"),
    text: "The total of D-09 is edited once more; what Lin agreed to was another difference.",
    happens: (world) => change(world, "D-09", mistyped(15_500)),
  },
  {
    at: tuesday("08:50"),
    text: "The address verifier is out of order. A clerk answers the customer of D-08 and takes the case up.",
    happens: (world) => {
      world.lookups.address = { ...world.lookups.address, "D-12": { failed: "failed" } };
      change(world, "D-08", { complaints: [{ ...complaint, firstReplyAt: tuesday("08:50") }] });
      eachCase(world, "D-08", "complaint.open@complaint:K1", (each) =>
        acknowledgeCase(each, { at: tuesday("08:50"), by: "chen" }),
      );
    },
  },
  {
    at: tuesday("10:30"),
    text: "The total of D-09 is put right.",
    happens: (world) => change(world, "D-09", mistyped(13_000)),
  },
  {
    at: tuesday("11:00"),
    text: "The verifier is back and accepts the address of D-12. The customer of D-10 moves, and mistypes again.",
    happens: (world) => {
      world.lookups.address = { "*": { action: "accept", depth: "premise", problems: [] } };
      change(world, "D-10", { shipTo: address("2000401"), placedShipTo: address("2000401") });
    },
  },
  {
    at: tuesday("14:00"),
    text: "The postal code of D-10 is put right again.",
    happens: (world) => change(world, "D-10", { shipTo: address("200041"), placedShipTo: address("200041") }),
  },
  {
    at: wednesday("10:00"),
    text: "The complaint of D-08 is closed; what was done about it nobody writes down.",
    happens: (world) =>
      change(world, "D-08", {
        complaints: [{ ...complaint, firstReplyAt: tuesday("08:50"), resolvedAt: wednesday("10:00") }],
      }),
  },
  {
    at: wednesday("14:00"),
    text: "The clerk records it: the shipping fee was given back.",
    happens: (world) => {
      const closed = { ...complaint, firstReplyAt: tuesday("08:50"), resolvedAt: wednesday("10:00") };
      change(world, "D-08", { complaints: [{ ...closed, resolution: "shipping fee given back" }] });
      eachCase(world, "D-08", "complaint.open@complaint:K1", (each) =>
        recordOutcome(each, { resolution: "shipping fee given back" }),
      );
    },
  },
];

/** Whose cases nobody takes up by themselves. */
export const NEGLECTED: ReadonlySet<string> = new Set(["D-08"]);
