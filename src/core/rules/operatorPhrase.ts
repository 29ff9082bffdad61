import { fillWords } from "./fillWords";
import { decoratorNames } from "./operators";
import type { OperatorWords, TraceWords } from "./TraceWords";
import { lineText } from "./valueText";

/** Names of elements that a phrase speaks of one by one; no operator has more decorators. */
const ELEMENTS = ["x", "y", "z", "u", "v", "w", "p", "q"];
const VALUES = /^((some|every)Value,?)*$/;
const IN_ORDER = /^((some|every)Fact,?)*((some|every)Value,?)*$/;
const OPPOSITES: Readonly<Record<string, string>> = {
  notEqual: "equal",
  notIn: "in",
  doesNotContain: "contains",
};

interface Phrase {
  readonly words: TraceWords;
  readonly decorators: readonly string[];
  readonly operator: string;
  /** Whether a list operator has a list to look in, so that "not none of" is "one of". */
  readonly hasList: boolean;
}

/** What is put in words: an operator, its two sides as texts. */
export interface OperatorPhrase {
  /** With its decorators: `everyFact:greaterThan`. */
  readonly operator: string;
  readonly fact: string;
  readonly value: string;
  readonly factIsList: boolean;
  readonly valueIsList: boolean;
  /** Says that it does not hold. */
  readonly denied: boolean;
}

/**
 * A comparison in words.
 *
 * @example
 * ```ts
 * // With the English words and sides "tags" and "vip":
 * // "everyFact:equal" gives "every element of tags equals vip"
 * // "everyFact:not:equal" gives "for every element x of tags, x does not equal vip"
 * ```
 */
export function operatorPhrase(asked: OperatorPhrase, words: TraceWords): string {
  const { decorators, operator } = parseOperator(asked.operator);
  const phrase = {
    words,
    decorators: asked.denied ? ["not", ...decorators] : decorators,
    operator,
    hasList: operator === "notIn" ? asked.valueIsList : asked.factIsList,
  };
  return wordPhrase(phrase, 0, asked.fact, asked.value, 0);
}

function parseOperator(name: string): { readonly decorators: readonly string[]; readonly operator: string } {
  const decorators: string[] = [];
  let rest = name;
  for (;;) {
    const colon = rest.indexOf(":");
    if (colon < 0 || !decoratorNames.includes(rest.slice(0, colon))) return { decorators, operator: rest };
    decorators.push(rest.slice(0, colon));
    rest = rest.slice(colon + 1);
  }
}

/** The decorators from `index` on, outermost first, over the two sides. */
function wordPhrase(phrase: Phrase, index: number, fact: string, value: string, depth: number): string {
  const { words, decorators } = phrase;
  const rest = decorators.slice(index);
  if (rest.every((each) => each === "not" || each === "swap")) {
    const [first, second] = isOdd(rest, "swap") ? [value, fact] : [fact, value];
    return wordOperator(phrase, first, second, isOdd(rest, "not"));
  }
  const inner = rest.slice(1);
  switch (rest[0]) {
    case "not":
      return fillWords(words.notSo, { phrase: wordPhrase(phrase, index + 1, fact, value, depth) });
    case "swap":
      return wordPhrase(phrase, index + 1, value, fact, depth);
    default: {
      const [, quantifier, side] = /^(some|every)(Fact|Value)$/.exec(rest[0] ?? "") ?? [];
      const kind = quantifier === "some" ? "some" : "every";
      const isFact = side === "Fact";
      const list = isFact ? fact : value;
      // In place of its list an element is only clear while none of the other side is chosen before it.
      if ((isFact ? IN_ORDER : VALUES).test(inner.join())) {
        const element = fillWords(words.elements[kind], { list });
        return wordPhrase(phrase, index + 1, isFact ? element : fact, isFact ? value : element, depth);
      }
      const element = ELEMENTS[depth] ?? "x";
      return fillWords(words.forElements[kind], {
        list,
        element,
        phrase: wordPhrase(phrase, index + 1, isFact ? element : fact, isFact ? value : element, depth + 1),
      });
    }
  }
}

function isOdd(decorators: readonly string[], name: string): boolean {
  return decorators.filter((each) => each === name).length % 2 === 1;
}

function wordOperator(
  { words, operator, hasList, decorators }: Phrase,
  fact: string,
  value: string,
  denied: boolean,
): string {
  const opposite = OPPOSITES[operator];
  const isPlain = decorators.every((each) => each === "not");
  if (denied && opposite !== undefined && (operator === "notEqual" || (isPlain && hasList))) {
    return fillWords(wordsOf(opposite, words).holds, { fact, value, operator: lineText(operator) });
  }
  const { holds, fails } = wordsOf(operator, words);
  return fillWords(denied ? fails : holds, { fact, value, operator: lineText(operator) });
}

function wordsOf(operator: string, { operators, ownOperator }: TraceWords): OperatorWords {
  return (Object.hasOwn(operators, operator) ? operators[operator] : undefined) ?? ownOperator;
}
