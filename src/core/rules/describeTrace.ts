import { because, whyNot } from "./because";
import type { ConditionTrace, LeafTrace, RuleTrace } from "./explain";
import { fillWords } from "./fillWords";
import { leafText, reasonText } from "./leafText";
import type { TraceWords } from "./TraceWords";
import { lineText } from "./valueText";
import type { VerdictName } from "./verdict";

/** What a text on a trace can have besides. */
export interface DescribeOptions {
  /** What a fact means, to be told behind its comparison; `undefined`: nothing is told. */
  readonly meaningOf?: (fact: string) => string | undefined;
}

/** A rule as it was judged, with the item it was judged for where there is one. */
export type JudgedRule = RuleTrace & { readonly subject?: string };

/** The mark that begins a line, by verdict. */
export const marks: Readonly<Record<VerdictName, string>> = { true: "✓", false: "✗", unknown: "?" };

const REASONS_SHOWN = 4;

/**
 * A trace as an indented tree, one line a condition, each with a mark: ✓ holds, ✗ does not, ? cannot be told. Of a
 * rule, its name and verdict come first, with the reasons where they are fewer than the conditions. The same trace gives the same text, and no value makes it throw.
 *
 * @example
 * ```ts
 * import { en } from "order-triage/messages/en";
 *
 * for (const trace of explainOrder(ruleset, input, "parcel-stalled")) console.log(describeTrace(trace, en.explain));
 * ```
 */
export function describeTrace(
  trace: JudgedRule | ConditionTrace,
  words: TraceWords,
  options: DescribeOptions = {},
): string {
  if (!("rule" in trace)) return treeLines(trace, words, options, "").join("\n");
  // Reasons that are all there is stand below anyway.
  const isShorter = reasonsOf(trace.conditions).length < countLeaves(trace.conditions);
  const head = isShorter ? describeVerdict(trace, words) : wordVerdict(trace, words);
  return [`${marks[trace.verdict]} ${head}`, ...treeLines(trace.conditions, words, options, "  ")].join("\n");
}

/**
 * Why a rule holds or does not, in one line: the verdict and the fewest comparisons that decide it.
 *
 * @param verdict what is said before the reasons, in place of the rule's name and verdict
 * @example
 * ```ts
 * describeVerdict(trace, en.explain);
 * // 'parcel-stalled does not hold, because shipment.hoursSinceLastEvent (12.5) is not more than 72'
 * ```
 */
export function describeVerdict(
  trace: JudgedRule,
  words: TraceWords,
  verdict = wordVerdict(trace, words),
): string {
  const leaves = reasonsOf(trace.conditions);
  return leaves.length === 0
    ? fillWords(words.unconditional, { verdict })
    : fillWords(words.because, { verdict, reasons: describeReasons(leaves, words) });
}

function wordVerdict({ rule, subject, verdict }: JudgedRule, words: TraceWords): string {
  const shown = lineText(rule);
  const name =
    subject === undefined || subject === "order"
      ? shown
      : fillWords(words.ruleForItem, { rule: shown, subject: lineText(subject) });
  return fillWords(words.verdicts[verdict], { rule: name });
}

/** The fewest comparisons that decide a condition, whatever its verdict is. */
export function reasonsOf(trace: ConditionTrace): readonly LeafTrace[] {
  return trace.verdict === "true" ? because(trace) : whyNot(trace);
}

/** Comparisons as the reasons of a sentence; of many, the first few. */
export function describeReasons(leaves: readonly LeafTrace[], words: TraceWords): string {
  const texts = [...new Set(leaves.map((leaf) => reasonText(leaf, words)))];
  const rest = texts.length - REASONS_SHOWN;
  const shown = texts.slice(0, REASONS_SHOWN).join(words.and);
  return rest > 0 ? shown + fillWords(words.more, { count: String(rest) }) : shown;
}

function treeLines(
  trace: ConditionTrace,
  words: TraceWords,
  options: DescribeOptions,
  indent: string,
): readonly string[] {
  const phrase = trace.kind === "leaf" ? leafLine(trace, words, options) : wordGroup(trace, words);
  const shown =
    trace.condition === undefined
      ? phrase
      : fillWords(words.named, { name: lineText(trace.condition), phrase });
  const line = `${indent}${marks[trace.verdict]} ${shown}`;
  if (trace.kind === "leaf") return [line];
  return [line, ...trace.parts.flatMap((part) => treeLines(part, words, options, `${indent}  `))];
}

function countLeaves(trace: ConditionTrace): number {
  return trace.kind === "leaf" ? 1 : trace.parts.reduce((sum, part) => sum + countLeaves(part), 0);
}

function wordGroup(trace: Exclude<ConditionTrace, LeafTrace>, words: TraceWords): string {
  return trace.parts.length === 0 ? words.empty : words.groups[trace.kind];
}

function leafLine(trace: LeafTrace, words: TraceWords, { meaningOf }: DescribeOptions): string {
  const line = leafText(trace, words);
  const meaning = meaningOf?.(trace.fact);
  return meaning === undefined ? line : fillWords(words.meaning, { line, meaning: lineText(meaning) });
}
