import { type Comparison, comparisonOf, comparisonWith } from "../comparison";
import type { LeafNode, Operand } from "../plan";
import type { EmitContext } from "./emitCondition";
import { literal } from "./literal";
import type { Preamble } from "./preamble";

/** Says that the verdict does not count, because a value is not known. */
const UNDECIDED = "(b = true, false)";
/** A list of more values is looked up in a set. */
const WRITTEN_OUT = 4;

/** A JavaScript expression for a comparison. */
export function emitLeaf(leaf: LeafNode, context: EmitContext): string {
  const comparison = comparisonOf(leaf);
  const { left, right } = leaf;
  const cell = context.cellOf(left);
  const read = context.loading.read(cell);
  const variable = `v${cell}`;
  const canBeUnknown = context.canBeUnknown(cell);
  switch (comparison.kind) {
    case "equal":
    case "oneOf": {
      const found = emitEquality(comparison, read, variable, context.preamble);
      const text = canBeUnknown ? `${found} || ${variable} === K && ${UNDECIDED}` : found;
      return `${comparison.negated ? "!" : ""}(${text})`;
    }
    case "order": {
      const { ordering, value } = comparison;
      const otherwise = `${context.preamble.operator(leaf.operator)}(${variable}, ${literal(value)})`;
      const text = orUndecided(canBeUnknown, variable, otherwise);
      return `(typeof ${read} === "number" ? ${variable} ${ordering} ${literal(value)} : ${text})`;
    }
    default: {
      const other = readRight(right, context);
      const test = emitTest(leaf, comparison, variable, other.variable, context);
      const known =
        other.cell === undefined
          ? test
          : `(${other.read}, ${orUndecided(context.canBeUnknown(other.cell), other.variable, test)})`;
      return `(${read}, ${orUndecided(canBeUnknown, variable, known)})`;
    }
  }
}

function emitEquality(
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
function orUndecided(canBeUnknown: boolean, variable: string, text: string): string {
  return canBeUnknown ? `${variable} === K ? ${UNDECIDED} : ${text}` : text;
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
  const helper = leaf.own ? undefined : emitListTest(leaf, preamble);
  return helper === undefined ? called : `${helper}(${left})`;
}

/** A loop for `someFact:` and `everyFact:` with a constant: calling the operator for each element costs ten times as much. */
function emitListTest({ operator, right }: LeafNode, preamble: Preamble): string | undefined {
  const match = /^(some|every)Fact:([^:]+)$/.exec(operator);
  if (match === null || right.kind !== "constant") return undefined;
  const [, quantifier, name = ""] = match;
  const comparison = comparisonWith(name, right.value);
  const element = emitElement(name, comparison, preamble);
  if (element === undefined) return undefined;
  const isSome = quantifier === "some";
  return preamble.helper(
    ` if (!Array.isArray(a)) return false; for (let i = 0; i < a.length; i += 1) { const e = a[i]; ` +
      `if (e === undefined && !(i in a)) continue; if (${isSome ? "" : "!"}(${element})) return ${isSome}; } return ${!isSome}; `,
  );
}

function emitElement(name: string, comparison: Comparison, preamble: Preamble): string | undefined {
  switch (comparison.kind) {
    case "equal":
    case "oneOf":
      return `${comparison.negated ? "!" : ""}(${emitEquality(comparison, "e", "e", preamble)})`;
    case "order":
      return `typeof e === "number" ? e ${comparison.ordering} ${literal(comparison.value)} : ${preamble.operator(name)}(e, ${literal(comparison.value)})`;
    default:
      return undefined;
  }
}
