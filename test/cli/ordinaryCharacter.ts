import fc from "fast-check";

/**
 * A character of the scripts that columns are promised to line up for: Latin, Greek, Cyrillic, Chinese, Japanese and
 * Korean, and emoji. Terminals and libraries disagree about the width of clusters of rarer scripts.
 */
export const ordinaryCharacter = fc.oneof(
  fc.string({ unit: "grapheme-ascii", minLength: 1, maxLength: 1 }),
  fc.constantFrom(..."äéßñøΩжЯ中文库存短缺東京まつカナ한국，。「」📦🙂🚚", "e\u0301", "o\u0308"),
);
