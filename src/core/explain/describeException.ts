import { describeReasons, describeVerdict, marks, reasonsOf } from "../rules/describeTrace";
import { fillWords } from "../rules/fillWords";
import { wordReason } from "../rules/leafText";
import { lineText } from "../rules/valueText";
import type { ExplainWords } from "./ExplainWords";
import type { ExceptionTrace, PolicyTrace } from "./explainPolicies";
import type { ActionChange, ActionTrace, MissingParam } from "./traceAction";

/** The mark of a policy that was not asked, since the playbook had been chosen. */
const NOT_ASKED = "–";

/**
 * An exception in text: the rules that raised it, then each policy with its answer and its actions, one line each.
 * The same trace gives the same text.
 *
 * @example
 * ```ts
 * import { en } from "order-triage/messages/en";
 *
 * for (const trace of explainPolicies(ruleset, input)) console.log(describeException(trace, en.explain));
 * ```
 */
export function describeException(trace: ExceptionTrace, words: ExplainWords): string {
  const rules = trace.raisedBy.map(lineText).join(words.comma);
  const head = fillWords(words.raisedBy, { exception: trace.exception.key, rules });
  return [head, ...playbookLines(trace, words).map((line) => `  ${line}`)].join("\n");
}

/** Each policy that was considered, and what is missing when none was chosen. */
export function playbookLines(
  { exception, policies }: ExceptionTrace,
  words: ExplainWords,
): readonly string[] {
  const key = { exception: exception.key };
  const isSettled = policies.some(({ outcome }) => outcome === "chosen" || outcome === "outranked");
  const lines = policies.flatMap((policy) => [policyLine(policy, words), ...actionLines(policy, words)]);
  if (isSettled) return lines;
  return [
    ...lines,
    `${marks.false} ${fillWords(policies.length > 0 ? words.noPlaybook : words.noPolicy, key)}`,
  ];
}

/** What became of a policy, and why. */
export function policyLine(trace: PolicyTrace, words: ExplainWords): string {
  const { outcome, verdict, rule } = trace;
  const answer = fillWords(words.policies[outcome], { policy: lineText(rule) });
  if (outcome === "outranked") return `${NOT_ASKED} ${answer}`;
  // A policy without conditions needs no reason.
  const hasReasons = reasonsOf(trace.conditions).length > 0;
  return `${marks[verdict]} ${hasReasons ? describeVerdict(trace, words, answer) : answer}`;
}

/** The actions of a policy, below its own line. */
export function actionLines({ actions }: PolicyTrace, words: ExplainWords): readonly string[] {
  return actions.map((action) => `  ${actionLine(action, words)}`);
}

function actionLine(action: ActionTrace, words: ExplainWords): string {
  const { id, type, outcome, conditions, mode, owner, dueBy, notBefore, missing = [], changes = [] } = action;
  const name = fillWords(words.action, { id: lineText(id), type });
  if (outcome === "dropped") {
    return `${marks.false} ${changes.map((each) => wordChange(each, name, words)).join(words.comma)}`;
  }
  if (outcome !== "taken") {
    const verdict = fillWords(words.leftOut, { action: name });
    const reasons = conditions === undefined ? "" : describeReasons(reasonsOf(conditions), words);
    const mark = outcome === "undecided" ? marks.unknown : marks.false;
    return `${mark} ${fillWords(words.because, { verdict, reasons })}`;
  }
  const told = [
    name,
    ...(mode === undefined ? [] : [words.modes[mode]]),
    ...(owner === undefined ? [] : [fillWords(words.owner, { owner: lineText(owner) })]),
    ...(dueBy === undefined ? [] : [fillWords(words.dueBy, { instant: dueBy })]),
    ...(notBefore === undefined ? [] : [fillWords(words.notBefore, { instant: notBefore })]),
    ...missing.map((each) => wordMissing(each, words)),
    ...changes.map((each) => wordChange(each, name, words)),
  ];
  return `${marks.true} ${told.join(words.comma)}`;
}

function wordChange({ change, reason, by }: ActionChange, action: string, words: ExplainWords): string {
  const verdict = fillWords(words.changes[change], { action, reason: words.changeReasons[reason] });
  return by === undefined ? verdict : fillWords(words.changedBy, { verdict, action: lineText(by) });
}

function wordMissing({ param, fact, reason }: MissingParam, words: ExplainWords): string {
  if (fact === undefined || reason === undefined) return fillWords(words.missing, { param });
  return fillWords(words.missingFrom, { param, fact, reason: wordReason(reason, words) });
}
