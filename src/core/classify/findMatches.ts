import type { Input } from "../Input";
import { openMoment } from "../openMoment";
import type { CompiledClassifier, CompiledRuleset } from "../ruleset/CompiledRuleset";
import { openFrames } from "./Frames";
import { requireSteps } from "./requireSteps";
import type { Subject } from "./Subject";

/** A classifier that holds for an item, or that cannot be decided by what is known. */
export interface ClassifierMatch {
  readonly rule: string;
  /** The exception code the classifier raises. */
  readonly code: string;
  readonly subject: Subject;
  readonly verdict: "true" | "unknown";
}

/**
 * Which classifiers hold, for which items, and nothing else: no exceptions with their evidence, no actions, no next
 * review. For hosts that only want to know whether anything is the matter. Kind of item by kind of item; for one item
 * in the order of the rules. Classifiers about ignorance (`forEach: "unknown"`) are left out.
 *
 * @throws OrderTriageError as `step` does
 * @example
 * ```ts
 * findMatches(ruleset, { order, now, known: {} });
 * // [{ rule: "parcel-stalled", code: "shipment.stalled", subject: { kind: "shipment", id: "S1" }, verdict: "true" }]
 * ```
 */
export function findMatches(ruleset: CompiledRuleset, input: Input): readonly ClassifierMatch[] {
  const frames = openFrames(openMoment(ruleset, input));
  requireSteps(ruleset, input.order);
  const matches: ClassifierMatch[] = [];
  for (const { scope, classifiers, judge } of ruleset.groups) {
    for (const frame of frames.of(scope)) {
      for (const hit of judge(frame)) {
        const { name, code } = classifiers[hit < 0 ? ~hit : hit] as CompiledClassifier;
        matches.push({ rule: name, code, subject: frame.subject, verdict: hit < 0 ? "unknown" : "true" });
      }
    }
  }
  return matches;
}
