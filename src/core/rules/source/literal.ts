import type { JsonValue } from "../../json";

/**
 * The only way for anything of a rule file into generated text: a JavaScript literal of a JSON value.
 *
 * What JSON leaves as it is and a script's surroundings may read in their own way (line separators, `<`, which could
 * begin `</script>` or `<!--`, and `>`, which could end `-->`) is escaped.
 *
 * @example
 * ```ts
 * literal("a\u2028b</script>"); // '"a\\u2028b\\u003c/script\\u003e"'
 * ```
 */
export function literal(value: JsonValue | readonly JsonValue[]): string {
  return JSON.stringify(value).replace(/[\u2028\u2029<>]/g, escapeCharacter);
}

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
