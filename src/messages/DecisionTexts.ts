import type { WaiverStanding } from "../core/cases/JudgedWaiver";
import type { Adjustment, AdjustmentReason } from "../core/decide/Adjustment";
import type { HandlingState } from "../core/decide/Handling";
import type { CustomerStatusName } from "./CustomerStatus";

type Named<Name extends string> = Readonly<Record<Name, string>>;

/** What staff read of a whole decision. Every text is an ICU message; see docs/messages.md for its places. */
export interface StaffDecisionTexts {
  /** Of `order`, with `count` of its exceptions. */
  readonly title: string;
  readonly headings: Named<"actions" | "blocked" | "adjustments" | "waivers" | "unknowns">;
  /** Which `rule` found it. */
  readonly rule: string;
  /** One `name` of the evidence with its `value`. */
  readonly evidence: string;
  /** Which `role` sees to it. */
  readonly owner: string;
  /** The clocks: `respondBy`, `resolveBy`, and how they stand: `state`. */
  readonly clocks: string;
  readonly states: Named<HandlingState>;
  /** To which `role` it went, at which `level`. */
  readonly escalated: string;
  /** Which `incident` it is part of. */
  readonly incident: string;
  readonly rootCause: string;
  /** Why an action is only a proposal: what is `missing`, or nothing. */
  readonly proposed: string;
  /** By when an action is due: `dueBy`, and not before: `notBefore`. */
  readonly due: string;
  /** Which transactions, `blocks`, wait, for which `lines` or `subject`, because of `causes`. */
  readonly blocked: string;
  /** What became of the action with the title `action`, by change. */
  readonly changes: Named<Adjustment["change"]>;
  /** Why, as a whole sentence. */
  readonly reasons: Named<AdjustmentReason>;
  /** What became of a waiver for `exception`. */
  readonly waivers: Named<WaiverStanding>;
  /** Which `fact` is not known, for which `reason`, asked by which `rules`, `rulesCount` of them. */
  readonly unknown: string;
  /** When to look `at` it again. */
  readonly review: string;
  /** A `title` and the `text` to it, in one line. */
  readonly item: string;
  /** What stands between two sentences: a space, or nothing. */
  readonly gap: string;
}

/** What customers read of where their order stands. */
export interface CustomerStatusTexts {
  readonly headlines: Named<CustomerStatusName>;
  /** What comes next where the customer has nothing to do, or nobody says what. */
  readonly nextSteps: Named<CustomerStatusName>;
  /** By when it is expected: `expectedAt`. */
  readonly expected: string;
}
