import { inspect } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type HttpStockOptions, httpStock } from "../../src/adapters/http-stock";
import type { StockLevel } from "../../src/core/lookups/stockLookup";
import type { AdapterContext } from "../../src/triage/AdapterContext";
import { type LocalServer, localServer, type ReceivedRequest } from "../support/localServer";

const context: AdapterContext = { signal: new AbortController().signal, orderIds: [] };
const keys = (...skus: readonly string[]) => skus.map((sku) => ({ sku }));

let server: LocalServer;
let clock = 0;
beforeAll(async () => {
  server = await localServer();
});
beforeEach(() => {
  server.received.length = 0;
});
afterAll(() => server.close());

/** A clock that says another second each time. */
const now = () => new Date(Date.UTC(2026, 2, 1, 12, 0, clock++)).toISOString();
const stockAt = (change: Partial<HttpStockOptions> = {}) => {
  clock = 0;
  return httpStock({ url: `${server.url}/levels?shop=7`, now, ...change });
};
const skusOf = ({ path }: ReceivedRequest) => new URL(path, server.url).searchParams.getAll("sku");

describe("httpStock", () => {
  it("asks for a batch in one request and answers by SKU, in the order of the keys", async () => {
    const nodes = [
      {
        node: "SHA",
        onHand: 5,
        reserved: 2,
        inbound: [{ quantity: 20, expectedAt: "2026-03-09T00:00:00+08:00" }],
        backordered: 1,
        reorderPoint: 10,
        orderUpTo: 40,
      },
      { node: "BER", onHand: -1 },
    ];
    server.answer = () => ({
      json: {
        observedAt: "2026-03-01T10:00:00Z",
        more: "passed over",
        levels: [
          { sku: "CUP &2", observedAt: "2026-03-01T09:00:00+08:00", nodes: [], colour: "red" },
          { sku: "TEA-1", nodes: nodes.map((node) => ({ ...node, bin: "A7" })) },
          { sku: "STRANGER", nodes: "passed over too" },
        ],
      },
    });
    const stock = stockAt({ headers: { authorization: "Bearer t" } });
    const answers = await stock.lookup(keys("TEA-1", "CUP &2", "TEA-1", "GONE"), context);
    const tea = { observedAt: "2026-03-01T10:00:00Z", nodes };
    expect(answers).toEqual([
      tea,
      { observedAt: "2026-03-01T09:00:00+08:00", nodes: [] },
      tea,
      new Error("http-stock: the service has no level for this SKU"),
    ]);
    expect(server.received.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ["/levels?shop=7&sku=CUP+%262&sku=GONE&sku=TEA-1", "Bearer t"],
    ]);
  });

  it("splits what is too long for one URL, and asks nobody when there is nothing to ask for", async () => {
    server.answer = (request) => ({ json: { levels: skusOf(request).map((sku) => ({ sku, nodes: [] })) } });
    const skus = Array.from({ length: 23 }, (_, at) => `S-${at}`);
    const stock = stockAt({ maxSkus: 5 });
    const answers = await stock.lookup(keys(...skus), context);
    expect(answers).toHaveLength(23);
    expect(answers.every((answer) => !(answer instanceof Error))).toBe(true);
    // Some at once: they arrive in any order.
    expect(server.received.map((request) => skusOf(request).length).sort()).toEqual([3, 5, 5, 5, 5]);
    expect(server.received.flatMap(skusOf).sort()).toEqual([...skus].sort());
    await stock.lookup([], context);
    expect(server.received).toHaveLength(5);
  });

  it("takes a 304 for the same level, true now, where the service does not date it", async () => {
    server.answer = ({ headers }) =>
      headers["if-none-match"] === '"v1"'
        ? { status: 304 }
        : {
            headers: { etag: '"v1"' },
            json: {
              levels: [
                { sku: "A", nodes: [{ node: "", onHand: 3 }] },
                { sku: "B", nodes: [], observedAt: "2026-01-01T00:00:00Z" },
              ],
            },
          };
    const stock = stockAt();
    const first = (await stock.lookup(keys("A", "B"), context)) as readonly StockLevel[];
    const second = (await stock.lookup(keys("B", "A"), context)) as readonly StockLevel[];
    expect(first[0]).toEqual({ observedAt: "2026-03-01T12:00:00.000Z", nodes: [{ node: "", onHand: 3 }] });
    expect(second[1]).toEqual({ ...first[0], observedAt: "2026-03-01T12:00:01.000Z" });
    expect(second[0]).toEqual(first[1]);
    expect(server.received.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, '"v1"']);
  });

  it("keeps only so many answers, those used last", async () => {
    server.answer = (request) =>
      request.headers["if-none-match"] === undefined
        ? { headers: { etag: '"v1"' }, json: { levels: skusOf(request).map((sku) => ({ sku, nodes: [] })) } }
        : { status: 304 };
    const stock = stockAt({ keptAnswers: 2 });
    for (const sku of ["A", "B", "A", "C", "A", "B"]) await stock.lookup(keys(sku), context);
    expect(server.received.map(({ headers }) => headers["if-none-match"] !== undefined)).toEqual([
      false,
      false,
      true,
      false,
      true,
      false,
    ]);
  });

  it("refuses a level that is wrong or there twice for that SKU alone, naming the place", async () => {
    server.answer = () => ({
      json: {
        levels: [
          { sku: "WRONG", nodes: [{ node: "SHA", onHand: "5" }] },
          { sku: "TWICE", nodes: [] },
          { sku: "UNDATED", observedAt: "yesterday", nodes: [] },
          { sku: "TWICE", nodes: [] },
          { sku: "FINE", nodes: [] },
        ],
      },
    });
    const answers = await stockAt().lookup(keys("WRONG", "TWICE", "UNDATED", "FINE"), context);
    expect(answers).toEqual([
      new Error("http-stock: /levels/0: nodes[0].onHand must be an integer"),
      new Error("http-stock: /levels/3 is the second level of one sku"),
      new Error("http-stock: /levels/2/observedAt must be ISO 8601 with offset"),
      { observedAt: expect.any(String), nodes: [] },
    ]);
  });

  it.each([
    [null, "/levels must be a list"],
    [{ levels: {} }, "/levels must be a list"],
    [{ levels: [{ sku: 7 }] }, "/levels/0 must be an object with sku, a text"],
    [{ levels: [], observedAt: 7 }, "/observedAt must be ISO 8601 with offset"],
  ])("throws for the body %j", async (json, message) => {
    server.answer = () => ({ json });
    await expect(stockAt().lookup(keys("A"), context)).rejects.toMatchObject({
      message: `http-stock: ${message}`,
      retryable: false,
    });
  });

  it("throws what the status means, and keeps URL, headers and body out of it", async () => {
    server.answer = () => ({ status: 429, headers: { "retry-after": "3" }, text: "hunter2" });
    const stock = stockAt({ url: `${server.url}/levels?token=hunter2`, headers: { "x-key": "hunter2" } });
    let failure: unknown;
    try {
      await stock.lookup(keys("A"), context);
    } catch (error) {
      failure = error;
    }
    expect(failure).toMatchObject({ status: 429, retryable: true, retryAfterMs: 3_000 });
    expect(inspect([failure, stock], { depth: 9, showHidden: true })).not.toContain("hunter2");
  });

  it("hands the signal on and begins nothing after it", async () => {
    const controller = new AbortController();
    server.answer = () => {
      controller.abort(new Error("enough"));
      return undefined;
    };
    const asked = stockAt({ maxSkus: 1 }).lookup(keys(..."ABCDEFGH"), {
      ...context,
      signal: controller.signal,
    });
    await expect(asked).rejects.toThrow("enough");
    expect(server.received.length).toBeLessThanOrEqual(4);
  });

  it("asks through the host's own fetch", async () => {
    const fetch = async () => Response.json({ levels: [{ sku: "A", nodes: [] }] });
    expect(await stockAt({ fetch }).lookup(keys("A"), context)).toMatchObject([{ nodes: [] }]);
    expect(server.received).toHaveLength(0);
  });

  it.each([
    [{}, "/url"],
    [{ url: "/levels" }, "/url"],
    [{ url: "ftp://stock.example" }, "/url"],
    [{ url: "https://ada:hunter2@stock.example" }, "/url"],
    [{ url: "https://stock.example", maxSkus: 0 }, "/maxSkus"],
    [{ url: "https://stock.example", keptAnswers: -1 }, "/keptAnswers"],
    [{ url: "https://stock.example", header: {} }, "/header"],
  ])("refuses the options %j", (options, path) => {
    expect(() => httpStock(options as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
    expect(() => httpStock(options as never)).not.toThrow(/hunter2/);
  });
});

describe("httpStock for several tenants", () => {
  it("tells its headers whose stock it is, and keeps no answer of one for another", async () => {
    server.answer = ({ headers }) => {
      const isAcme = headers.authorization === "acme";
      return {
        headers: { etag: '"1"' },
        json: { levels: [{ sku: "OURS", nodes: [{ node: "", onHand: isAcme ? 1 : 2 }] }] },
      };
    };
    const stock = stockAt({ headers: ({ tenant = "" }: AdapterContext) => ({ authorization: tenant }) });
    for (const tenant of ["acme", "globex"]) await stock.lookup(keys("OURS"), { ...context, tenant });
    const asked = server.received.filter((each) => skusOf(each).includes("OURS"));
    expect(asked.map(({ headers }) => headers["if-none-match"])).toEqual([undefined, undefined]);
  });
});
