import { describe, expect, it } from "vitest";
import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import { actionTypes } from "../../src/core/decide/actionTypes";
import { roles } from "../../src/core/decide/roles";
import { catalog } from "../../src/core/facts/catalog";
import { en } from "../../src/messages/en";
import type { ExceptionText } from "../../src/messages/Messages";
import { partsOf } from "./places";
import { codes, evidenceOfCode, languages, textsOf, types, type Voice, voices } from "./shipped";

const allOf = ({ title, text, todo }: ExceptionText) => [title, text, ...todo];

/** Every text of an audience with what it is about. */
function everyText(voice: Voice): readonly (readonly [about: string, text: string])[] {
  const { exceptions, actions, otherException } = textsOf(voice);
  return [
    ...Object.entries(exceptions).flatMap(([code, text]) => allOf(text).map((each) => [code, each] as const)),
    ...Object.entries(actions).flatMap(([type, { title, text }]) =>
      [title, text].map((each) => [type, each] as const),
    ),
    ...allOf(otherException).map((each) => ["other", each] as const),
  ];
}

/** `…Sign` and `…Count` tell of the value they are named for. */
const named = (place: string) => place.replace(/(?<=Minor)Sign$|Count$/, "");

describe.each(voices)("the texts of $name", (voice) => {
  const { exceptions, actions, words } = textsOf(voice);
  const { locale } = voice.messages;

  it("are there for every code and every action type, and for nothing else", () => {
    expect(Object.keys(exceptions).sort()).toEqual([...codes].sort());
    expect(Object.keys(actions).sort()).toEqual([...types].sort());
  });

  it("are ICU messages that say something", () => {
    for (const [about, text] of everyText(voice)) {
      expect(text.trim(), about).toBe(text);
      expect(partsOf(text, locale).literals.join("").trim(), about).not.toBe("");
    }
  });

  it("ask for what the evidence of a shipped classifier can have, and for nothing else", () => {
    for (const code of codes) {
      const given = evidenceOfCode.get(code);
      if (given === undefined || given.size === 0) continue;
      const places = allOf(exceptions[code] as ExceptionText).flatMap((text) => partsOf(text, locale).places);
      expect([...new Set([...given.keys(), "id"])], code).toEqual(
        expect.arrayContaining([...new Set(places.map(named))]),
      );
    }
  });

  it("ask of an action for its parameters, and for nothing else", () => {
    for (const { type, required, optional } of actionTypes.values()) {
      const { title, text } = actions[type as keyof typeof actions];
      const places = [title, text].flatMap((each) => partsOf(each, locale).places).map(named);
      expect([...required, ...optional], type).toEqual(expect.arrayContaining([...new Set(places)]));
    }
  });

  it("are in one script", () => {
    const own = [
      ...everyText(voice).map(([, text]) => partsOf(text, locale).literals.join(" ")),
      ...Object.entries(words).flatMap(([, each]) => Object.values<string>(each)),
    ].filter((text) => !["PayPal", "Apple Pay", "Google Pay", "Pix"].includes(text));
    expect(
      own.filter((text) => (locale === "en" ? /\p{Script=Han}|[，。；：]/u : /[A-Za-z]/).test(text)),
    ).toEqual([]);
  });

  it("ask the same of the evidence as in the other languages", () => {
    const asked = (text: ExceptionText, language: string) =>
      [...new Set(allOf(text).flatMap((each) => partsOf(each, language).places))].sort();
    for (const code of codes) {
      const english = en[voice.audience].exceptions[code] as ExceptionText;
      expect(asked(exceptions[code] as ExceptionText, locale), code).toEqual(asked(english, "en"));
    }
  });
});

describe.each(languages)("the words for staff of $locale", ({ locale, staff }) => {
  const words: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...staff.words };

  it("name every value that a fact in evidence can have", () => {
    for (const [code, facts] of evidenceOfCode) {
      for (const [name, sources] of facts) {
        for (const value of sources.flatMap((fact) => catalog.get(fact)?.values ?? [])) {
          // An unnamed kind is told by its own name, and "other" says nothing in any language.
          if (value !== "other") expect(Object.keys(words[name] ?? {}), `${code} ${name}`).toContain(value);
        }
      }
    }
  });

  it("name every role of the library", () => {
    for (const role of Object.keys(roles).filter((each) => each !== "owner")) {
      expect(Object.keys(words.role ?? {})).toContain(role);
    }
  });

  it("are titled as the codes are", () => {
    const language = locale === "en" ? "en" : "zh";
    for (const [code, { title }] of exceptionCodes) {
      expect(staff.exceptions[code]?.title).toBe(title[language]);
    }
  });
});

/** Every text of a letter, by its place. */
function lettersOf(texts: object, path = ""): readonly (readonly [place: string, text: string])[] {
  return Object.entries(texts).flatMap(([name, value]: [string, string | object]) =>
    typeof value === "string" ? [[`${path}/${name}`, value] as const] : lettersOf(value, `${path}/${name}`),
  );
}

describe.each(voices)("the letter of $name", (voice) => {
  const { locale } = voice.messages;
  const texts = lettersOf(voice.messages[voice.audience].letter);

  it("is ICU messages in one script, which ask for what English asks for", () => {
    const english = new Map(lettersOf(en[voice.audience].letter));
    expect(texts.map(([place]) => place)).toEqual([...english.keys()]);
    for (const [place, text] of texts) {
      const { places, literals } = partsOf(text, locale);
      expect(literals.join(""), place).not.toMatch(
        locale === "en" ? /\p{Script=Han}|[，。；：]/u : /[A-Za-z]/,
      );
      expect(places, place).toEqual(partsOf(english.get(place) ?? "", "en").places);
    }
  });
});
