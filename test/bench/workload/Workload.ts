import type { Condition, Rule } from "order-triage/rules";
import type { DraftLine, DraftOrder } from "./BenchOrder";
import type { Random } from "./random";

/** A rule of the bench: it has a name, and its event's type is that name. */
export interface BenchRule extends Rule {
  readonly name: string;
}

/** Rules with the orders they are measured on. */
export interface RuleSet {
  /** Evaluated once an order, with the order's own keys as facts. */
  readonly orderRules: readonly BenchRule[];
  /** Evaluated once a line, with the line's own keys as facts. */
  readonly lineRules: readonly BenchRule[];
  /** Named conditions. */
  readonly conditions: Readonly<Record<string, Condition>>;
}

/** Changes a healthy order so that one rule holds. */
export type Spoil = (order: DraftOrder, line: DraftLine, random: Random) => void;

/** A rule, and how an order comes to be its case. */
export interface RuleWithCase {
  readonly forEach: "order" | "line";
  readonly rule: BenchRule;
  readonly spoil: Spoil;
}

/** A rule whose event is its own name. */
function rule(name: string, conditions: Condition): BenchRule {
  return { name, conditions, event: { type: name } };
}

/** A rule about the order with its case. */
export function orderCase(name: string, conditions: Condition, spoil: Spoil): RuleWithCase {
  return { forEach: "order", rule: rule(name, conditions), spoil };
}

/** A rule about a line with its case. */
export function lineCase(name: string, conditions: Condition, spoil: Spoil): RuleWithCase {
  return { forEach: "line", rule: rule(name, conditions), spoil };
}
