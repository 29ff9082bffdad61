import type { RaisedException } from "../classify/raise";
import type { Moment } from "../facts/Moment";
import type { CompiledRuleset } from "../ruleset/CompiledRuleset";
import type { JudgedWaiver } from "./JudgedWaiver";

/** What the order's waivers leave of its exceptions. */
export interface JudgedExceptions {
  /** The exceptions that no waiver covers. */
  readonly standing: readonly RaisedException[];
  readonly waivers: readonly JudgedWaiver[];
  /** First instant at which time ends a waiver, epoch milliseconds; ∞ if never. */
  readonly changesAt: number;
}

/** Judges the waivers of an order. */
export function judgeWaivers(
  _ruleset: CompiledRuleset,
  _moment: Moment,
  exceptions: readonly RaisedException[],
): JudgedExceptions {
  return { standing: exceptions, waivers: [], changesAt: Number.POSITIVE_INFINITY };
}
