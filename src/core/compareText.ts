/** Order of two texts by UTF-16 code unit: the same in every environment and locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
