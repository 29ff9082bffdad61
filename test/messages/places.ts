import { IntlMessageFormat } from "intl-messageformat";

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** What an ICU message asks for, and the words it says itself. */
export interface Parts {
  readonly places: readonly string[];
  readonly literals: readonly string[];
}

/** Takes an ICU message apart; throws when it is none. */
export function partsOf(text: string, locale: string): Parts {
  const places = new Set<string>();
  const literals: string[] = [];
  const visit = (elements: readonly Element[]): void => {
    for (const { type, value = "", options = {} } of elements) {
      if (type === 0) literals.push(value);
      else if (type !== 7) places.add(value);
      for (const option of Object.values(options)) visit(option.value);
    }
  };
  visit(new IntlMessageFormat(text, locale, undefined, { ignoreTag: true }).getAst() as readonly Element[]);
  return { places: [...places].sort(), literals };
}
