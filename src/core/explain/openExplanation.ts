import type { Frames } from "../classify/Frames";
import { subjectKey } from "../classify/subjectKey";
import type { Unknown } from "../classify/Unknown";
import type { Decision } from "../decide/Decision";
import type { Moment } from "../facts/Moment";
import type { Frame } from "../facts/openFrame";
import type { Input } from "../Input";
import { look } from "../look";
import { openMoment } from "../openMoment";
import type { IsHidden } from "../rules/explain";
import { interpret } from "../rules/interpret";
import { TRUE, UNKNOWN } from "../rules/verdict";
import type { CompiledClassifier, CompiledRuleset } from "../ruleset/CompiledRuleset";
import { step } from "../step";

/** What explanations of one order at one instant share. */
export interface Explanation {
  readonly decision: Decision;
  readonly moment: Moment;
  readonly frames: Frames;
  readonly isHidden: IsHidden;
  /** Key of the exception that a classifier raised for an item; `undefined` when it raised none. */
  exceptionOf(rule: CompiledClassifier, frame: Frame): string | undefined;
}

/** Decides once more and opens the facts that the decision was made from. */
export function openExplanation(ruleset: CompiledRuleset, input: Input): Explanation {
  const { decision } = step(ruleset, input);
  const { moment, frames } = look(ruleset, openMoment(ruleset, input));
  const waived = decision.waivers.flatMap(({ exception }) => exception ?? []);
  const keys = new Set([...decision.exceptions, ...waived].map(({ key }) => key));

  const exceptionOf = (rule: CompiledClassifier, frame: Frame): string | undefined => {
    const key = `${rule.code}@${subjectKey(frame.subject)}`;
    if (!keys.has(key)) return undefined;
    const verdict = interpret(rule.root, frame);
    return verdict === TRUE || (verdict === UNKNOWN && rule.raiseWhenUnknown) ? key : undefined;
  };
  frames.ofUnknowns(whatRulesLacked(ruleset, decision, frames));
  return {
    decision,
    moment,
    frames,
    isHidden: (slot) => ruleset.program.slots[slot]?.personal === true && !ruleset.revealPersonal,
    exceptionOf,
  };
}

/**
 * The unknowns that rules about ignorance were asked about: those of the decision, without what the exceptions lack
 * that were only raised out of ignorance.
 */
function whatRulesLacked(
  ruleset: CompiledRuleset,
  { unknowns }: Decision,
  frames: Frames,
): readonly Unknown[] {
  const known = new Set(
    ruleset.classifiers
      .filter(({ scope }) => scope !== "unknown")
      .flatMap((rule) =>
        frames
          .of(rule.scope)
          .filter((frame) => interpret(rule.root, frame) === TRUE)
          .map(({ subject }) => `${rule.code}@${subjectKey(subject)}`),
      ),
  );
  return unknowns.filter(({ exception }) => exception === undefined || known.has(exception));
}
