/** All ways to choose some of a list's elements, those that stand first first. */
export function* combinations<T>(all: readonly T[], size: number, from = 0): Generator<readonly T[]> {
  if (size === 0) {
    yield [];
    return;
  }
  for (let index = from; index <= all.length - size; index += 1) {
    for (const rest of combinations(all, size - 1, index + 1)) yield [all[index] as T, ...rest];
  }
}
