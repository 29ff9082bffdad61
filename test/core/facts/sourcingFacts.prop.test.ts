import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SplitGroup } from "../../../src/core/shortage/splitOrder";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { hoursAgo, NOW } from "./hoursAgo";

const quantity = fc.nat(5);
const nodes = fc.uniqueArray(
  fc.record({ node: fc.constantFrom("A", "B", "C"), onHand: quantity, reserved: fc.nat(2) }),
  { maxLength: 3, selector: ({ node }) => node },
);
const lines = fc
  .array(fc.tuple(fc.constantFrom("TEA", "CUP"), fc.integer({ min: 1, max: 5 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((rows) =>
    rows.map(([sku, wanted], index) => ({ id: String(index), sku, quantity: wanted, unitPriceMinor: 100 })),
  );
const reservations = fc
  .array(fc.record({ sku: fc.constantFrom("TEA", "CUP"), quantity }), { maxLength: 2 })
  .map((rows) => rows.map((row, index) => ({ ...row, id: `R${index}` })));

describe("law 7: quantities are conserved by a split", () => {
  it("law 7: every line is given exactly what it wants, by nodes that have it, each once", () => {
    let splits = 0;
    const property = fc.property(lines, nodes, nodes, reservations, (wanted, tea, cups, held) => {
      const order = anOrder({ lines: wanted, reservations: held });
      const level = (at: typeof tea) => ({ observedAt: hoursAgo(1), nodes: at });
      const known = { stock: { TEA: level(tea), CUP: level(cups) } };
      const fillableBy = readFact("order.fillableBy", order, { now: NOW, known });
      const plan = readFact("order.splitPlan", order, { now: NOW, known }) as
        | { readonly groups: readonly SplitGroup[] }
        | undefined;
      expect(plan !== undefined).toBe(fillableBy === "several_nodes");
      if (plan === undefined) return;
      splits += 1;
      const { groups } = plan;
      expect(groups.length).toBeGreaterThan(1);
      expect(new Set(groups.map(({ node }) => node)).size).toBe(groups.length);
      const given = groups.flatMap((group) => group.lines.map((part) => ({ node: group.node, ...part })));
      for (const { id, quantity: asked } of wanted) {
        const parts = given.filter(({ lineId }) => lineId === id);
        expect(parts.reduce((sum, part) => sum + part.quantity, 0)).toBe(asked);
      }
      for (const [sku, at] of [["TEA", tea] as const, ["CUP", cups] as const]) {
        const floating = held
          .filter((each) => each.sku === sku)
          .reduce((sum, each) => sum + each.quantity, 0);
        let beyond = 0;
        for (const { node } of groups) {
          const stock = at.find((each) => each.node === node);
          const taken = given
            .filter((part) => part.node === node && wanted.find(({ id }) => id === part.lineId)?.sku === sku)
            .reduce((sum, part) => sum + part.quantity, 0);
          beyond += Math.max(0, taken - Math.max(0, (stock?.onHand ?? 0) - (stock?.reserved ?? 0)));
        }
        expect(beyond).toBeLessThanOrEqual(floating);
      }
    });
    fc.assert(property, { numRuns: 3_000 });
    expect(splits).toBeGreaterThan(100);
  });
});
