import type { Severity } from "../core/classify/OrderException";
import { subjectKey } from "../core/classify/subjectKey";
import type { UnknownReason } from "../core/classify/Unknown";
import type { Decision } from "../core/decide/Decision";
import type { Rejection } from "./rejection";

/** What is counted of one exception code. */
export interface CodeTally {
  orders: number;
  exceptions: number;
  /** The worst that occurred. */
  severity: Severity;
  /** Roles with an action for it; empty when there was none. */
  readonly owners: Set<string>;
}

/** Counts over a run; its size depends on the ruleset, not on the number of orders. */
export interface Tally {
  orders: number;
  clean: number;
  rejected: number;
  /** The first of the rejected orders. */
  readonly rejections: Rejection[];
  readonly codes: Map<string, CodeTally>;
  readonly severities: Record<Severity, number>;
  /** Unknown facts by fact, then by reason. */
  readonly unknowns: Map<string, Map<UnknownReason, number>>;
}

/** Severities, the worst first. */
export const severitiesWorstFirst: readonly Severity[] = ["critical", "error", "warning", "info"];

const REJECTIONS_KEPT = 1000;

/**
 * Counts of nothing.
 *
 * @example
 * ```ts
 * const tally = emptyTally();
 * tallyDecision(tally, decision);
 * tally.orders; // 1
 * ```
 */
export function emptyTally(): Tally {
  return {
    orders: 0,
    clean: 0,
    rejected: 0,
    rejections: [],
    codes: new Map(),
    severities: { critical: 0, error: 0, warning: 0, info: 0 },
    unknowns: new Map(),
  };
}

/**
 * Adds one decision to the counts.
 *
 * @example
 * ```ts
 * for await (const decision of decisions) tallyDecision(tally, decision);
 * ```
 */
export function tallyDecision(tally: Tally, { exceptions, actions, unknowns }: Decision): void {
  tally.orders++;
  if (exceptions.length === 0) tally.clean++;
  const codesOfOrder = new Set<string>();
  const codeOfKey = new Map<string, string>();
  for (const { key, code, severity } of exceptions) {
    codeOfKey.set(key, code);
    tally.severities[severity]++;
    const counted = tally.codes.get(code) ?? { orders: 0, exceptions: 0, severity, owners: new Set() };
    tally.codes.set(code, counted);
    counted.exceptions++;
    if (!codesOfOrder.has(code)) counted.orders++;
    codesOfOrder.add(code);
    if (isWorse(severity, counted.severity)) counted.severity = severity;
  }
  for (const { owner, exceptions: keys } of actions) {
    if (owner === undefined) continue;
    for (const key of keys) tally.codes.get(codeOfKey.get(key) ?? "")?.owners.add(owner);
  }
  const counted = new Set<string>();
  for (const { fact, reason, subject } of unknowns) {
    const key = JSON.stringify([fact, reason, subject && subjectKey(subject)]);
    if (counted.has(key)) continue;
    counted.add(key);
    const reasons = tally.unknowns.get(fact) ?? new Map<UnknownReason, number>();
    tally.unknowns.set(fact, reasons.set(reason, (reasons.get(reason) ?? 0) + 1));
  }
}

/**
 * Adds one rejected order to the counts.
 *
 * @example
 * ```ts
 * tallyRejection(tally, rejection);
 * ```
 */
export function tallyRejection(tally: Tally, rejection: Rejection): void {
  tally.orders++;
  tally.rejected++;
  if (tally.rejections.length < REJECTIONS_KEPT) tally.rejections.push(rejection);
}

function isWorse(a: Severity, b: Severity): boolean {
  return severitiesWorstFirst.indexOf(a) < severitiesWorstFirst.indexOf(b);
}
