/**
 * True for two different texts of which one becomes the other by one letter put in, left out or replaced, or by two
 * neighbours swapped (optimal string alignment distance 1).
 *
 * @example
 * ```ts
 * isOneKeystrokeApart("gmial", "gmail"); // true
 * ```
 */
export function isOneKeystrokeApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  const restOfA = a.slice(start);
  const restOfB = b.slice(start);
  if (restOfA.length !== restOfB.length) {
    return restOfA.length > restOfB.length ? restOfA.slice(1) === restOfB : restOfB.slice(1) === restOfA;
  }
  const isSwap = restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0];
  return restOfA.slice(1) === restOfB.slice(1) || (isSwap && restOfA.slice(2) === restOfB.slice(2));
}
