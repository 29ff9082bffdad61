import type { Condition } from "order-triage/rules";
import type { DraftLine, DraftOrder } from "./BenchOrder";
import { describeGoods } from "./makeOrder";
import type { Random } from "./random";
import {
  CARRIERS,
  CHANNELS,
  COMPLAINT_KINDS,
  COUNTRIES,
  DECLINE_CODES,
  KINDS,
  NODES,
  PAYMENT_METHODS,
  TIERS,
} from "./universe";
import { lineCase, orderCase, type RuleWithCase } from "./Workload";

interface Idea {
  readonly conditions: Condition;
  readonly spoil: RuleWithCase["spoil"];
}

const UNINDEXED = 1 / 16;

/** A rule about the order, of a random kind for random values, with its case. */
export function makeOrderCase(name: string, random: Random): RuleWithCase {
  const make = random.chance(UNINDEXED) ? longOpen : random.pick(orderIdeas);
  const { conditions, spoil } = make(random);
  return orderCase(name, conditions, spoil);
}

/** The same for a line. */
export function makeLineCase(name: string, random: Random): RuleWithCase {
  const make = random.chance(UNINDEXED) ? dearLine : random.pick(lineIdeas);
  const { conditions, spoil } = make(random);
  return lineCase(name, conditions, spoil);
}

const orderIdeas: readonly ((random: Random) => Idea)[] = [
  (random) => {
    const carrier = random.pick(CARRIERS);
    const hours = random.integer(48, 160);
    return {
      conditions: {
        all: [
          { fact: "status", operator: "equal", value: "shipped" },
          { fact: "shipments", path: "$[0].carrier", operator: "equal", value: carrier },
          { fact: "attributes", path: "$.hoursSinceLastScan", operator: "greaterThan", value: hours },
        ],
      },
      spoil: (order) => {
        order.status = "shipped";
        order.shipments = [
          { id: "S1", carrier, trackingNumber: "T", lines: [], shippedAt: order.placedAt, events: [] },
        ];
        order.attributes.hoursSinceLastScan = hours + 1;
      },
    };
  },
  (random) => {
    const countries = some(COUNTRIES, 3, random);
    const limit = random.integer(250, 600) * 1_000;
    return {
      conditions: {
        all: [
          { fact: "shipTo", path: "$.country", operator: "in", value: countries },
          { fact: "totals", path: "$.totalMinor", operator: "greaterThan", value: limit },
        ],
      },
      spoil: (order, _, random) => {
        order.shipTo.country = random.pick(countries);
        order.totals.totalMinor = limit + 1;
      },
    };
  },
  (random) => {
    const channel = random.pick(CHANNELS);
    const hours = random.integer(0, 5);
    return {
      conditions: {
        all: [
          { fact: "channel", operator: "equal", value: channel },
          { fact: "status", operator: "in", value: ["placed", "processing"] },
          { fact: "attributes", path: "$.hoursUntilShipBy", operator: "lessThan", value: hours },
          { not: { fact: "attributes", path: "$.shippingMethod", operator: "equal", value: "pickup" } },
        ],
      },
      spoil: (order, _, random) => {
        order.channel = channel;
        order.status = random.pick(["placed", "processing"]);
        order.attributes.hoursUntilShipBy = hours - 1;
        order.attributes.shippingMethod = "standard";
      },
    };
  },
  (random) => {
    const codes = some(DECLINE_CODES, 3, random);
    const method = random.pick(PAYMENT_METHODS);
    return {
      conditions: {
        all: [
          { fact: "payments", path: "$[0].method", operator: "equal", value: method },
          { fact: "payments", path: "$[0].code", operator: "in", value: codes },
          { fact: "payments", path: "$[*].status", operator: "everyFact:notEqual", value: "captured" },
        ],
      },
      spoil: (order, _, random) => pay(order, method, random.pick(codes)),
    };
  },
  (random) => {
    const country = random.pick(COUNTRIES);
    const regions = [`${country}-${random.integer(90, 94)}`, `${country}-${random.integer(95, 99)}`];
    return {
      conditions: {
        all: [
          { fact: "shipTo", path: "$.country", operator: "equal", value: country },
          { fact: "shipTo", path: "$.region", operator: "in", value: regions },
          {
            any: [
              { fact: "totals", path: "$.shippingMinor", operator: "lessThan", value: 1_500 },
              { fact: "attributes", path: "$.shippingMethod", operator: "equal", value: "next_day" },
            ],
          },
        ],
      },
      spoil: (order, _, random) => {
        order.shipTo.country = country;
        order.shipTo.region = random.pick(regions);
        order.totals.shippingMinor = 490;
      },
    };
  },
  (random) => {
    const tier = random.pick(TIERS);
    const channels = some(CHANNELS, 3, random);
    const score = random.integer(75, 99);
    return {
      conditions: {
        all: [
          { fact: "customer", path: "$.tier", operator: "equal", value: tier },
          { fact: "channel", operator: "in", value: channels },
          { fact: "attributes", path: "$.riskScore", operator: "greaterThan", value: score },
        ],
      },
      spoil: (order, _, random) => {
        order.customer.tier = tier;
        order.channel = random.pick(channels);
        order.attributes.riskScore = score + 1;
      },
    };
  },
  (random) => {
    const tiers = some(TIERS, 2, random);
    const kind = random.pick(COMPLAINT_KINDS.filter((kind) => kind !== "other"));
    return {
      conditions: {
        all: [
          { fact: "customer", path: "$.tier", operator: "in", value: tiers },
          { fact: "complaints", path: "$[*].kind", operator: "contains", value: kind },
        ],
      },
      spoil: (order, _, random) => {
        order.customer.tier = random.pick(tiers);
        order.complaints = [{ id: "K1", kind, openedAt: order.placedAt, resolvedAt: order.placedAt }];
      },
    };
  },
];

