import type { JsonValue } from "../../json";
import type { Instant } from "../../order/Instant";

/** Parameters of what the shop does inside. */
export interface TeamParams {
  /**
   * Give somebody a task.
   *
   * Must never: be given twice for one exception, or stand in for an action that says what is to be done.
   */
  readonly "task.assign": {
    /** By default the playbook's owner. */
    readonly role: string;
    /** A person, where one is named. Personal. */
    readonly user?: string;
    readonly acknowledgeBy?: Instant;
    readonly resolveBy?: Instant;
    readonly priority?: "low" | "normal" | "high" | "urgent";
    /** The steps, or the name of the host's list of them. */
    readonly checklist?: string | readonly string[];
  };
  /**
   * Take the matter to a higher role.
   *
   * Must never: be told twice of one level, or take the task from who has it.
   */
  readonly escalate: {
    readonly toRole: string;
    /** From 1. */
    readonly level?: number;
    /** Why, as a word; by default the exception's code. */
    readonly cause?: string;
  };
  /**
   * Look back once the case is closed.
   *
   * Must never: keep the case open, or look for who is to blame.
   */
  readonly "review.schedule": {
    /** What is reviewed, e.g. `carrier`. */
    readonly scope: string;
    /** E.g. `root_cause`. */
    readonly kind: string;
    readonly cases?: readonly string[];
    readonly due?: Instant;
  };
  /**
   * Look a fact up again.
   *
   * Must never: change the order, or go on without end where nobody can answer.
   */
  readonly "facts.refresh": {
    /** Name of the fact; by default the one that is unknown. */
    readonly fact: string;
    /** What it is about. */
    readonly subject?: JsonValue;
    /** Why it is not known; by default as the decision says. */
    readonly reason?: string;
  };
}
