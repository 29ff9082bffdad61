const TEXT_SHOWN = 80;
const PARTS_SHOWN = 8;
const LENGTH_SHOWN = 160;
const DEPTH_SHOWN = 3;
const DECIMALS_SHOWN = 4;
/** Characters that JSON leaves as they are and that would break the line, or reorder it on a screen. */
const UNSAFE = /[\u007f-\u009f\u2028\u2029\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/**
 * Any value on one line, as JSON would write it and as long as a line can bear: long texts, lists and numbers end in
 * `…`, and what JSON cannot say (dates, NaN, big integers, functions, circles) is told in its own way. Never throws.
 *
 * @example
 * ```ts
 * valueText(["a", 1]); // '["a", 1]'
 * valueText(122.49611); // "122.4961…"
 * ```
 */
export function valueText(value: unknown): string {
  const text = show(value, DEPTH_SHOWN);
  return text.length > LENGTH_SHOWN ? `${cut(text, LENGTH_SHOWN)}…` : text;
}

/** A name or a text of a rule file on one line. */
export function lineText(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, " ").replace(UNSAFE, "\uFFFD");
}

function show(value: unknown, depth: number): string {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      return showNumber(value);
    case "bigint":
      return shorten(String(value));
    case "object":
      return value === null ? "null" : showObject(value, depth);
    case "function":
      return "[function]";
    case "symbol":
      return "[symbol]";
    default:
      return String(value);
  }
}

function quote(text: string): string {
  const shown = text.length > TEXT_SHOWN ? `${cut(text, TEXT_SHOWN)}…` : text;
  return JSON.stringify(shown).replace(UNSAFE, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Cut, not rounded: 71.99999 shown as 72 would contradict the comparison it stands in. */
function showNumber(value: number): string {
  if (Object.is(value, -0)) return "-0";
  const text = String(value);
  const point = text.indexOf(".");
  const isLong = point >= 0 && !text.includes("e") && text.length - point - 1 > DECIMALS_SHOWN;
  return isLong ? `${text.slice(0, point + 1 + DECIMALS_SHOWN)}…` : text;
}

/** A proxy or a getter may throw wherever it is touched. */
function showObject(value: object, depth: number): string {
  try {
    if (value instanceof Date) return Number.isNaN(value.getTime()) ? "[invalid date]" : value.toISOString();
    if (Array.isArray(value)) return showList(value, depth);
    const names = Object.keys(value);
    if (depth === 0) return names.length === 0 ? "{}" : "{…}";
    const parts = names
      .slice(0, PARTS_SHOWN)
      .map((name) => `${quote(name)}: ${show((value as Record<string, unknown>)[name], depth - 1)}`);
    return `{${withRest(parts, names.length)}}`;
  } catch {
    return "[unreadable]";
  }
}

function showList(list: readonly unknown[], depth: number): string {
  if (depth === 0) return list.length === 0 ? "[]" : "[…]";
  const shown = Array.from({ length: Math.min(list.length, PARTS_SHOWN) }, (_, index) =>
    show(list[index], depth - 1),
  );
  return `[${withRest(shown, list.length)}]`;
}

function withRest(parts: readonly string[], length: number): string {
  return [...parts, ...(length > parts.length ? ["…"] : [])].join(", ");
}

function shorten(text: string): string {
  return text.length > TEXT_SHOWN ? `${cut(text, TEXT_SHOWN)}…` : text;
}

/** The first so many characters, without half of a surrogate pair. */
function cut(text: string, length: number): string {
  const shown = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(shown) ? shown.slice(0, -1) : shown;
}
