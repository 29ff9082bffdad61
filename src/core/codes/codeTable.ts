/**
 * A lookup from word to group, read from groups written as blank-separated words.
 *
 * This is how the code tables are kept readable: one line a meaning, all its codes behind it. A `Map` and not an
 * object, because the words looked up come from outside (`constructor` is a word like any other).
 *
 * @example
 * ```ts
 * codeTable({ delivered: "3 301", returned: "4" }).get("301"); // "delivered"
 * ```
 */
export function codeTable<Group extends string>(
  groups: Readonly<Partial<Record<Group, string>>>,
): ReadonlyMap<string, Group> {
  const table = new Map<string, Group>();
  for (const group of Object.keys(groups) as Group[]) {
    for (const word of words(groups[group] ?? "")) table.set(word, group);
  }
  return table;
}

/** The set of blank-separated words of a text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(words(text));
}

function words(text: string): string[] {
  return text.split(" ").filter((word) => word !== "");
}
