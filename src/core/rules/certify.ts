import { FALSE, TRUE, UNKNOWN, type Verdict } from "./verdict";

/** How a tree of conditions is walked, whatever it is made of. */
export interface ConditionView<N> {
  kind(node: N): "leaf" | "all" | "any" | "not";
  parts(node: N): readonly N[];
  /** The verdict of a leaf. */
  verdict(leaf: N): Verdict;
}

/** A verdict with the fewest leaves that settle it. */
export interface Certificate<N> {
  readonly verdict: Verdict;
  readonly leaves: readonly N[];
}

/** What leaves can prove of a condition; false < unknown < true, so a claim is a bound. */
type Claim = "true" | "false" | "not true" | "not false";

const opposite: Readonly<Record<Claim, Claim>> = {
  true: "false",
  false: "true",
  "not true": "not false",
  "not false": "not true",
};

/**
 * The verdict of a condition and a smallest set of leaves that proves it, in file order: whatever the other leaves
 * turned out to be, it would hold (true), not hold (false), or not be said to hold (unknown). Of several sets of one
 * size, the first in file order.
 *
 * Reads no more leaves than it must to know that no set is smaller.
 */
export function certify<N>(root: N, view: ConditionView<N>): Certificate<N> {
  const least = isSettledSomewhere(root, view) ? 0 : 1;
  const proven = prove(root, "true", view, least);
  if (proven !== undefined) return { verdict: TRUE, leaves: proven };
  const refuted = prove(root, "false", view, least);
  if (refuted !== undefined) return { verdict: FALSE, leaves: refuted };
  return { verdict: UNKNOWN, leaves: prove(root, "not true", view, least) ?? [] };
}

/** A smallest set of leaves that proves the claim; `undefined` when it is not so. */
function prove<N>(node: N, claim: Claim, view: ConditionView<N>, least: number): readonly N[] | undefined {
  const kind = view.kind(node);
  if (kind === "leaf") return meets(view.verdict(node), claim) ? [node] : undefined;
  const parts = view.parts(node);
  if (kind === "not") return prove(parts[0] as N, opposite[claim], view, least);
  const takesEvery = (kind === "all") === (claim === "true" || claim === "not false");
  if (takesEvery) {
    const found: N[] = [];
    for (const part of parts) {
      const leaves = prove(part, claim, view, least);
      if (leaves === undefined) return undefined;
      found.push(...leaves);
    }
    return found;
  }
  let best: readonly N[] | undefined;
  for (const part of parts) {
    const leaves = prove(part, claim, view, least);
    if (leaves !== undefined && (best === undefined || leaves.length < best.length)) best = leaves;
    if (best !== undefined && best.length <= least) break;
  }
  return best;
}

function meets(verdict: Verdict, claim: Claim): boolean {
  switch (claim) {
    case "true":
      return verdict === TRUE;
    case "false":
      return verdict === FALSE;
    case "not true":
      return verdict !== TRUE;
    case "not false":
      return verdict !== FALSE;
  }
}

/** True when a group of nothing is somewhere below, which proves something with no leaf at all. */
function isSettledSomewhere<N>(node: N, view: ConditionView<N>): boolean {
  if (view.kind(node) === "leaf") return false;
  const parts = view.parts(node);
  return parts.length === 0 || parts.some((part) => isSettledSomewhere(part, view));
}
