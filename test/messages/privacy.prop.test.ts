import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OrderException } from "../../src/core/classify/OrderException";
import { paymentClassOf } from "../../src/core/codes/paymentClassOf";
import { paymentCodes } from "../../src/core/codes/paymentCodes";
import type { OrderInput } from "../../src/core/order/OrderInput";
import { createTriage, defineFact, isRejected } from "../../src/index";
import { type CustomerOptions, explainDecision } from "../../src/messages/explainDecision";
import { retail } from "../../src/rulesets/retail";
import { languages, tellAction, tellException, voices } from "./shipped";

const NOW = "2026-03-10T09:00:00+08:00";
/** In a field that names or reaches a person. */
const PERSONAL = "Qzmarker";
/** In a field that is the shop's own business: carriers, raw codes, the host's own topics. */
const INTERNAL = "xjinternal";

/** An order in many kinds of trouble, every field that can hold a text planted. */
function plantedOrder(person: string, internal: string): OrderInput {
  return {
    id: "O-1",
    status: "processing",
    placedAt: "2026-03-01T08:00:00Z",
    currency: "EUR",
    customer: { id: "C-1", name: person, email: `${person} at example`, phone: person },
    shipTo: {
      recipient: person,
      lines: [`${person} Street 1`],
      district: person,
      locality: person,
      postalCode: person,
      country: "DE",
      phone: person,
    },
    placedShipTo: { recipient: `${person} too`, lines: [person], locality: person, country: "DE" },
    promise: { shipBy: "2026-03-03T12:00:00Z", deliverBy: "2026-03-05T12:00:00Z" },
    lines: [{ id: "1", sku: internal, quantity: 2, unitPriceMinor: 500 }],
    totals: { itemsMinor: 1000, totalMinor: 900 },
    payments: [
      {
        id: "P1",
        method: internal,
        provider: "stripe",
        code: internal,
        status: "failed",
        at: "2026-03-01T08:01:00Z",
      },
    ],
    paymentMethods: [{ method: internal, label: internal }],
    shipments: [
      {
        id: internal,
        carrier: internal,
        shippedAt: "2026-03-02T08:00:00Z",
        lines: [{ lineId: "1", quantity: 1 }],
        events: [
          { at: "2026-03-04T08:00:00Z", provider: "canonical", code: "damaged", text: person },
          { at: "2026-03-04T09:00:00Z", provider: "canonical", code: "refused", text: person },
        ],
      },
    ],
    complaints: [
      { id: "K1", kind: internal, openedAt: "2026-03-04T08:00:00Z", resolution: person, rootCause: person },
    ],
    requests: [{ id: "R1", kind: "cancel", at: "2026-03-04T08:00:00Z", status: "open" }],
  };
}

const customerName = defineFact({
  name: "customer.name",
  scope: "order",
  type: "text",
  personal: true,
  description: { en: "The customer's name.", zh: "客户姓名。" },
  derive: ({ order }) => order.customer.name,
});

/** Retail with a rule that puts a personal fact into evidence, under a name that texts for staff show. */
const ruleset = {
  name: "acme",
  extends: ["retail"],
  classifiers: [
    {
      name: "named-twin",
      conditions: { all: [{ fact: "order.isClosed", operator: "equal", value: false }] },
      event: { type: "order.duplicate", params: { evidence: { twin: { fact: "customer.name" } } } },
    },
  ],
};

/** What the library says, throws and tells listeners of an order, as one text. */
async function evaluated(order: OrderInput) {
  const said: unknown[] = [];
  const triage = createTriage({
    ruleset,
    rulesets: { retail },
    facts: [customerName],
    stock: { name: "stock", lookup: (keys) => keys.map((key) => ({ ...key, observedAt: NOW, nodes: [] })) },
    address: { name: "address", verify: (all) => all.map(() => new Error("the verifier is down")) },
  });
  for (const type of ["decided", "rejected", "looked_up", "lookup_failed", "listener_failed"] as const) {
    triage.on(type, (event) => said.push(event));
  }
  const decision = await triage.evaluate(order, { now: NOW });
  const { name: person } = order.customer ?? {};
  const malformed = [
    { ...order, lines: "none" },
    { ...order, customer: person },
    { ...order, customer: { email: [person] } },
    { ...order, shipTo: { ...order.shipTo, country: { name: person } } },
    { ...order, placedAt: "yesterday" },
  ];
  for await (const answer of triage.evaluateAll(malformed, { now: NOW })) {
    expect(isRejected(answer)).toBe(true);
  }
  return { decision, said };
}

/** As a log would show it: errors with their messages, causes and fields. */
function logged(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    each instanceof Error ? { ...each, message: each.message, cause: each.cause, stack: each.stack } : each,
  );
}

