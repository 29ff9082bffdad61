import { isInstant } from "../../core/time/isInstant";

/** What a part of an answer must be, in words, and the test for it. */
export interface Part {
  readonly word: string;
  readonly fits: (value: unknown) => boolean;
}

/** A text. */
export const text: Part = { word: "a text", fits: (value) => typeof value === "string" };

/** True or false. */
export const flag: Part = { word: "true or false", fits: (value) => typeof value === "boolean" };

/** An instant with offset. */
export const instant: Part = { word: "ISO 8601 with offset", fits: isInstant };

/** A number from 0. */
export const amount: Part = {
  word: "a number from 0",
  fits: (value) => typeof value === "number" && Number.isFinite(value) && value >= 0,
};

/** An integer, negative ones too. */
export const integer: Part = { word: "an integer", fits: (value) => Number.isSafeInteger(value) };

/** An integer from 0. */
export const count: Part = {
  word: "an integer from 0",
  fits: (value) => Number.isSafeInteger(value) && (value as number) >= 0,
};

/** One of a few words. */
export function oneOf(words: readonly string[]): Part {
  return {
    word: `one of ${words.join(", ")}`,
    fits: (value) => typeof value === "string" && words.includes(value),
  };
}

/** A part that may be left out. */
export function optional(part: Part): Part {
  return { word: part.word, fits: (value) => value === undefined || part.fits(value) };
}

/** A list, each element of which is such a part. */
export function listOf(part: Part): Part {
  return {
    word: `a list, each element ${part.word}`,
    fits: (value) => Array.isArray(value) && value.every((each) => part.fits(each)),
  };
}

/** An object with such fields; others are allowed. */
export function shapeOf(fields: Readonly<Record<string, Part>>): Part {
  return {
    word: `an object with ${Object.keys(fields).join(", ")}`,
    fits: (value) =>
      typeof value === "object" &&
      value !== null &&
      Object.entries(fields).every(([name, part]) => part.fits((value as Record<string, unknown>)[name])),
  };
}

/**
 * A check of an answer's fields, which says in words what is wrong with the first unfit one, and never its value.
 *
 * @example
 * ```ts
 * problemOf({ isValid: flag })({ observedAt, isValid: 1 }); // "isValid must be true or false"
 * ```
 */
export function problemOf(fields: Readonly<Record<string, Part>>): (answer: object) => string | undefined {
  return (answer) => {
    const unfit = Object.entries(fields).find(
      ([name, part]) => !part.fits((answer as Record<string, unknown>)[name]),
    );
    return unfit && `${unfit[0]} must be ${unfit[1].word}`;
  };
}
