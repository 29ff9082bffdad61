import type { CellBuilder, CellTable } from "../cells";
import { comparisonOf, type Ordering } from "../comparison";
import { listScanOf, scanOperator } from "../listScan";
import type { LeafNode, PlanNode } from "../plan";
import {
  CLOCK,
  COMPARE,
  EQUAL,
  FAILS,
  type FlatLeaf,
  type FlatRules,
  GREATER,
  GREATER_OR_EQUAL,
  HOLDS,
  LESS,
  LESS_OR_EQUAL,
  ONE_OF,
  SHARED,
} from "./FlatRules";
import { indexRules } from "./ruleIndex";
import type { Sharing } from "./sharing";

const orderingCodes: Readonly<Record<Ordering, number>> = {
  ">": GREATER,
  ">=": GREATER_OR_EQUAL,
  "<": LESS,
  "<=": LESS_OR_EQUAL,
};

/** The flat form of one group of rules, all read from the same facts, in their order. */
export function flattenRules(
  roots: readonly PlanNode[],
  sharing: Sharing,
  cells: CellBuilder,
): (table: CellTable) => FlatRules {
  const code: number[] = [];
  const constants: unknown[] = [];
  const leaves: FlatLeaf[] = [];
  const shared = new Map<number, { readonly cell: number; readonly start: number }>();

  const instruction = (
    operation: number,
    cell: number,
    argument: number,
    yes: number,
    no: number,
  ): number => {
    return code.push(operation, cell, argument, yes, no) - 5;
  };
  const constant = (value: unknown): number => constants.push(value) - 1;

  /** Where to begin to judge a condition, given where to go on afterwards; its last part is written first. */
  const write = (node: PlanNode, yes: number, no: number): number => {
    if (!sharing.isShared(node)) return writeParts(node, yes, no);
    const id = sharing.idOf(node);
    const known = shared.get(id) ?? { cell: cells.shared(), start: writeParts(node, HOLDS, FAILS) };
    shared.set(id, known);
    return instruction(SHARED, known.cell, known.start, yes, no);
  };
  const writeParts = (node: PlanNode, yes: number, no: number): number => {
    switch (node.kind) {
      case "leaf":
        return writeLeaf(node, yes, no);
      case "not":
        return write(node.part, no, yes);
      case "all":
        return node.parts.reduceRight((next, part) => write(part, next, no), yes);
      case "any":
        return node.parts.reduceRight((next, part) => write(part, yes, next), no);
    }
  };
  const writeLeaf = (leaf: LeafNode, yes: number, no: number): number => {
    const comparison = comparisonOf(leaf);
    const cell = cells.cellOf(leaf.left);
    switch (comparison.kind) {
      case "equal":
      case "oneOf": {
        const { kind, negated } = comparison;
        const argument = constant(kind === "equal" ? comparison.value : new Set(comparison.values));
        const operation = kind === "equal" ? EQUAL : ONE_OF;
        return instruction(operation, cell, argument, negated ? no : yes, negated ? yes : no);
      }
      case "order":
        return instruction(orderingCodes[comparison.ordering], cell, constant(comparison.value), yes, no);
      default: {
        const { right } = leaf;
        const scan = listScanOf(leaf);
        const argument =
          leaves.push({
            leaf,
            test: scan === undefined ? leaf.test : scanOperator(scan),
            rightCell: right.kind === "constant" ? -1 : cells.cellOf(right, "right"),
            value: right.kind === "constant" ? right.value : undefined,
          }) - 1;
        const from = scan === undefined ? cell : cells.cellOf(scan.base);
        return instruction(comparison.kind === "clock" ? CLOCK : COMPARE, from, argument, yes, no);
      }
    }
  };

  const index = indexRules(roots, cells);
  const starts = Int32Array.from(roots, (root, rule) =>
    index === undefined
      ? write(root, HOLDS, FAILS)
      : (index.rests[rule] as readonly PlanNode[]).reduceRight(
          (next, part) => write(part, next, FAILS),
          HOLDS,
        ),
  );
  return (table) => ({
    code: Int32Array.from(code),
    starts,
    constants,
    leaves,
    roots,
    cells: table,
    cellOf: cells.cellOf,
    sharing,
    index,
  });
}
