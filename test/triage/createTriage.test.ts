import { describe, expect, it } from "vitest";
import { memoryStock } from "../../src/adapters/memory-stock";
import type { Case } from "../../src/core/cases/Case";
import { isOrderTriageError } from "../../src/core/errors/OrderTriageError";
import { defineFact } from "../../src/core/facts/defineFact";
import { defineLookup } from "../../src/core/lookups/defineLookup";
import { isUnknown } from "../../src/core/rules/unknown";
import { compileRuleset } from "../../src/core/ruleset/compileRuleset";
import type { RulesetFile } from "../../src/core/ruleset/RulesetFile";
import { createTriage } from "../../src/triage/createTriage";
import type { LookupAdapter } from "../../src/triage/LookupAdapter";
import { isRejected } from "../../src/triage/Rejected";
import type { StockLookup } from "../../src/triage/StockLookup";
import { collect } from "./fakeCore";

const NOW = "2026-03-01T12:00:00Z";

const ruleset: RulesetFile = {
  name: "shop",
  settings: { "stock.tolerance": { value: 0 } },
  classifiers: [
    {
      name: "line-short",
      forEach: "line",
      conditions: {
        all: [
          {
            fact: "line.shortQuantity",
            operator: "greaterThan",
            value: { fact: "settings.stock.tolerance" },
          },
        ],
      },
      event: { type: "stock.short", params: { evidence: { short: { fact: "line.shortQuantity" } } } },
    },
  ],
  policies: [
    {
      name: "tell-about-shortage",
      for: ["stock.short"],
      event: {
        type: "playbook",
        params: {
          owner: "warehouse",
          actions: [
            {
              id: "tell",
              type: "notify.customer",
              template: "stock.short",
              channels: ["email"],
              dueWithin: "PT4H",
            },
          ],
        },
      },
    },
  ],
};

const order = {
  id: "O-1",
  tenant: "acme",
  status: "placed",
  placedAt: "2026-03-01T09:30:00+08:00",
  currency: "CNY",
  shipTo: { lines: ["人民路 1 号"], locality: "杭州市", region: "浙江省", country: "CN" },
  lines: [
    { id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 4900 },
    { id: "2", sku: "CUP", quantity: 1, unitPriceMinor: 900 },
  ],
};

const stock = memoryStock({ levels: { TEA: 1, CUP: 5 }, observedAt: NOW });
const now = () => NOW;
const keysOf = ({ exceptions }: { exceptions: readonly { key: string }[] }) =>
  exceptions.map(({ key }) => key);

