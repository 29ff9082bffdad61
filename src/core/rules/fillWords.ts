const PLACE = /\{(\w+)\}/g;

/**
 * A phrase with its places filled; what is put in is not looked at again, so that braces in a value stay braces.
 *
 * @example
 * ```ts
 * fillWords("{fact} is {value}", { fact: "a", value: "{fact}" }); // "a is {fact}"
 * ```
 */
export function fillWords(phrase: string, values: Readonly<Record<string, string>>): string {
  return phrase.replace(PLACE, (place, name: string) =>
    Object.hasOwn(values, name) ? (values[name] as string) : place,
  );
}
