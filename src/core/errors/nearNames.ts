import { isTypo, nearestName } from "./nearestName";

const SHOWN = 3;
/** A word that is in more than this part of all names tells nothing. */
const COMMON = 0.25;

/**
 * The names that somebody may have had in mind, at most three: the nearest by letters, and those that share its rarest
 * words, where words are divided by dots, `_`, `-` and capitals. Empty when none is near.
 *
 * @example
 * ```ts
 * nearNames("order.totalMinor", [...catalog.keys()]);
 * // ["order.totalDifferenceMinor", "order.totalDeviationMinor", "order.dueMinor"]
 * ```
 */
export function nearNames(name: string, candidates: readonly string[]): readonly string[] {
  const wanted = new Set(wordsOf(name));
  const known = candidates.map((candidate) => ({ candidate, words: wordsOf(candidate) }));
  const counts = new Map<string, number>();
  for (const { words } of known) {
    for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const weightOf = (word: string): number => {
    const count = counts.get(word) ?? 0;
    if (count > Math.max(3, candidates.length * COMMON)) return 0;
    if (wanted.has(word)) return 1 / count;
    return [...wanted].some((each) => isTypo(each, word)) ? 0.5 / count : 0;
  };
  const scored = known
    .map(({ candidate, words }) => ({
      candidate,
      score: [...new Set(words)].reduce((sum, word) => sum + weightOf(word), 0),
      length: words.length,
    }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.length - b.length);
  const nearest = nearestName(name, candidates);
  const names = scored.map(({ candidate }) => candidate).filter((each) => each !== nearest);
  return [...(nearest === undefined ? [] : [nearest]), ...names].slice(0, SHOWN);
}

function wordsOf(name: string): readonly string[] {
  return name
    .slice(0, 100)
    .replace(/([a-z\d])([A-Z])/g, "$1.$2")
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== "");
}
