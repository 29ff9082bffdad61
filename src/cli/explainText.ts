import wrapAnsi from "wrap-ansi";
import { actionLines, playbookLines, policyLine } from "../core/explain/describeException";
import type { ExceptionTrace, PolicyTrace } from "../core/explain/explainPolicies";
import { type DescribeOptions, describeTrace, describeVerdict, marks } from "../core/rules/describeTrace";
import { fillWords } from "../core/rules/fillWords";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import { type Colours, severityColour } from "./colours";
import type { ExplainHeadings } from "./explainHeadings";
import type { OrderExplanation } from "./explanation";
import { plainText } from "./plainText";

/** What the text of an explanation is made with. */
export interface ExplainTextOptions {
  readonly ruleset: CheckedRuleset;
  readonly headings: ExplainHeadings;
  readonly colours: Colours;
  /** Breaks lines longer than this; absent: none. */
  readonly width?: number | undefined;
  /** Tells what each fact means. */
  readonly withMeanings: boolean;
}

/**
 * An explanation for a person at a terminal: exceptions with why they were raised and what is done about them, then
 * what could not be decided; or one rule for every item.
 *
 * @example
 * ```ts
 * explainText(explanation, { ruleset, headings: headings.en, colours, withMeanings: false });
 * ```
 */
export function explainText(explanation: OrderExplanation, options: ExplainTextOptions): string {
  const blocks =
    explanation.rule === undefined ? wholeBlocks(explanation, options) : ruleBlocks(explanation, options);
  const head = headLine(explanation, options);
  return `${[[head], ...blocks].map((lines) => paint(lines, options).join("\n")).join("\n\n")}\n`;
}

function headLine(
  { orderId, decidedAt, ruleset, rule, exceptions }: OrderExplanation,
  { headings }: ExplainTextOptions,
) {
  const { name, version } = ruleset;
  const head = fillWords(headings.order, {
    order: orderId,
    instant: decidedAt,
    ruleset: version === undefined ? name : `${name} ${version}`,
  });
  if (rule !== undefined) return plainText(head);
  const taken = exceptions.flatMap(({ policies }) => policies.flatMap(({ actions }) => actions));
  const counts =
    exceptions.length === 0
      ? headings.noExceptions
      : fillWords(headings.counts, {
          exceptions: String(exceptions.length),
          actions: String(taken.filter(({ outcome }) => outcome === "taken").length),
        });
  return plainText(`${head}${headings.messages.explain.comma}${counts}`);
}

function wholeBlocks(
  { exceptions, classifiers }: OrderExplanation,
  options: ExplainTextOptions,
): readonly (readonly string[])[] {
  const { headings } = options;
  const words = headings.messages.explain;
  const undecided = classifiers.filter(({ exception }) => exception === undefined);
  return [
    ...exceptions.map((trace) => [
      exceptionHead(trace, options),
      ...classifiers
        .filter(({ exception }) => exception === trace.exception.key)
        .flatMap((each) => indented(describeTrace(each, words, meanings(options)))),
      ...handlingLines(trace, options).map((line) => `  ${line}`),
    ]),
    ...(undecided.length === 0
      ? []
      : [
          [
            headings.undecided,
            ...undecided.map((each) => `  ${marks.unknown} ${describeVerdict(each, words)}`),
          ],
        ]),
  ];
}

function handlingLines(trace: ExceptionTrace, { headings }: ExplainTextOptions): readonly string[] {
  if (trace.waiver === undefined) return playbookLines(trace, headings.messages.explain);
  const { reason, until } = trace.waiver;
  const text = until === undefined ? headings.waived : headings.waivedUntil;
  return [plainText(fillWords(text, { reason, until: until ?? "" }))];
}

function ruleBlocks(
  { rule = "", classifiers, exceptions }: OrderExplanation,
  options: ExplainTextOptions,
): readonly (readonly string[])[] {
  const words = options.headings.messages.explain;
  if (classifiers.length === 0 && exceptions.length === 0) return [[plainText(wordNothing(rule, options))]];
  return [
    ...classifiers.map((trace) => describeTrace(trace, words, meanings(options)).split("\n")),
    ...exceptions.map((trace) => [
      exceptionHead(trace, options),
      ...trace.policies.flatMap((policy) => [
        `  ${policyLine(policy, words)}`,
        ...(asksNothing(policy)
          ? []
          : indented(describeTrace(policy.conditions, words, meanings(options)), "    ")),
        ...actionLines(policy, words).map((line) => `  ${line}`),
      ]),
    ]),
  ];
}

function asksNothing({ conditions }: PolicyTrace): boolean {
  return conditions.kind !== "leaf" && conditions.parts.length === 0;
}

function wordNothing(name: string, { ruleset, headings }: ExplainTextOptions): string {
  const classifier = ruleset.classifiers.find((each) => each.name === name);
  if (classifier !== undefined) return fillWords(headings.noItem, { rule: name, kind: classifier.scope });
  const codes = ruleset.policies.find((each) => each.name === name)?.codes;
  if (codes === undefined) return fillWords(headings.noException, { rule: name });
  return fillWords(headings.notAsked, { rule: name, codes: [...codes].join(", ") });
}

function exceptionHead(
  { exception }: ExceptionTrace,
  { ruleset, headings, colours }: ExplainTextOptions,
): string {
  const title = ruleset.codes.get(exception.code)?.title[headings.language];
  const severity = severityColour(colours, exception.severity)(headings.severities[exception.severity]);
  return `${colours.bold(plainText(exception.key))} ${severity}${title === undefined ? "" : ` ${plainText(title)}`}`;
}

function meanings({ ruleset, headings, withMeanings }: ExplainTextOptions): DescribeOptions {
  if (!withMeanings) return {};
  return {
    meaningOf: (name) => {
      const source = ruleset.program.slots.find((slot) => slot.name === name)?.source;
      return source?.kind === "fact" ? source.fact.description[headings.language] : undefined;
    },
  };
}

function indented(text: string, indent = "  "): readonly string[] {
  return text.split("\n").map((line) => indent + line);
}

/** Lines fit for the terminal: nothing in them moves the cursor, marks have colours, long ones hang below themselves. */
function paint(lines: readonly string[], { colours, width }: ExplainTextOptions): readonly string[] {
  return lines.flatMap((line) => {
    const [, indent = "", mark = "", rest = ""] = /^( *)([✓✗?–] )?(.*)$/su.exec(line) ?? [];
    const text = mark === "" ? rest : plainText(rest);
    const hang = indent.length + mark.length;
    const parts =
      width === undefined || width - hang < NARROWEST
        ? [text]
        : wrapAnsi(text, width - hang, { hard: true }).split("\n");
    return parts.map((part, index) =>
      index === 0 ? `${indent}${paintMark(mark, colours)}${part}` : `${" ".repeat(hang)}${part}`,
    );
  });
}

const NARROWEST = 20;

function paintMark(mark: string, { green, red, yellow, dim }: Colours): string {
  const colour = { "✓ ": green, "✗ ": red, "? ": yellow, "– ": dim }[mark];
  return colour === undefined ? mark : colour(mark);
}
