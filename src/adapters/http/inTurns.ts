/**
 * The results of the work for each item, in order, so many at a time; the first failure is thrown, and nothing new is
 * begun after it.
 */
export async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results = new Array<R>(items.length);
  const waiting = items.entries();
  let isOver = false;
  async function goOn(): Promise<void> {
    for (const [index, item] of waiting) {
      if (isOver) return;
      try {
        results[index] = await work(item);
      } catch (error) {
        isOver = true;
        throw error;
      }
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, goOn));
  return results;
}
