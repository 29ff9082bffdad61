/** What reorders the text around it on a screen. */
const DIRECTIONS = /[\u202a-\u202e\u2066-\u2069]/g;

/** A text of an order on one line. Joiners stay: names in Persian and emoji are made with them. */
export function oneLine(text: string): string {
  return text
    .replace(/[\s\p{Cc}]+/gu, " ")
    .replace(DIRECTIONS, "")
    .trim();
}
