import type { Frame } from "../facts/openFrame";
import type { LookupKey } from "../lookups/Lookup";
import { interpret } from "../rules/interpret";
import { firstNeeds, undecidedFacts } from "../rules/undecided";
import { TRUE, UNKNOWN } from "../rules/verdict";
import type { CompiledClassifier, CompiledRuleset } from "../ruleset/CompiledRuleset";
import type { Frames } from "./Frames";
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
  for (const rule of ruleset.classifiers) {
    if (rule.scope === "unknown") continue;
    for (const frame of frames.of(rule.scope)) {
      const verdict = interpret(rule.root, frame);
      if (verdict === TRUE) findings.push({ rule, frame });
      if (verdict !== UNKNOWN) continue;
      needs.push(...firstNeeds(rule.root, frame));
      if (rule.raiseWhenUnknown) raisedIfUnknown.push({ rule, frame });
      for (const { fact, value } of undecidedFacts(rule.root, frame)) {
        unknowns.push({
          fact,
          reason: value.reason,
          rule: rule.name,
          ...(frame.subject.kind === "order" ? {} : { subject: frame.subject }),
        });
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
  const rules = ruleset.classifiers.filter((rule) => rule.scope === "unknown");
  if (rules.length === 0 || unknowns.length === 0) return [];
  return frames
    .ofUnknowns(unknowns)
    .flatMap((frame) =>
      rules.filter((rule) => interpret(rule.root, frame) === TRUE).map((rule) => ({ rule, frame })),
    );
}
