import type { RaisedException } from "../classify/raise";
import type { Moment } from "../facts/Moment";
import type { Action } from "./Action";
import type { Adjustment } from "./Adjustment";

/** What the stages of a plan may look at beside the actions. */
export interface PlanContext {
  readonly moment: Moment;
  /** The exceptions that the actions answer, worst first. */
  readonly exceptions: readonly RaisedException[];
  /** The epoch of the case of an exception that is there, by its key. */
  readonly epochOf: (exceptionKey: string) => number | undefined;
  /** Whether it cannot be told if an exception is there, by its key. */
  readonly isUndecided: (exceptionKey: string) => boolean;
}

/** What one stage makes of the actions. */
export interface PlanStage {
  readonly actions: readonly Action[];
  readonly adjustments: readonly Adjustment[];
  /** First instant after now at which time alone changes what the stage says, epoch milliseconds; ∞ if never. */
  readonly changesAt: number;
}
