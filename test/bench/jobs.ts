import type { HotFunction } from "./hotFunctions";
import type { Timing } from "./interleave";
import type { WorkloadName } from "./workload/workloads";

/** Orders for a child: a file with one JSON text a line, and how many of them to take. */
export interface OrdersFile {
  readonly path: string;
  readonly count: number;
}

/**
 * How whole decisions are made: `parsed` steps on a snapshot that was parsed before, `troubled` does so with the orders
 * that have exceptions alone, `validated` parses them too, all against code by hand; `ndjson` goes from lines of text to lines of text, against `JSON.parse` of the one and
 * `JSON.stringify` of the other.
 */
export type StepWay = "parsed" | "troubled" | "validated" | "ndjson";

/** What a child process is asked to do; one engine a process. */
export type Job =
  /** Answer all orders and compare with code by hand (of a scaled workload: with plain JavaScript). */
  | {
      readonly task: "check";
      readonly engine: string;
      readonly workload: WorkloadName;
      readonly orders: OrdersFile;
    }
  /** Time the engine against code by hand, which always does the 32 rules. */
  | {
      readonly task: "match";
      readonly engine: string;
      readonly workload: WorkloadName;
      readonly orders: OrdersFile;
      readonly ordersByHand: OrdersFile;
      readonly timing: Timing;
    }
  /** Decide all orders of the second workload in every way that is timed, and compare the bytes with code by hand. */
  | { readonly task: "check-step"; readonly orders: OrdersFile }
  /** Time whole decisions against code by hand. */
  | {
      readonly task: "step";
      readonly way: StepWay;
      readonly orders: OrdersFile;
      readonly timing: Timing;
    }
  /** See where the library's time goes in what another job times. */
  | { readonly task: "profile"; readonly of: TimedJob }
  /** Time from before the engine's import to its first answer, once. */
  | { readonly task: "start"; readonly engine: string; readonly orders: OrdersFile };

/** A job whose contenders can also be looked at one by one. */
export type TimedJob = Extract<Job, { readonly task: "match" | "step" }>;

/** What a child answers. */
export type Answer =
  | { readonly task: "check"; readonly compared: number; readonly differences: readonly string[] }
  /** Time an order takes with the engine, where code by hand takes 1; one number a round. */
  | { readonly task: "match"; readonly times: readonly number[] }
  | { readonly task: "check-step"; readonly compared: number; readonly differences: readonly string[] }
  | { readonly task: "step"; readonly times: readonly number[] }
  | { readonly task: "profile"; readonly functions: readonly HotFunction[] }
  | { readonly task: "start"; readonly milliseconds: number };