describe("createTriage", () => {
  it("looks up what the rules need, decides, and sends what the decision asks for", async () => {
    const sent: string[] = [];
    const notifier = {
      name: "mail",
      channels: ["email"],
      send: ({ key }: { key: string }) => ({ id: String(sent.push(key)) }),
    };
    const triage = createTriage({ ruleset, stock, now, notifiers: [notifier] });
    const decision = await triage.evaluate(order);
    expect(decision).toMatchObject({ orderId: "O-1", decidedAt: NOW, unknowns: [] });
    expect(decision.exceptions).toMatchObject([{ key: "stock.short@line:1", evidence: { short: 1 } }]);
    const key = "acme/O-1/stock.short@line:1/tell~0";
    expect(await triage.dispatch(decision)).toEqual([
      {
        key: `${key}#email`,
        action: key,
        channel: "email",
        status: "sent",
        notifier: "mail",
        receipt: { id: "1" },
      },
    ]);
    expect(await triage.dispatch(decision)).toMatchObject([{ status: "skipped", reason: "already_sent" }]);
    expect(sent).toEqual([`${key}#email`]);
  });

  it("takes a compiled ruleset and a rule file alike", async () => {
    const compiled = createTriage({ ruleset: compileRuleset(ruleset), stock, now });
    const fromFile = createTriage({ ruleset: JSON.parse(JSON.stringify(ruleset)), stock, now });
    expect(await compiled.evaluate(order)).toEqual(await fromFile.evaluate(order));
  });

  it("takes a rule file that has a key of compiled rulesets for a rule file, and names the mistake", () => {
    const odd = { ...ruleset, identity: { name: "shop", digest: "0" } };
    expect(() => createTriage({ ruleset: odd })).toThrow(/identity/);
    const frozen = JSON.parse(JSON.stringify(compileRuleset(ruleset)));
    expect(() => createTriage({ ruleset: frozen })).toThrow(/mistake/);
    expect(() => createTriage({} as never)).toThrow(
      "/ruleset: give a rule file's JSON, or what compileRuleset",
    );
    for (const none of [null, "retail", []]) {
      expect(() => createTriage({ ruleset: none as never })).toThrow(/the rule file has a mistake/);
    }
  });

  it("refuses facts and rulesets given too late, along with a compiled ruleset", () => {
    expect(() => createTriage({ ruleset: compileRuleset(ruleset), facts: [] })).toThrow(
      /\/facts: .*give this to compileRuleset/,
    );
  });

  it("extends the rulesets it is given", async () => {
    const own = { name: "acme", extends: ["shop"], patch: { "line-short": { severity: "critical" } } };
    const triage = createTriage({ ruleset: own, rulesets: { shop: ruleset }, stock, now });
    expect((await triage.evaluate(order)).exceptions).toMatchObject([{ severity: "critical" }]);
  });

  it("leaves unknown what nobody is configured to answer", async () => {
    const { exceptions, unknowns } = await createTriage({ ruleset, now }).evaluate(order);
    expect(exceptions).toEqual([]);
    expect(unknowns).toMatchObject([
      { fact: "line.shortQuantity", reason: "not_configured", subject: { kind: "line", id: "1" } },
      { fact: "line.shortQuantity", reason: "not_configured", subject: { kind: "line", id: "2" } },
    ]);
  });

  it("does not ask for what is known already", async () => {
    const asked: string[] = [];
    const watched: StockLookup = {
      name: "watched",
      lookup(keys, context) {
        asked.push(...keys.map(({ sku }) => sku));
        return stock.lookup(keys, context);
      },
    };
    const known = { stock: { TEA: { observedAt: NOW, nodes: [{ node: "", onHand: 9 }] } } };
    const decision = await createTriage({ ruleset, stock: watched, now }).evaluate(order, { known });
    expect([asked, decision.exceptions]).toEqual([["CUP"], []]);
  });

  it("applies the settings of the call over its own, over the ruleset's", async () => {
    const settings = { "stock.tolerance": 1 };
    expect(keysOf(await createTriage({ ruleset, stock, now, settings }).evaluate(order))).toEqual([]);
    const call = { settings: { "stock.tolerance": 0 } };
    expect(keysOf(await createTriage({ ruleset, stock, now, settings }).evaluate(order, call))).toEqual([
      "stock.short@line:1",
    ]);
  });

  it("reads the cases of the order, for its epochs and due times; cases of the call come first", async () => {
    const read: unknown[] = [];
    const reopened: Case = {
      key: "stock.short@line:1",
      epoch: 3,
      status: "open",
      openedAt: "2026-03-01T08:00:00Z",
    };
    const cases = async (...asked: unknown[]) => {
      read.push(asked);
      return [reopened];
    };
    const triage = createTriage({ ruleset, stock, now, cases });
    expect((await triage.evaluate(order)).actions).toMatchObject([
      { key: "acme/O-1/stock.short@line:1/tell~3", dueBy: "2026-03-01T12:00:00.000Z" },
    ]);
    expect((await triage.evaluate(order, { cases: [] })).actions).toMatchObject([
      { key: "acme/O-1/stock.short@line:1/tell~0", dueBy: "2026-03-01T16:00:00.000Z" },
    ]);
    expect(read).toEqual([["O-1", "acme"]]);
  });

  it("decides nothing about an order whose cases cannot be read", async () => {
    const cause = new Error("no connection");
    const triage = createTriage({ ruleset, stock, now, cases: () => Promise.reject(cause) });
    await expect(triage.evaluate(order)).rejects.toMatchObject({ code: "cases_failed", cause });
    const wrong = createTriage({ ruleset, stock, now, cases: () => undefined as never });
    await expect(wrong.evaluate(order)).rejects.toMatchObject({ code: "cases_failed" });
  });

  describe("what the customer was given before", () => {
    const given = {
      at: "2026-02-01T08:00:00Z",
      orderId: "O-0",
      kind: "coupon",
      amountMinor: 9900,
      currency: order.currency,
    } as const;
    const offer = { id: "offer", type: "compensation.offer", kind: "coupon", amountMinor: 500 };
    const generous = {
      name: "generous",
      classifiers: [{ name: "c", conditions: { all: [] }, event: { type: "order.invalid" } }],
      policies: [
        { name: "p", for: ["order.invalid"], event: { type: "playbook", params: { actions: [offer] } } },
      ],
    };

    it("is asked for by order, tenant and customer; that of the call comes first", async () => {
      const read: unknown[] = [];
      const history = async (...asked: unknown[]) => {
        read.push(asked);
        return { compensations: [given] };
      };
      const triage = createTriage({ ruleset: generous, now, history });
      const of = { ...order, customer: { id: "C-1" } };
      expect((await triage.evaluate(of)).actions).toMatchObject([
        { mode: "auto", params: { amountMinor: 100, cap: "customer" } },
      ]);
      const call = { history: { compensations: [] } };
      expect((await triage.evaluate(of, call)).actions).toMatchObject([{ params: { amountMinor: 500 } }]);
      expect(read).toEqual([["O-1", "acme", "C-1"]]);
      for await (const result of triage.evaluateAll([of])) {
        expect(result).toMatchObject({ actions: [{ params: { amountMinor: 100 } }] });
      }
    });

    const cause = new Error("no connection");
    it.each([
      ["fails", () => Promise.reject(cause), cause],
      [
        "throws",
        () => {
          throw cause;
        },
        cause,
      ],
      ["is none", () => [] as never, /is wrong at \/: must be \{ "compensations"/],
      [
        "has a wrong part",
        () => ({ compensations: [{ ...given, amountMinor: -1 }] }),
        /\/compensations\/0\/amountMinor/,
      ],
    ] as const)(
      "is unknown where it %s, and the order is decided all the same",
      async (_how, history, why) => {
        const triage = createTriage({ ruleset: generous, now, history });
        const failed: unknown[] = [];
        triage.on("history_failed", ({ orderId, error }) => failed.push([orderId, error.code, error.cause]));
        const decision = await triage.evaluate(order);
        expect(decision.actions).toMatchObject([{ mode: "propose", params: { amountMinor: 500 } }]);
        expect(failed).toMatchObject([["O-1", "history_failed", expect.anything()]]);
        const [[, , reason]] = failed as [[string, string, Error]];
        if (why instanceof Error) expect(reason).toBe(why);
        else expect(reason.message).toMatch(why);
      },
    );

    it("is unknown without an answer, and nobody is told of a failure", async () => {
      const triage = createTriage({ ruleset: generous, now, history: () => undefined });
      triage.on("history_failed", () => expect.unreachable());
      expect((await triage.evaluate(order)).actions).toMatchObject([{ mode: "propose" }]);
    });
  });

  it("reads the incidents; an order whose incidents cannot be read is not decided", async () => {
    const seen: unknown[] = [];
    const incident = {
      key: "carrier.disrupted/dhl",
      epoch: 1,
      status: "open",
      openedAt: now(),
      orders: [],
    } as const;
    const incidents = () => {
      seen.push("asked");
      return [incident];
    };
    const triage = createTriage({ ruleset, stock, now, incidents });
    await triage.evaluate(order);
    await triage.evaluate(order, { incidents: [] });
    expect(seen).toEqual(["asked"]);
    const cause = new Error("no connection");
    const failing = createTriage({ ruleset, stock, now, incidents: () => Promise.reject(cause) });
    await expect(failing.evaluate(order)).rejects.toMatchObject({ code: "cases_failed", cause });
  });

  it("rejects an order that is none, a wrong instant and a wrong setting, each with its code", async () => {
    const triage = createTriage({ ruleset, stock, now });
    const rejected: unknown[] = [];
    triage.on("rejected", ({ orderId, error }) => rejected.push([orderId, error.code]));
    await expect(triage.evaluate({ ...order, lines: 3 })).rejects.toMatchObject({
      code: "invalid_order",
      path: "/lines",
    });
    await expect(triage.evaluate(order, { now: "2026-03-01" })).rejects.toMatchObject({
      code: "invalid_instant",
    });
    await expect(triage.evaluate(order, { settings: { tolerance: 1 } })).rejects.toMatchObject({
      code: "unknown_setting",
    });
    expect(rejected).toEqual([
      ["O-1", "invalid_order"],
      ["O-1", "invalid_instant"],
      ["O-1", "unknown_setting"],
    ]);
  });

  it("decides the good orders of a batch and tells the place of the others", async () => {
    const triage = createTriage({ ruleset, stock, now });
    const results = await collect(
      triage.evaluateAll([order, { id: "O-2" }, "text", { ...order, id: "O-4" }]),
    );
    expect(results.map(isRejected)).toEqual([false, true, true, false]);
    expect(results[1]).toMatchObject({ position: 1, orderId: "O-2", error: { code: "invalid_order" } });
    expect(results[2]).toMatchObject({ position: 2, error: { code: "invalid_order" } });
    expect(results[2]).not.toHaveProperty("orderId");
  });

  it("answers facts of the host from lookups of the host, and survives a fact that throws", async () => {
    const orderCounts = defineLookup<string, { observedAt: string; count: number }>({
      name: "orderCounts",
      id: (customer) => customer,
    });
    const fact = defineFact({
      name: "customer.recentOrders",
      scope: "order",
      type: "number",
      description: { en: "Orders of the last week.", zh: "近一周订单数。" },
      needs: ({ id }) => [orderCounts.ask(id)],
      derive({ order: { id }, lookup }) {
        const answer = lookup(orderCounts, id);
        if (isUnknown(answer)) return answer;
        if (answer.count < 0) throw new RangeError("a negative count");
        return answer.count;
      },
    });
    const counts: LookupAdapter<string, { observedAt: string; count: number }> = {
      name: "crm",
      lookup: (ids) => ids.map((id) => ({ observedAt: NOW, count: id === "O-2" ? -1 : 12 })),
    };
    const file: RulesetFile = {
      name: "risk",
      codes: { "customer.busy": { title: "Many orders" } },
      classifiers: [
        {
          name: "busy",
          conditions: { all: [{ fact: "customer.recentOrders", operator: "greaterThan", value: 10 }] },
          event: { type: "customer.busy" },
        },
      ],
    };
    const triage = createTriage({ ruleset: file, facts: [fact], lookups: { orderCounts: counts }, now });
    const results = await collect(
      triage.evaluateAll([order, { ...order, id: "O-2" }, { ...order, id: "O-3" }]),
    );
    expect(results[0]).toMatchObject({ exceptions: [{ key: "customer.busy@order" }] });
    expect(results[1]).toMatchObject({
      rejected: true,
      orderId: "O-2",
      error: { code: "fact_failed" },
    });
    expect(results[2]).toMatchObject({ exceptions: [{ key: "customer.busy@order" }] });

    const careful = {
      ...counts,
      problem: ({ count }: { count?: number }) =>
        (count ?? -1) < 0 ? "count must not be negative" : undefined,
    };
    const checked = createTriage({
      ruleset: file,
      facts: [fact],
      lookups: { orderCounts: careful as LookupAdapter },
      now,
    });
    expect((await checked.evaluate({ ...order, id: "O-2" })).unknowns).toMatchObject([{ reason: "failed" }]);
  });

  it("gives up with the signal's reason, even when the adapter does not heed it", async () => {
    const controller = new AbortController();
    const hanging: StockLookup = { name: "hanging", lookup: () => new Promise(() => {}) };
    const triage = createTriage({ ruleset, stock: hanging, now });
    const evaluation = triage.evaluate(order, { signal: controller.signal });
    controller.abort("enough");
    await expect(evaluation).rejects.toBe("enough");
    await expect(triage.evaluate(order, { signal: controller.signal })).rejects.toBe("enough");
  });

  it("tells listeners what was decided, looked up and failed", async () => {
    const shaky: StockLookup = {
      name: "erp",
      lookup: (keys) =>
        keys.map(({ sku }) => (sku === "TEA" ? new Error("TEA?") : { observedAt: NOW, nodes: [] })),
    };
    const triage = createTriage({ ruleset, stock: shaky, now });
    const heard: unknown[] = [];
    triage.on("looked_up", (event) => heard.push(event));
    triage.on("lookup_failed", ({ error, ...event }) => heard.push({ ...event, cause: error.cause }));
    triage.on("decided", ({ decision }) => heard.push(keysOf(decision)));
    await triage.evaluate(order);
    const of = { lookup: "stock", adapter: "erp", orderIds: ["O-1"] };
    expect(heard).toEqual([
      { ...of, keys: 2, calls: 1, failures: 1 },
      { ...of, keys: 1, reason: "failed", cause: new Error("TEA?") },
      ["stock.short@line:2"],
    ]);
  });

  it("refuses adapters that are none when it is created, not when an order waits", () => {
    const wrong: readonly [object, RegExp][] = [
      [{ stock: {} }, /\/stock: .*lookup/],
      [{ stock: null }, /\/stock: .*lookup/],
      [{ address: { lookup() {} } }, /\/address: .*verify/],
      [{ lookups: { crm: {} } }, /\/lookups\/crm: .*lookup/],
      [{ stock, lookups: { stock } }, /\/lookups\/stock: .*one of the two/],
      [{ notifiers: {} }, /\/notifiers: must be a list/],
      [{ notifiers: [{ channels: [] }] }, /\/notifiers\/0: .*send/],
      [{ notifiers: [{ send() {} }] }, /\/notifiers\/0: .*channels/],
      [{ ledger: { claim() {} } }, /\/ledger: .*settle/],
      [{ cases: [] }, /\/cases: must be a function/],
      [{ incidents: [] }, /\/incidents: must be a function/],
      [{ history: {} }, /\/history: must be a function/],
      [{ now: NOW }, /\/now: must be a function/],
    ];
    for (const [options, message] of wrong) {
      expect(() => createTriage({ ruleset, ...options }), JSON.stringify(options)).toThrow(message);
    }
    try {
      createTriage({ ruleset, stock: {} as never });
    } catch (error) {
      expect(isOrderTriageError(error) && [error.code, error.path]).toEqual(["invalid_options", "/stock"]);
    }
  });
});
