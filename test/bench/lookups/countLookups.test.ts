import { describe, expect, it } from "vitest";
import { compileRuleset } from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { always, NOW, short } from "../../support/smallRules";
import { countLookups } from "./countLookups";
import { lookupTables } from "./lookupTables";
import { measureLookups } from "./measureLookups";

const undelivered = always("address.undeliverable", {
  conditions: {
    all: [
      { fact: "order.status", operator: "equal", value: "placed" },
      { fact: "address.verdict", operator: "equal", value: "fix" },
    ],
  },
});
const ruleset = compileRuleset({ name: "t", classifiers: [short, undelivered] });
const line = (id: string, sku: string) => ({ id, sku, quantity: 1, unitPriceMinor: 1 });
const full = () => ({ observedAt: NOW, nodes: [{ node: "", onHand: 9 }] });

describe("countLookups", () => {
  it("counts what rounds ask, beside all that facts of the ruleset could need", async () => {
    const orders = [
      anOrder({ lines: [line("1", "TEA-1"), line("2", "CUP-2"), line("3", "TEA-1")] }),
      anOrder({ lines: [], status: "processing" }),
    ];
    expect(await countLookups(ruleset, orders, NOW, full)).toEqual({
      orders: 2,
      silent: 1,
      rounds: 3,
      keys: [
        { lookup: "address", fetchedFirst: 2, asked: 0 },
        { lookup: "stock", fetchedFirst: 2, asked: 2 },
      ],
    });
  });

  it("prints what was saved, and the sum", () => {
    const keys = [
      { lookup: "stock", fetchedFirst: 300, asked: 100 },
      { lookup: "address", fetchedFirst: 100, asked: 0 },
    ];
    expect(lookupTables(new Map([["ours", { orders: 9, rounds: 20, silent: 3, keys }]]))).toEqual([
      {
        title: "Keys asked, ours: 9 orders, 20 rounds, 3 orders without a question",
        head: ["lookup", "everything first", "by rounds", "saved", "share saved"],
        rows: [
          ["stock", "300", "100", "200", "67 %"],
          ["address", "100", "0", "100", "100 %"],
          ["all", "400", "100", "300", "75 %"],
        ],
      },
    ]);
  });

  it("never asks more of a lookup than there is to fetch, over the bundled orders and generated ones", async () => {
    const counts = await measureLookups(40);
    expect([...counts.values()].map(({ orders }) => orders)).toEqual([39, 40]);
    for (const { keys } of counts.values()) {
      expect(keys.length).toBeGreaterThan(5);
      for (const { asked, fetchedFirst } of keys) expect(asked).toBeLessThanOrEqual(fetchedFirst);
    }
  });
});
