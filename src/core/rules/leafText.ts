import type { LeafTrace } from "./explain";
import { fillWords } from "./fillWords";
import { operatorPhrase } from "./operatorPhrase";
import { REDACTED } from "./redacted";
import type { TraceWords } from "./TraceWords";
import { lineText, valueText } from "./valueText";

/**
 * What a comparison asks, with its values: `shipment.hours (122.5) is more than settings.limit (72)`.
 *
 * @param denied says that it does not hold
 */
export function leafText(leaf: LeafTrace, words: TraceWords, denied = false): string {
  const { fact, path, factValue, factReason, operator, value, valueFact, valuePath, valueReason } = leaf;
  return operatorPhrase(
    {
      operator,
      fact: sideText(fact, path, factValue, factReason, words),
      value:
        valueFact === undefined
          ? constantText(value, words)
          : sideText(valueFact, valuePath, value, valueReason, words),
      factIsList: Array.isArray(factValue),
      valueIsList: Array.isArray(value),
      denied,
    },
    words,
  );
}

/** Why a comparison is what it is, as part of a sentence. */
export function reasonText(leaf: LeafTrace, words: TraceWords): string {
  if (leaf.verdict !== "unknown") return leafText(leaf, words, leaf.verdict === "false");
  const unknowns = [
    [leaf.fact, leaf.factReason],
    [leaf.valueFact ?? "", leaf.valueReason],
  ] as const;
  return unknowns
    .flatMap(([name, reason]) =>
      reason === undefined
        ? []
        : fillWords(words.factNotKnown, { name: lineText(name), reason: wordReason(reason, words) }),
    )
    .join(words.and);
}

/** A reason why a value is not known, in words where it is one of the library's. */
export function wordReason(reason: string, { reasons }: TraceWords): string {
  return Object.hasOwn(reasons, reason) ? (reasons[reason] as string) : lineText(reason);
}

function sideText(
  name: string,
  path: string | undefined,
  value: unknown,
  reason: string | undefined,
  words: TraceWords,
): string {
  const shown = lineText(path === undefined ? name : `${name} ${path}`);
  const text =
    reason === undefined
      ? constantText(value, words)
      : fillWords(words.notKnown, { reason: wordReason(reason, words) });
  return fillWords(words.valued, { name: shown, value: text });
}

function constantText(value: unknown, words: TraceWords): string {
  if (value === undefined) return words.absent;
  return value === REDACTED ? words.redacted : valueText(value);
}
