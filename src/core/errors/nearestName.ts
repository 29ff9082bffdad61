const LONGEST = 100;

/** Case, `_`, `-` and spaces are how names differ most; a difference in them alone costs nothing. */
const plain = (name: string): string => name.toLowerCase().replace(/[_\-\s]/g, "");

/** Damerau-Levenshtein distance (optimal string alignment), or `limit + 1` once it must be larger. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let smallest = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(at(previous, j) + 1, at(row, j - 1) + 1, at(previous, j - 1) + change);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforePrevious, j - 2) + 1);
      row.push(cost);
      smallest = Math.min(smallest, cost);
    }
    if (smallest > limit) return limit + 1;
    beforePrevious = previous;
    previous = row;
  }
  return at(previous, b.length);
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;

/**
 * The candidate a mistyped name most likely meant, or `undefined` when none is near: at most about a third of
 * its letters changed, added, left out or swapped with a neighbour. Case, `_`, `-` and spaces do not count; of equally
 * near candidates the first is given. Names longer than 100 characters have no neighbour.
 *
 * @example
 * ```ts
 * nearestName("quantitiy", ["sku", "quantity"]); // "quantity"
 * nearestName("colour", ["sku", "quantity"]); // undefined
 * ```
 */
export function nearestName(name: string, candidates: readonly string[]): string | undefined {
  if (name.length > LONGEST) return undefined;
  const wanted = plain(name);
  let nearest: string | undefined;
  let limit = Math.floor((wanted.length + 1) / 3);
  for (const candidate of candidates) {
    const found = candidate.length > LONGEST ? limit + 1 : distance(wanted, plain(candidate), limit);
    if (found > limit) continue;
    nearest = candidate;
    limit = found - 1;
    if (limit < 0) break;
  }
  return nearest;
}

/**
 * True when one name is the other mistyped, so that nothing else can be meant: in no part between dots more than two
 * letters differ, in short parts one.
 *
 * @example
 * ```ts
 * isTypo("order.statu", "order.status"); // true
 * isTypo("order.totalMinor", "order.paidMinor"); // false
 * ```
 */
export function isTypo(name: string, candidate: string): boolean {
  if (name.length > LONGEST || candidate.length > LONGEST) return false;
  const parts = name.split(".");
  const others = candidate.split(".");
  if (parts.length !== others.length) return isSlip(name, candidate);
  return parts.every((part, index) => isSlip(part, others[index] ?? ""));
}

function isSlip(a: string, b: string): boolean {
  const [wanted, other] = [plain(a), plain(b)];
  const shorter = Math.min(wanted.length, other.length);
  // "stall" for "stalled": an ending left off is one slip, however short the word.
  const isShortened = shorter > 3 && (wanted.startsWith(other) || other.startsWith(wanted));
  const limit = shorter < 3 ? 0 : shorter < 6 && !isShortened ? 1 : 2;
  return distance(wanted, other, limit) <= limit;
}
