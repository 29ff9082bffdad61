import { describe, expect, it } from "vitest";
import type { AdapterContext } from "../../../src/triage/AdapterContext";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import { fakeCore, NOW } from "../fakeCore";

/** What a stock lookup is asked: the SKUs, and whose orders ask. */
function watchedTriage(resilience = {}) {
  const calls: { skus: string[]; tenant: string | undefined; orderIds: readonly string[] }[] = [];
  const stock = {
    name: "erp",
    async lookup(keys: readonly { sku: string }[], { tenant, orderIds }: AdapterContext) {
      calls.push({ skus: keys.map(({ sku }) => sku), tenant, orderIds });
      return keys.map(() => ({ observedAt: NOW, nodes: [] }));
    },
  };
  return { calls, triage: assembleTriage(fakeCore, { stock, now: () => NOW, resilience }) };
}

const order = (id: string, tenant?: string) => ({
  id,
  skus: ["TEA-1"],
  ...(tenant === undefined ? {} : { tenant }),
});

describe("orders of several tenants", () => {
  it("never share a question, an answer or a call, though their SKUs have one name", async () => {
    const { calls, triage } = watchedTriage();
    const orders = [order("1", "acme"), order("2", "globex"), order("3", "acme"), order("4"), order("5")];
    await Promise.all(orders.map((each) => triage.evaluate(each)));
    expect(calls).toEqual([
      { skus: ["TEA-1"], tenant: "acme", orderIds: ["1", "3"] },
      { skus: ["TEA-1"], tenant: "globex", orderIds: ["2"] },
      { skus: ["TEA-1"], tenant: undefined, orderIds: ["4", "5"] },
    ]);
    expect(triage.counts()).toMatchObject({ asked: 3, saved: 2, batches: 3 });
  });

  it("do not get each other's kept answers", async () => {
    const { calls, triage } = watchedTriage({ lookups: { stock: { cache: { keys: 9, freshMs: 60_000 } } } });
    for (const tenant of ["acme", "globex", "acme", undefined, undefined]) {
      await triage.evaluate(order("1", tenant));
    }
    expect(calls.map(({ tenant }) => tenant)).toEqual(["acme", "globex", undefined]);
  });

  it("go out whole batches at a time, each tenant's by itself", async () => {
    const { calls, triage } = watchedTriage({ lookups: { stock: { batchSize: 1, waitMs: 0 } } });
    await Promise.all(["a", "b", "c"].map((tenant) => triage.evaluate(order("1", tenant))));
    expect(calls.map(({ tenant }) => tenant)).toEqual(["a", "b", "c"]);
  });
});
