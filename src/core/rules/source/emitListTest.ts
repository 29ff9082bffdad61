import { type Comparison, comparisonWith } from "../comparison";
import { listScanOf } from "../listScan";
import type { FactOperand, LeafNode } from "../plan";
import { emitEquality } from "./emitLeaf";
import { emitSteps } from "./emitPath";
import { literal } from "./literal";
import type { Preamble } from "./preamble";

/**
 * The name of a loop for `someFact:` and `everyFact:` with a constant, over a list or what `[*]` finds: calling the
 * operator for each element costs ten times as much. `undefined` for any other comparison.
 */
export function emitListTest(leaf: LeafNode, preamble: Preamble): string | undefined {
  const match = leaf.own ? null : /^(some|every)Fact:([^:]+)$/.exec(leaf.operator);
  const scan = listScanOf(leaf);
  if (match === null || leaf.right.kind !== "constant") return undefined;
  if (scan === undefined && leaf.left.steps.length > 0 && hasList(leaf)) return undefined;
  const [, quantifier, name = ""] = match;
  const test = emitElement(name, comparisonWith(name, leaf.right.value), preamble);
  if (test === undefined) return undefined;
  const isSome = quantifier === "some";
  const decide = `if (${isSome ? "" : "!"}(${test})) return ${isSome};`;
  if (scan === undefined) {
    return preamble.helper(
      `if (!Array.isArray(a)) return false; for (let i = 0; i < a.length; i += 1) { const e = a[i]; ` +
        `if (e === undefined && !(i in a)) continue; ${decide} } return ${!isSome};`,
    );
  }
  return preamble.helper(
    `let x = a; ${emitSteps(scan.before)} if (typeof x !== "object" || x === null) return false; ` +
      `const l = Array.isArray(x) ? x : Object.values(x); for (let i = 0; i < l.length; i += 1) { x = l[i]; ` +
      `${emitSteps(scan.after)} if (x === undefined) continue; const e = x; ${decide} } return ${!isSome};`,
  );
}

/** What the loop walks: the fact whole where it finds its way itself. */
export function listOperand(leaf: LeafNode): FactOperand {
  return listScanOf(leaf)?.base ?? leaf.left;
}

/** True for a path that makes lists in a way no single loop follows. */
function hasList({ left }: LeafNode): boolean {
  return left.steps.some((step) => typeof step === "symbol");
}

function emitElement(name: string, comparison: Comparison, preamble: Preamble): string | undefined {
  switch (comparison.kind) {
    case "equal":
    case "oneOf":
      return `${comparison.negated ? "!" : ""}(${emitEquality(comparison, "e", "e", preamble)})`;
    case "order": {
      const { ordering, value } = comparison;
      const otherwise = `${preamble.operator(name)}(e, ${literal(value)})`;
      return `typeof e === "number" ? e ${ordering} ${literal(value)} : ${otherwise}`;
    }
    default:
      return undefined;
  }
}
