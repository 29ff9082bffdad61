import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { StockLookup } from "../../../src/triage/StockLookup";
import { fakeCore, NOW } from "../fakeCore";

/** When a stock lookup is called, in milliseconds from the start, that is busy the first times. */
function busyTriage(retryAfterMs: number, times: number) {
  const calledAtMs: number[] = [];
  const start = Date.now();
  const stock: StockLookup = {
    name: "erp",
    async lookup(keys) {
      calledAtMs.push(Date.now() - start);
      if (calledAtMs.length <= times) throw Object.assign(new Error("busy"), { retryAfterMs });
      return keys.map(() => ({ observedAt: NOW, nodes: [] }));
    },
  };
  return { calledAtMs, triage: assembleTriage(fakeCore, { stock, now: () => NOW }) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("an adapter that asks to be left alone", () => {
  it("is asked again when that time is over, not sooner", async () => {
    const { calledAtMs, triage } = busyTriage(3_000, 1);
    const decided = triage.evaluate({ id: "O-1", skus: ["A"] });
    await vi.advanceTimersByTimeAsync(3_000);
    expect((await decided).unknowns).toEqual([]);
    expect(calledAtMs).toEqual([0, 3_000]);
  });

  it("is not asked again for longer than the longest pause, nor by halves", async () => {
    const { calledAtMs, triage } = busyTriage(60_000, 9);
    const decided = [
      { id: "O-1", skus: ["A"] },
      { id: "O-2", skus: ["B"] },
    ].map((order) => triage.evaluate(order));
    const reasons = (await Promise.all(decided)).flatMap(({ unknowns }) =>
      unknowns.map(({ reason }) => reason),
    );
    expect([calledAtMs, reasons]).toEqual([[0], ["failed", "failed"]]);
  });

  it("is not asked by halves when it stays busy", async () => {
    const { calledAtMs, triage } = busyTriage(1_000, 9);
    const decided = ["A", "B"].map((sku) => triage.evaluate({ id: sku, skus: [sku] }));
    await vi.advanceTimersByTimeAsync(10_000);
    await Promise.all(decided);
    expect(calledAtMs).toEqual([0, 1_000, 2_000]);
  });
});