/** Begins with no comparison an index could use. */
function longOpen(random: Random): Idea {
  const hours = random.integer(400, 900);
  return {
    conditions: {
      all: [
        { fact: "attributes", path: "$.hoursSincePlaced", operator: "greaterThan", value: hours },
        { not: { fact: "status", operator: "in", value: ["delivered", "completed", "cancelled"] } },
      ],
    },
    spoil: (order) => {
      order.attributes.hoursSincePlaced = hours + 1;
      if (order.status === "delivered") order.status = "shipped";
    },
  };
}

const lineIdeas: readonly ((random: Random) => Idea)[] = [
  (random) => {
    const kind = random.pick(KINDS);
    const quantity = random.integer(13, 40);
    return {
      conditions: {
        all: [
          { fact: "attributes", path: "$.kind", operator: "equal", value: kind },
          { fact: "quantity", operator: "greaterThan", value: quantity },
        ],
      },
      spoil: (_, line, random) => {
        become(line, kind, random);
        line.quantity = quantity + 1;
      },
    };
  },
  (random) => {
    const node = random.pick(NODES);
    const kinds = some(KINDS, 4, random);
    const stock = random.integer(2, 9);
    return {
      conditions: {
        all: [
          { fact: "node", operator: "equal", value: node },
          { fact: "attributes", path: "$.kind", operator: "in", value: kinds },
          { fact: "attributes", path: "$.available", operator: "lessThan", value: stock },
        ],
      },
      spoil: (_, line, random) => {
        become(line, random.pick(kinds), random);
        line.node = node;
        line.attributes.available = stock - 1;
      },
    };
  },
  (random) => {
    const skus = Array.from({ length: random.integer(1, 4) }, () => `SKU-R${random.integer(1, 5_000)}`);
    return {
      conditions: {
        all: [
          { fact: "sku", operator: "in", value: skus },
          { fact: "shippedQuantity", operator: "lessThan", value: { fact: "quantity" } },
        ],
      },
      spoil: (_, line, random) => {
        line.sku = random.pick(skus);
        line.shippedQuantity = line.quantity - 1;
      },
    };
  },
  (random) => {
    const kinds = some(KINDS, 3, random);
    const days = random.integer(2, 6);
    return {
      conditions: {
        all: [
          { fact: "attributes", path: "$.kind", operator: "in", value: kinds },
          { fact: "attributes", path: "$.storage", operator: "in", value: ["chilled", "frozen"] },
          { fact: "attributes", path: "$.daysToExpiry", operator: "lessThan", value: days },
        ],
      },
      spoil: (_, line, random) => {
        become(line, random.pick(kinds), random);
        line.attributes.storage = "chilled";
        line.attributes.daysToExpiry = days - 1;
      },
    };
  },
];

/** Begins with no comparison an index could use. */
function dearLine(random: Random): Idea {
  const price = random.integer(500, 900) * 1_000;
  return {
    conditions: {
      all: [
        { fact: "unitPriceMinor", operator: "greaterThan", value: price },
        { fact: "attributes", path: "$.kind", operator: "notIn", value: some(KINDS, 4, random) },
      ],
    },
    spoil: (_, line, random) => {
      become(line, "painting", random);
      line.unitPriceMinor = price + 1;
    },
  };
}

function become(line: DraftLine, kind: string, random: Random): void {
  line.attributes = describeGoods(kind, line.quantity, line.lineTotalMinor, random);
}

function pay(order: DraftOrder, method: string, code: string): void {
  order.payments = order.payments.slice(0, 1);
  for (const payment of order.payments) Object.assign(payment, { method, code, status: "failed" });
}

function some(choices: readonly string[], most: number, random: Random): string[] {
  const count = random.integer(1, most);
  return [...new Set(Array.from({ length: count }, () => random.pick(choices)))];
}
