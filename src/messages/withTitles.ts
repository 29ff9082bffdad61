import { type ExceptionCodeName, exceptionCodes } from "../core/classify/exceptionCodes";
import type { ExceptionText } from "./Messages";

/** Texts for staff, whose titles stand with the codes. */
export type UntitledTexts = Readonly<Record<ExceptionCodeName, Omit<ExceptionText, "title">>>;

/** Adds the titles that the codes have. */
export function withTitles(
  language: "en" | "zh",
  texts: UntitledTexts,
): Readonly<Record<ExceptionCodeName, ExceptionText>> {
  const titled = Object.entries(texts).map(([code, text]) => [
    code,
    { title: exceptionCodes.get(code)?.title[language] ?? code, ...text },
  ]);
  return Object.fromEntries(titled) as Record<ExceptionCodeName, ExceptionText>;
}
