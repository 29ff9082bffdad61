import { IntlMessageFormat } from "intl-messageformat";

/** A text that is ready to be filled. */
export interface ParsedMessage {
  readonly format: IntlMessageFormat;
  /** Places that must be numbers: those of `plural`, `selectordinal` and `number`. */
  readonly numericPlaces: ReadonlySet<string>;
}

type Element = ReturnType<IntlMessageFormat["getAst"]>[number];

/** Of the parser's `TYPE`, whose module is not ours to import. */
const NUMBER = 2;
const PLURAL = 6;

/**
 * Parses an ICU message. Tags are text: what is said is plain text.
 *
 * @throws SyntaxError when it is none
 */
export function parseMessage(text: string, locale: string): ParsedMessage {
  const format = new IntlMessageFormat(text, locale, undefined, { ignoreTag: true });
  const numericPlaces = new Set<string>();
  collect(format.getAst(), numericPlaces);
  return { format, numericPlaces };
}

function collect(elements: readonly Element[], numericPlaces: Set<string>): void {
  for (const element of elements) {
    const type: number = element.type;
    if ((type === NUMBER || type === PLURAL) && "value" in element) numericPlaces.add(String(element.value));
    if (!("options" in element)) continue;
    for (const { value } of Object.values(element.options)) collect(value, numericPlaces);
  }
}
