import * as z from "zod";
import { fieldHints } from "../FieldHint";

const LONGEST = 64;
const DISTINCT_REMEMBERED = 500;

/** Asks only once for each of the latest few hundred texts: building a formatter costs some hundred orders' parsing. */
function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const answers = new Map<string, boolean>();
  return (text) => {
    let answer = answers.get(text);
    if (answer === undefined) {
      answer = text.length <= LONGEST && test(text);
      if (answers.size >= DISTINCT_REMEMBERED) answers.clear();
      if (text.length <= LONGEST) answers.set(text, answer);
    }
    return answer;
  };
}

function succeeds(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}

/** Engines differ on whether `+08:00` names a zone; a zone here is a name, which knows its daylight saving time. */
const isTimeZone = remembered(
  (text) => /^[A-Za-z]/.test(text) && succeeds(() => new Intl.DateTimeFormat("en", { timeZone: text })),
);

const isLocale = remembered((text) => succeeds(() => Intl.getCanonicalLocales(text)));

/** The name of a time zone this engine knows. */
export const timeZone = z.string().refine(isTimeZone).register(fieldHints, {
  expected: "an IANA time zone name",
  remedy: "write it as Asia/Shanghai or UTC",
});

/** A well-formed language tag. */
export const locale = z.string().refine(isLocale).register(fieldHints, {
  expected: "a BCP 47 language tag",
  remedy: "write it as zh-CN or en, with a hyphen",
});
