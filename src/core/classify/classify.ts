import type { Frame } from "../facts/openFrame";
import type { LookupKey } from "../lookups/Lookup";
import { firstNeeds, undecidedFacts } from "../rules/undecided";
import type { CompiledClassifier, CompiledRuleset } from "../ruleset/CompiledRuleset";
import type { Frames } from "./Frames";
import { subjectKey } from "./subjectKey";
import type { Unknown } from "./Unknown";

/** A classifier that holds for an item. */
export interface Finding {
  readonly rule: CompiledClassifier;
  readonly frame: Frame;
}

/** What the classifiers say, and what they would still like to know. */
export interface Classification {
  readonly findings: readonly Finding[];
  readonly unknowns: readonly Unknown[];
  readonly needs: readonly LookupKey[];
  /** Undecided rules that shall raise once nothing more can be learned. */
  readonly raisedIfUnknown: readonly Finding[];
}

/** Evaluates every classifier that is not about ignorance, for every item of its kind. */
export function classify(ruleset: CompiledRuleset, frames: Frames): Classification {
  const findings: Finding[] = [];
  const unknowns: Unknown[] = [];
  const needs: LookupKey[] = [];
  const raisedIfUnknown: Finding[] = [];
  const passOver = (rule: CompiledClassifier, frame: Frame) => {
    needs.push(...firstNeeds(rule.root, frame));
    if (rule.raiseWhenUnknown) raisedIfUnknown.push({ rule, frame });
    const subject = frame.subject.kind === "order" ? {} : { subject: frame.subject };
    const mayRaise = `${rule.code}@${subjectKey(frame.subject)}`;
    for (const { fact, value } of undecidedFacts(rule.root, frame)) {
      unknowns.push({ fact, reason: value.reason, rule: rule.name, ...subject, mayRaise });
    }
  };
  for (const { scope, classifiers, judge } of ruleset.groups) {
    if (scope === "unknown") continue;
    for (const frame of frames.of(scope)) {
      for (const hit of judge(frame)) {
        const rule = classifiers[hit < 0 ? ~hit : hit] as CompiledClassifier;
        if (hit < 0) passOver(rule, frame);
        else findings.push({ rule, frame });
      }
    }
  }
  return { findings, unknowns, needs, raisedIfUnknown };
}

/** Evaluates the classifiers about ignorance over what stayed unknown. */
export function classifyUnknowns(
  ruleset: CompiledRuleset,
  frames: Frames,
  unknowns: readonly Unknown[],
): readonly Finding[] {
  const group = ruleset.groups.find(({ scope }) => scope === "unknown");
  if (group === undefined || unknowns.length === 0) return [];
  return frames.ofUnknowns(unknowns).flatMap((frame) =>
    group
      .judge(frame)
      .filter((hit) => hit >= 0)
      .map((hit) => ({ rule: group.classifiers[hit] as CompiledClassifier, frame })),
  );
}
