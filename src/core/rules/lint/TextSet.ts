import { allNumbers, hasNumber, type NumberSet, numbersAmong, uniteNumbers } from "./NumberSet";

/**
 * A set of texts: a few, or all but a few. The ordering operators read a text such as `"12"` as a number, so of the
 * many it is kept which numbers they can look like.
 */
export type TextSet =
  | { readonly kind: "some"; readonly texts: ReadonlySet<string> }
  | {
      readonly kind: "allBut";
      readonly texts: ReadonlySet<string>;
      /** Numbers that the texts which look like one can look like. */
      readonly like: NumberSet;
      /** Whether texts that look like no number are in the set. */
      readonly plain: boolean;
    };

/** No text. */
export const noTexts: TextSet = { kind: "some", texts: new Set() };

/** A few texts. */
export function textsAmong(texts: Iterable<string>): TextSet {
  return { kind: "some", texts: new Set(texts) };
}

/** The number that an ordering operator reads a text as; `undefined` for one that it never orders against a number. */
function numberLike(text: string): number | undefined {
  const value = Number(text);
  return Number.isNaN(Number.parseFloat(text)) || Number.isNaN(value) ? undefined : value;
}

/** Whether a text is in the set. */
export function hasText(set: TextSet, text: string): boolean {
  if (set.kind === "some") return set.texts.has(text);
  const like = numberLike(text);
  return !set.texts.has(text) && (like === undefined ? set.plain : hasNumber(set.like, like));
}

/** True when no text is left. */
export function isWithoutTexts(set: TextSet): boolean {
  return set.kind === "some" ? set.texts.size === 0 : !set.plain && set.like.length === 0;
}

/** The texts of a set that are, or are not, among some. */
export function filterTexts(set: TextSet, among: ReadonlySet<string>, truth: boolean): TextSet {
  if (truth) return textsAmong([...among].filter((text) => hasText(set, text)));
  if (set.kind === "some") return textsAmong([...set.texts].filter((text) => !among.has(text)));
  return { ...set, texts: new Set([...set.texts, ...among]) };
}

/** At least the texts in either set. */
export function uniteTexts(a: TextSet, b: TextSet): TextSet {
  if (a.kind === "some" && b.kind === "some") return textsAmong([...a.texts, ...b.texts]);
  if (a.kind === "some") return uniteTexts(b, a);
  if (b.kind === "some") {
    const likes = [...b.texts].map(numberLike);
    return {
      kind: "allBut",
      texts: new Set([...a.texts].filter((text) => !b.texts.has(text))),
      like: uniteNumbers(a.like, numbersAmong(likes.filter((like) => like !== undefined))),
      plain: a.plain || likes.includes(undefined),
    };
  }
  return {
    kind: "allBut",
    texts: new Set([...a.texts].filter((text) => b.texts.has(text))),
    like: uniteNumbers(a.like, b.like),
    plain: a.plain || b.plain,
  };
}

/** Every text. */
export const allTexts: TextSet = { kind: "allBut", texts: new Set(), like: allNumbers, plain: true };

/** The texts whose number is kept, and those that look like none where `plain`. */
export function filterLikes(set: TextSet, keep: (numbers: NumberSet) => NumberSet, plain: boolean): TextSet {
  if (set.kind === "allBut") return { ...set, like: keep(set.like), plain: set.plain && plain };
  return textsAmong(
    [...set.texts].filter((text) => {
      const like = numberLike(text);
      return like === undefined ? plain : keep(numbersAmong([like])).length > 0;
    }),
  );
}
