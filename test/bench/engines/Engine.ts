import type { BenchOrder } from "../workload/BenchOrder";
import type { RuleSet } from "../workload/Workload";

/** A rule that holds, with the id of the line it holds for; `null` for the order itself. */
export type Match = readonly [rule: string, line: string | null];

/** What every engine answers: the order's matches in rule order, then those of each line in rule order. */
export type Matches = readonly Match[];

/** An engine with its rules loaded. */
export type Matcher =
  | { readonly kind: "sync"; matchesOf(order: BenchOrder): Matches }
  | { readonly kind: "async"; matchesOf(order: BenchOrder): Promise<Matches> };

/** An engine of the bench. */
export interface Engine {
  /** Loads the rules; what it costs is told as the cold start and not in the ratios. */
  open(rules: RuleSet): Matcher | Promise<Matcher>;
}