/** Without the order that a `request.confirmation` carries to its buyer: the one place where it may all be. */
function withoutSummaries(said: unknown): unknown {
  return JSON.parse(
    JSON.stringify(said, (name, value: unknown) =>
      name === "summary" ? undefined : value instanceof Error ? JSON.parse(logged(value)) : value,
    ),
  );
}

describe("what a customer must not learn", () => {
  it("is in no text for customers, and nothing personal is in evidence, errors, events or texts for staff", async () => {
    const suffix = fc.stringMatching(/^[a-z]{1,6}$/);
    await fc.assert(
      fc.asyncProperty(suffix, suffix, async (first, second) => {
        const person = `${PERSONAL}${first}`;
        const internal = `${INTERNAL}${second}`;
        const { decision, said } = await evaluated(plantedOrder(person, internal));
        expect(decision.exceptions.length).toBeGreaterThan(8);
        expect(decision.exceptions.map(({ rule }) => rule)).toContain("named-twin");
        expect(logged(decision.exceptions)).not.toContain(person);
        expect(logged(decision.unknowns)).not.toContain(person);
        for (const voice of voices) {
          const told = logged([
            ...decision.exceptions.map((each) => tellException(each, voice)),
            ...decision.actions.map(({ type, params }) => tellAction(type, params, voice)),
            explainDecision(decision, voice as CustomerOptions),
          ]);
          expect(told).not.toContain(person);
          if (voice.audience === "customer") expect(told).not.toContain(internal);
        }
        expect(said.length).toBeGreaterThan(6);
        expect(logged(said)).toContain(person);
        expect(logged(withoutSummaries(said))).not.toContain(person);
      }),
      { numRuns: 20 },
    );
  });

  it("shows the planted marks where it may: the test can see them", async () => {
    const { decision } = await evaluated(plantedOrder(PERSONAL, INTERNAL));
    expect(logged(decision.exceptions)).toContain(INTERNAL);
    const [staff] = voices.filter(({ audience }) => audience === "staff");
    if (staff === undefined) throw new Error("There is no voice for staff.");
    expect(logged(decision.exceptions.map((each) => tellException(each, staff)))).toContain(INTERNAL);
  });
});

interface Decline {
  readonly provider: string;
  readonly code: string;
  readonly isMasked: boolean;
  readonly exceptions: readonly OrderException[];
}

/** Every code of every payment table, as the reason of a failed payment. */
async function everyDecline(): Promise<readonly Decline[]> {
  const triage = createTriage({ ruleset: retail });
  const all: Decline[] = [];
  for (const [provider, { codes, masked, statuses }] of paymentCodes) {
    for (const code of [...codes.keys(), ...statuses.keys(), ...masked]) {
      const order = { ...plantedOrder("Ada", "card"), shipments: [], complaints: [], requests: [] };
      const payment = {
        id: "P1",
        method: "card",
        provider,
        code,
        status: "failed",
        at: "2026-03-01T08:01:00Z",
      };
      const decision = await triage.evaluate({ ...order, payments: [payment] }, { now: NOW });
      const { maskFromShopper } = paymentClassOf({ provider, code, status: "failed" });
      const exceptions = decision.exceptions.filter((each) => each.code.startsWith("payment."));
      all.push({ provider, code, isMasked: maskFromShopper, exceptions });
    }
  }
  return all;
}

describe("the reason of a decline", () => {
  it("changes nothing of what a customer is told: one text for all codes of an exception", async () => {
    const declines = await everyDecline();
    expect(declines.filter(({ isMasked }) => isMasked).length).toBeGreaterThan(20);
    for (const voice of voices.filter(({ audience }) => audience === "customer")) {
      const told = new Map<string, Set<string>>();
      for (const exception of declines.flatMap(({ exceptions }) => exceptions)) {
        const texts = told.get(exception.code) ?? new Set();
        told.set(exception.code, texts.add(logged(tellException(exception, voice))));
      }
      expect(told.size).toBeGreaterThan(5);
      expect([...told].filter(([, texts]) => texts.size !== 1)).toEqual([]);
    }
  });

  it("is neither told nor hinted at in any text for customers", () => {
    const hints =
      /lost|stolen|fraud|fund|blocked|limit|expired|pick ?up|restricted|suspicio|risk|blacklist|丢失|挂失|被盗|欺诈|余额|限额|过期|风险|风控|黑名单|受限/i;
    for (const { locale, customer } of languages) {
      const ofPayments = Object.entries(customer.exceptions).filter(([code]) => code.startsWith("payment."));
      const ofOrders = ["order.customer_blocked", "address.changed_after_order"].map(
        (code) => [code, customer.exceptions[code]] as const,
      );
      for (const [code, text] of [...ofPayments, ...ofOrders]) {
        expect(logged(text), `${locale} ${code}`).not.toMatch(hints);
      }
    }
  });
});
