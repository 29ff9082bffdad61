import type { Timing } from "./interleave";
import type { WorkloadName } from "./workload/workloads";

/** What a child process is asked to do; one engine a process. */
export type Job =
  /** Answer all orders and compare with code by hand (or, of a scaled workload, with plain JavaScript). */
  | { readonly task: "check"; readonly engine: string; readonly workload: WorkloadName; readonly orders: number }
  /** Time the engine against code by hand, which always does the 32 rules. */
  | {
      readonly task: "match";
      readonly engine: string;
      readonly workload: WorkloadName;
      readonly orders: number;
      readonly timing: Timing;
    }
  /** Time from before the engine's import to its first answer, once. */
  | { readonly task: "start"; readonly engine: string };

/** What a child answers. */
export type Answer =
  | { readonly task: "check"; readonly compared: number; readonly withMatches: number; readonly differences: readonly string[] }
  /** Time an order takes with the engine against code by hand, one number a round. */
  | { readonly task: "match"; readonly timesByHand: readonly number[] }
  | { readonly task: "start"; readonly milliseconds: number };
