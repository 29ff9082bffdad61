import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planReallocation, splitOrder } from "../../../src/core/index";
import { combinations } from "../../../src/core/shortage/combinations";
import { stockArbitrary, wantedArbitrary } from "../../arbitraries/shortage";

type Stock = { readonly node?: string; readonly sku: string; readonly quantity: number };

const skus = ["TEA", "CUP", "POT"];
const sum = (rows: readonly { readonly quantity: number }[]) =>
  rows.reduce((total, { quantity }) => total + quantity, 0);
const has = (stock: readonly Stock[], sku: string, nodes: readonly string[]) =>
  sum(stock.filter((row) => row.sku === sku && (row.node === undefined || nodes.includes(row.node))));
const nodesOf = (stock: readonly Stock[]) => [...new Set(stock.flatMap(({ node }) => node ?? []))];

describe("splitOrder", () => {
  it("gives as much as there is, in parcels of nodes that have it", () => {
    fc.assert(
      fc.property(wantedArbitrary, stockArbitrary, (lines, stock) => {
        const { groups, remainder } = splitOrder(lines, stock);
        const all = nodesOf(stock);
        expect(new Set(groups.map(({ node }) => node)).size).toBe(groups.length);
        for (const sku of skus) {
          const ids = new Set(lines.filter((line) => line.sku === sku).map(({ lineId }) => lineId));
          const wanted = sum(lines.filter((line) => line.sku === sku));
          const givenBy = (node?: string) =>
            sum(
              groups
                .filter((group) => node === undefined || group.node === node)
                .flatMap((group) => group.lines)
                .filter(({ lineId }) => ids.has(lineId)),
            );
          const there = all.length === 0 ? 0 : has(stock, sku, all);
          expect(givenBy()).toBe(Math.min(wanted, there));
          const beyond = groups.map(
            ({ node }) => givenBy(node) - sum(stock.filter((row) => row.sku === sku && row.node === node)),
          );
          const floating = has(stock, sku, []);
          expect(beyond.reduce((total, each) => total + Math.max(0, each), 0)).toBeLessThanOrEqual(floating);
        }
        for (const { lines: parts } of groups) expect(parts.every(({ quantity }) => quantity > 0)).toBe(true);
        expect(remainder.every(({ quantity }) => quantity > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it("needs no more parcels than the fewest nodes that give as much", () => {
    fc.assert(
      fc.property(wantedArbitrary, stockArbitrary, (lines, stock) => {
        const all = nodesOf(stock);
        const give = (nodes: readonly string[]) =>
          nodes.length === 0
            ? 0
            : sum(
                skus.map((sku) => ({
                  quantity: Math.min(sum(lines.filter((line) => line.sku === sku)), has(stock, sku, nodes)),
                })),
              );
        const sizes = [0, 1, 2, 3, 4, 5].filter((size) => size <= all.length);
        const fewest = sizes.find((size) =>
          [...combinations(all, size)].some((some) => give(some) === give(all)),
        );
        expect(splitOrder(lines, stock).groups).toHaveLength(fewest ?? 0);
      }),
      { numRuns: 500 },
    );
  });
});

describe("planReallocation", () => {
  it("lets one node send everything, and takes from each no more than can be moved", () => {
    let plans = 0;
    const property = fc.property(wantedArbitrary, stockArbitrary, (lines, stock) => {
      const plan = planReallocation(lines, stock);
      const canAlone = (rows: typeof stock) =>
        nodesOf(rows).some((node) => {
          const sold = splitOrder(
            lines,
            rows.filter((row) => row.node === undefined || row.node === node),
          );
          return sold.remainder.length === 0;
        });
      if (plan === undefined) return;
      plans += 1;
      expect(canAlone(stock)).toBe(false);
      const moved = [...stock];
      for (const { sku, fromNode, toNode, quantity } of plan.moves) {
        expect([toNode, fromNode === toNode, quantity > 0]).toEqual([plan.toNode, false, true]);
        const free = stock.filter((row) => row.sku === sku && row.node === fromNode);
        const movable = free.map((row) => ({
          quantity: Math.min(row.quantity, row.movableQuantity ?? row.quantity),
        }));
        expect(quantity).toBeLessThanOrEqual(sum(movable));
        moved.push({ node: toNode, sku, quantity }, { node: fromNode, sku, quantity: -quantity });
      }
      const { groups, remainder } = splitOrder(
        lines,
        moved.filter(({ node }) => node === undefined || node === plan.toNode),
      );
      expect(remainder).toEqual([]);
      expect(groups.map(({ node }) => node)).toEqual([plan.toNode]);
    });
    fc.assert(property, { numRuns: 2_000 });
    expect(plans).toBeGreaterThan(50);
  });
});
