import type { Frames } from "../classify/Frames";
import type { RaisedException } from "../classify/raise";
import type { Frame } from "../facts/openFrame";
import { nextChange } from "../rules/nextChange";
import type { FactOperand } from "../rules/plan";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import type { Judged } from "./decide";

/** Facts whose values the decision shows, with the frame they are read in. */
export interface Shown {
  readonly frame: Frame;
  readonly operands: readonly FactOperand[];
}

/**
 * The first instant after now at which time alone could change the decision, in epoch milliseconds; ∞ if never.
 *
 * The earliest change of any classifier for any item, of any policy or action condition that was judged, and of any
 * value that is shown and changes by steps. Elapsed values that merely grow do not count.
 */
export function reviewAt(
  ruleset: CompiledRuleset,
  frames: Frames,
  judged: readonly Judged[],
  shown: readonly Shown[],
  fallbackMs: number,
): number {
  let earliest = Number.POSITIVE_INFINITY;
  for (const { scope, timed } of ruleset.groups) {
    if (timed.length === 0) continue;
    for (const frame of frames.of(scope)) {
      for (const { root } of timed) {
        earliest = Math.min(earliest, nextChange(root, frame, fallbackMs, earliest));
      }
    }
  }
  for (const { root, frame } of judged) {
    earliest = Math.min(earliest, nextChange(root, frame, fallbackMs, earliest));
  }
  for (const { frame, operands } of shown) {
    for (const operand of operands) earliest = Math.min(earliest, frame.changesAt(operand.slot));
  }
  return earliest;
}

/** What an exception shows. */
export function shownBy(raised: RaisedException): Shown {
  return { frame: raised.frame, operands: raised.shown };
}
