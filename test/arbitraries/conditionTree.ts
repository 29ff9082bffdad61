import fc from "fast-check";
import { findOperator } from "../../src/core/rules/operators";
import type { FactReader, LeafNode, PlanNode } from "../../src/core/rules/plan";
import { unknown } from "../../src/core/rules/unknown";
import { FALSE, TRUE, type Verdict } from "../../src/core/rules/verdict";

/** A tree whose leaves are independent: the leaf of slot `n` has the verdict that slot is given. */
export interface TreeCase {
  readonly root: PlanNode;
  readonly verdicts: readonly Verdict[];
}

type Shape = "leaf" | { readonly kind: "all" | "any" | "not"; readonly parts: readonly Shape[] };

const { shape: shapeArbitrary } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 3 },
    { weight: 3, arbitrary: fc.constant<Shape>("leaf") },
    { weight: 3, arbitrary: group("all", fc.array(tie("shape"), { maxLength: 3 })) },
    { weight: 3, arbitrary: group("any", fc.array(tie("shape"), { minLength: 1, maxLength: 3 })) },
    { weight: 1, arbitrary: group("not", fc.tuple(tie("shape"))) },
  ),
}));

function group(kind: "all" | "any" | "not", parts: fc.Arbitrary<readonly Shape[]>): fc.Arbitrary<Shape> {
  return parts.map((list) => ({ kind, parts: list }));
}

/** Trees of at most so many leaves, with a verdict for each. */
export function treeArbitrary(maximumLeaves: number): fc.Arbitrary<TreeCase> {
  return shapeArbitrary
    .map((shape) => {
      const count = { leaves: 0 };
      return { root: plant(shape, "", count), leaves: count.leaves };
    })
    .filter(({ leaves }) => leaves <= maximumLeaves)
    .chain(({ root, leaves }) =>
      fc
        .array(fc.constantFrom<Verdict>(0, 1, 2), { minLength: leaves, maxLength: leaves })
        .map((verdicts) => ({ root, verdicts })),
    );
}

function plant(shape: Shape, path: string, count: { leaves: number }): PlanNode {
  if (shape === "leaf") return leafOf(count.leaves++, path);
  const parts = shape.parts.map((part, index) => plant(part, `${path}/${shape.kind}/${index}`, count));
  if (shape.kind === "not") return { kind: "not", part: parts[0] as PlanNode, timed: false, path };
  return { kind: shape.kind, parts, timed: false, path };
}

/** A leaf whose fact is that of its slot. */
export function leafOf(slot: number, path: string): LeafNode {
  return {
    kind: "leaf",
    left: { kind: "fact", slot, name: `f${slot}`, steps: [] },
    operator: "equal",
    test: findOperator("equal") as LeafNode["test"],
    right: { kind: "constant", value: true },
    own: false,
    timing: "constant",
    path,
  };
}

/** Facts under which the leaf of each slot has the verdict given; `onRead` is told the slots that are read. */
export function factsOf(verdicts: readonly Verdict[], onRead: (slot: number) => void = () => {}): FactReader {
  return {
    read(slot) {
      onRead(slot);
      const verdict = verdicts[slot];
      return verdict === TRUE ? true : verdict === FALSE ? false : unknown("pending");
    },
  };
}

/** The leaves of a tree, in file order. */
export function leavesOf(node: PlanNode): readonly LeafNode[] {
  if (node.kind === "leaf") return [node];
  return node.kind === "not" ? leavesOf(node.part) : node.parts.flatMap(leavesOf);
}
