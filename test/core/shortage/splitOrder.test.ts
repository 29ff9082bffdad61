import { describe, expect, it } from "vitest";
import { planReallocation, splitOrder } from "../../../src/core/index";

const wants = (lineId: string, sku: string, quantity: number) => ({ lineId, sku, quantity });
const at = (node: string, sku: string, quantity: number) => ({ node, sku, quantity });

describe("splitOrder", () => {
  it("takes two parcels where always the most helpful node would make three", () => {
    const lines = [wants("1", "TEA", 6), wants("2", "CUP", 6)];
    const stock = [at("MOST", "TEA", 4), at("MOST", "CUP", 4), at("TEAS", "TEA", 6), at("CUPS", "CUP", 6)];
    expect(splitOrder(lines, stock).groups.map(({ node }) => node)).toEqual(["TEAS", "CUPS"]);
  });

  it("prefers, among equally few, the nodes that stand first", () => {
    const stock = [at("A", "TEA", 1), at("B", "TEA", 1), at("C", "TEA", 1)];
    const { groups } = splitOrder([wants("1", "TEA", 2)], stock);
    expect(groups.map(({ node }) => node)).toEqual(["A", "B"]);
  });

  it("says what nobody has", () => {
    const { groups, remainder } = splitOrder([wants("1", "TEA", 3)], [at("A", "TEA", 1)]);
    expect(groups).toEqual([{ node: "A", lines: [{ lineId: "1", quantity: 1 }] }]);
    expect(remainder).toEqual([{ lineId: "1", quantity: 2 }]);
    expect(splitOrder([wants("1", "TEA", 3)], []).remainder).toEqual([{ lineId: "1", quantity: 3 }]);
  });

  it("takes the most helpful again and again where there are too many nodes to try all", () => {
    const stock = Array.from({ length: 12 }, (_, index) => at(`N${index}`, "TEA", index + 1));
    const { groups, remainder } = splitOrder([wants("1", "TEA", 20)], stock);
    expect(groups.map(({ node }) => node)).toEqual(["N11", "N7"]);
    expect(remainder).toEqual([]);
  });

  it("counts what is held somewhere once", () => {
    const stock = [{ sku: "TEA", quantity: 1 }, at("A", "TEA", 1), at("B", "TEA", 1)];
    expect(splitOrder([wants("1", "TEA", 4)], stock).remainder).toEqual([{ lineId: "1", quantity: 1 }]);
  });
});

describe("planReallocation", () => {
  const lines = [wants("1", "TEA", 3), wants("2", "CUP", 1)];
  const stock = [at("SHA", "TEA", 3), at("BER", "TEA", 1), at("BER", "CUP", 1)];

  it("moves the fewest goods the fewest times", () => {
    expect(planReallocation(lines, stock)).toEqual({
      toNode: "SHA",
      moves: [{ sku: "CUP", fromNode: "BER", toNode: "SHA", quantity: 1 }],
    });
  });

  it("moves only what is there", () => {
    const onItsWay = stock.map((row) => (row.sku === "CUP" ? { ...row, movableQuantity: 0 } : row));
    expect(planReallocation(lines, onItsWay)?.toNode).toBe("BER");
    expect(
      planReallocation(
        lines,
        onItsWay.map((row) => ({ ...row, movableQuantity: 0 })),
      ),
    ).toBeUndefined();
  });

  it("has nothing to say where one node has everything, or all together have not", () => {
    expect(planReallocation(lines, [...stock, at("SHA", "CUP", 1)])).toBeUndefined();
    expect(planReallocation([wants("1", "TEA", 9)], stock)).toBeUndefined();
    expect(planReallocation([], stock)).toBeUndefined();
  });
});
