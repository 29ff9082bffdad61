/** The first millisecond in (after, until] that satisfies a condition which, once true, stays true up to `until`. */
export function firstInstantWithin(after: number, until: number, isReached: (ms: number) => boolean): number {
  let before = after;
  let reached = until;
  while (reached - before > 1) {
    const middle = Math.floor((before + reached) / 2);
    if (isReached(middle)) reached = middle;
    else before = middle;
  }
  return reached;
}
