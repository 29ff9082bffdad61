import * as z from "zod";
import { fieldHints } from "../FieldHint";

const LONGEST_LABEL = 500;
const LONGEST_PROSE = 10_000;

const upTo = (length: number) => z.string().max(length);

/** A short text for people or from a provider, as it came; may be empty. */
export const label = upTo(LONGEST_LABEL).register(fieldHints, {
  expected: `a text of at most ${LONGEST_LABEL} characters`,
  remedy: "shorten it",
});

/** A short text about a person; never shown in messages. */
export const personalLabel = upTo(LONGEST_LABEL).register(fieldHints, {
  expected: `a text of at most ${LONGEST_LABEL} characters`,
  remedy: "give it as text, shortened if need be",
  personal: true,
});

/** A text someone wrote, which may tell of persons; never shown in messages. */
export const prose = upTo(LONGEST_PROSE).register(fieldHints, {
  expected: `a text of at most ${LONGEST_PROSE} characters`,
  remedy: "give it as text, shortened if need be",
  personal: true,
});
