import { type Comparison, comparisonOf } from "../comparison";
import type { LeafNode, Operand } from "../plan";
import type { EmitContext } from "./emitCondition";
import { emitListTest, listOperand } from "./emitListTest";
import { literal } from "./literal";
import type { Preamble } from "./preamble";

/** Says that the verdict does not count, because a value is not known. */
const UNDECIDED = "(b = true, false)";
/** A list of more values is looked up in a set. */
const WRITTEN_OUT = 4;

/** A JavaScript expression for a comparison. */
export function emitLeaf(leaf: LeafNode, context: EmitContext): string {
  const comparison = comparisonOf(leaf);
  const { right } = leaf;
  const left = emitListTest(leaf, context.preamble) === undefined ? leaf.left : listOperand(leaf);
  const cell = context.cellOf(left);
  const read = comparison.kind === "clock" ? "" : context.loading.read(cell);
  const variable = `v${cell}`;
  const unknown = context.unknownTest(cell);
  switch (comparison.kind) {
    case "equal":
    case "oneOf": {
      const found = emitEquality(comparison, read, variable, context.preamble);
      const text = unknown === undefined ? found : `${found} || ${unknown} && ${UNDECIDED}`;
      return `${comparison.negated ? "!" : ""}(${text})`;
    }
    case "order": {
      const { ordering, value } = comparison;
      const otherwise = `${context.preamble.operator(leaf.operator)}(${variable}, ${literal(value)})`;
      const text = orUndecided(unknown, otherwise);
      return `(typeof ${read} === "number" ? ${variable} ${ordering} ${literal(value)} : ${text})`;
    }
    case "clock":
      return `((r = ${context.preamble.leaf(context.leafNumber(leaf))}(F)) === 2 ? ${UNDECIDED} : r === 1)`;
    default: {
      const other = readRight(right, context);
      const test = emitTest(leaf, comparison, variable, other.variable, context);
      const known =
        other.cell === undefined
          ? test
          : `(${other.read}, ${orUndecided(context.unknownTest(other.cell), test)})`;
      return `(${read}, ${orUndecided(unknown, known)})`;
    }
  }
}

/** An expression that is true where a value is the one, or one of those, that a comparison names. */
export function emitEquality(
  comparison: Extract<Comparison, { kind: "equal" | "oneOf" }>,
  read: string,
  variable: string,
  preamble: Preamble,
): string {
  if (comparison.kind === "equal") return `${read} === ${literal(comparison.value)}`;
  const { values } = comparison;
  if (values.length === 0 || values.length > WRITTEN_OUT) return `${preamble.set(values)}.has(${read})`;
  return values.map((value, index) => `${index === 0 ? read : variable} === ${literal(value)}`).join(" || ");
}

/** The text, unless the value is unknown. */
function orUndecided(unknown: string | undefined, text: string): string {
  return unknown === undefined ? text : `${unknown} ? ${UNDECIDED} : ${text}`;
}

interface RightSide {
  readonly variable: string;
  readonly cell?: number;
  readonly read?: string;
}

function readRight(right: Operand, context: EmitContext): RightSide {
  if (right.kind === "fact") {
    const cell = context.cellOf(right, "right");
    return { cell, read: context.loading.perhaps(() => context.loading.read(cell)), variable: `v${cell}` };
  }
  const { value } = right;
  const isObject = typeof value === "object" && value !== null;
  return { variable: isObject ? context.preamble.json(JSON.stringify(value)) : literal(value as string) };
}

function emitTest(
  leaf: LeafNode,
  comparison: Comparison,
  left: string,
  right: string,
  { preamble }: EmitContext,
): string {
  if (comparison.kind === "equalFact") return `${left} ${comparison.negated ? "!==" : "==="} ${right}`;
  const called = `${preamble.operator(leaf.operator)}(${left}, ${right})`;
  if (comparison.kind === "orderFact") {
    return `typeof ${left} === "number" && typeof ${right} === "number" ? ${left} ${comparison.ordering} ${right} : ${called}`;
  }
  const helper = emitListTest(leaf, preamble);
  return helper === undefined ? called : `${helper}(${left})`;
}
