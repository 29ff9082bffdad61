import { expect, it } from "vitest";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import { collect, fakeCore, NOW } from "../fakeCore";

const timers = (): number => process.getActiveResourcesInfo().filter((each) => each === "Timeout").length;

it("the process may end when the last order is decided, whether adapters answered, failed or hang", async () => {
  const before = timers();
  const stock = {
    name: "odd",
    lookup(keys: readonly { readonly sku: string }[]): Promise<never> {
      if (keys.some(({ sku }) => sku === "hangs")) return new Promise(() => {});
      if (keys.some(({ sku }) => sku === "fails")) return Promise.reject(new Error("down"));
      return Promise.resolve(keys.map(() => ({ observedAt: NOW, nodes: [] }))) as never;
    },
  };
  const stockPolicy = { timeoutMs: 5, batchSize: 1, retry: { times: 1, firstMs: 2, longestMs: 2 } };
  const resilience = { lookups: { stock: stockPolicy } };
  const triage = assembleTriage(fakeCore, { stock, now: () => NOW, resilience });
  const controller = new AbortController();
  const given = triage.evaluate({ id: "O-0", skus: ["hangs"] }, { signal: controller.signal });
  controller.abort("enough");
  await expect(given).rejects.toBe("enough");
  const orders = ["A", "fails", "hangs", "B"].map((sku) => ({ id: sku, skus: [sku] }));
  const decisions = await collect(triage.evaluateAll(orders));
  expect(
    decisions.flatMap((each) => ("unknowns" in each ? each.unknowns.map(({ reason }) => reason) : [])),
  ).toEqual(["failed", "timed_out"]);
  // One that answers at once, with the long timeout that is the default.
  const patient = assembleTriage(fakeCore, { stock, now: () => NOW });
  await patient.evaluate({ id: "O-1", skus: ["A"] });
  expect(timers()).toBe(before);
});
