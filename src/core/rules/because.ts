import { type Certificate, type ConditionView, certify } from "./certify";
import type { ConditionTrace, LeafTrace } from "./explain";
import { FALSE, TRUE, UNKNOWN, type Verdict, type VerdictName } from "./verdict";

const verdicts: Readonly<Record<VerdictName, Verdict>> = { false: FALSE, true: TRUE, unknown: UNKNOWN };

const view: ConditionView<ConditionTrace> = {
  kind: (trace) => trace.kind,
  parts: (trace) => (trace.kind === "leaf" ? [] : trace.parts),
  verdict: (trace) => verdicts[trace.verdict],
};

/**
 * The fewest comparisons that make a condition hold: whatever the others turned out to be, it would still hold. Empty
 * for a condition that does not hold, and for one that asks nothing.
 *
 * @example
 * ```ts
 * const [trace] = rules.explain(facts, "free-shipping");
 * if (trace) because(trace.conditions); // the comparisons that decided
 * ```
 */
export function because(trace: ConditionTrace): readonly LeafTrace[] {
  const { verdict, leaves } = deciding(trace);
  return verdict === TRUE ? leaves : [];
}

/**
 * The fewest comparisons that stand in the way of a condition: unless one of them changes it will not hold, whatever
 * the others turn out to be. Those of a condition that is false make it false; those of one that is unknown keep it
 * from being true. Empty for a condition that holds.
 *
 * @example
 * ```ts
 * const [trace] = explainOrder(ruleset, input, "parcel-stalled");
 * if (trace) whyNot(trace.conditions); // [{ fact: "shipment.state", verdict: "false", … }]
 * ```
 */
export function whyNot(trace: ConditionTrace): readonly LeafTrace[] {
  const { verdict, leaves } = deciding(trace);
  return verdict === TRUE ? [] : leaves;
}

function deciding(trace: ConditionTrace): Certificate<LeafTrace> {
  return certify(trace, view) as Certificate<LeafTrace>;
}
