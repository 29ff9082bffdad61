import type { Decision } from "../core/decide/Decision";
import type { CustomerStatus } from "./CustomerStatus";
import type { DescribeOptions } from "./DescribeOptions";
import { explainToCustomer } from "./explainToCustomer";
import { explainToStaff } from "./explainToStaff";
import type { StaffExplanation } from "./StaffExplanation";

/** Whom a decision is explained to, and in which language. */
export type CustomerOptions = Extract<DescribeOptions, { readonly audience: "customer" }>;

/** Whom a decision is explained to, and in which language. */
export type StaffOptions = Extract<DescribeOptions, { readonly audience: "staff" }>;

/**
 * A whole decision in words, as data and as plain text.
 *
 * Staff get everything: what was found, by which rule and evidence, who sees to it and by when; what is to be done, and
 * why something is only proposed; what must wait for what; what the plan for the whole order changed; waivers; what is
 * not known; when to look again. Customers, and bots that speak to them, get where their order stands, from texts for
 * customers alone: no code, rule, evidence or role, and no reason that is masked; the one thing that matters most first.
 *
 * Reads well whatever the decision lacks, and escapes nothing: do so before it goes into HTML.
 *
 * @throws OrderTriageError `invalid_options` for a locale or time zone that does not exist, `invalid_message` for a
 * text of your own that is no ICU message
 * @example
 * ```ts
 * import { explainDecision } from "order-triage/describe";
 * import { en } from "order-triage/messages/en";
 *
 * console.log(explainDecision(decision, { messages: en, audience: "staff" }).text);
 * const { status, headline, nextStep } = explainDecision(decision, { messages: en, audience: "customer" });
 * ```
 */
export function explainDecision(decision: Decision, options: StaffOptions): StaffExplanation;
export function explainDecision(decision: Decision, options: CustomerOptions): CustomerStatus;
export function explainDecision(
  decision: Decision,
  options: DescribeOptions,
): StaffExplanation | CustomerStatus {
  return options.audience === "customer"
    ? explainToCustomer(decision, options)
    : explainToStaff(decision, options);
}
