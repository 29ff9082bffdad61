import { describeReasons, describeVerdict, marks, reasonsOf } from "../rules/describeTrace";
import { fillWords } from "../rules/fillWords";
import { wordReason } from "../rules/leafText";
import { lineText } from "../rules/valueText";
import type { ExplainWords } from "./ExplainWords";
import type { ExceptionTrace, PolicyTrace } from "./explainPolicies";
import type { ActionTrace, MissingParam } from "./traceAction";

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
  const { exception, raisedBy, policies } = trace;
  const rules = raisedBy.map(lineText).join(words.comma);
  const key = { exception: exception.key };
  const isSettled = policies.some(({ outcome }) => outcome === "chosen" || outcome === "outranked");
  return [
    fillWords(words.raisedBy, { ...key, rules }),
    ...policies.flatMap((policy) => policyLines(policy, words)),
    ...(policies.length === 0 ? [`  ${marks.false} ${fillWords(words.noPolicy, key)}`] : []),
    ...(policies.length > 0 && !isSettled ? [`  ${marks.false} ${fillWords(words.noPlaybook, key)}`] : []),
  ].join("\n");
}

function policyLines(trace: PolicyTrace, words: ExplainWords): readonly string[] {
  const { outcome, actions, verdict } = trace;
  const policy = lineText(trace.rule);
  const answer = fillWords(words.policies[outcome], { policy });
  if (outcome === "outranked") return [`  ${NOT_ASKED} ${answer}`];
  const line = describeVerdict(trace, words, answer);
  return [`  ${marks[verdict]} ${line}`, ...actions.map((action) => `    ${actionLine(action, words)}`)];
}

function actionLine(action: ActionTrace, words: ExplainWords): string {
  const { id, type, outcome, conditions, mode, owner, dueBy, missing = [] } = action;
  const name = fillWords(words.action, { id: lineText(id), type });
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
    ...missing.map((each) => wordMissing(each, words)),
  ];
  return `${marks.true} ${told.join(words.comma)}`;
}

function wordMissing({ param, fact, reason }: MissingParam, words: ExplainWords): string {
  if (fact === undefined || reason === undefined) return fillWords(words.missing, { param });
  return fillWords(words.missingFrom, { param, fact, reason: wordReason(reason, words) });
}
