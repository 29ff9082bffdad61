import type { JsonValue } from "../../json";
import type { Instant } from "../../order/Instant";

/** Parameters of what concerns money. Amounts are safe integers in minor units. */
export interface PaymentParams {
  /**
   * Charge once more.
   *
   * Must never: be made after a final decline, before `notBefore`, or more than `maxAttempts` times.
   */
  readonly "payment.retry": {
    readonly paymentId: string;
    readonly notBefore?: Instant;
    readonly maxAttempts?: number;
    /** Which attempt failed last, from 1. */
    readonly attempt?: number;
  };
  /**
   * Ask the customer to pay.
   *
   * Must never: say why a payment was declined, or ask for more than is due.
   */
  readonly "payment.request": {
    /** Minor units of `currency`. */
    readonly amountMinor: number;
    /** ISO 4217. */
    readonly currency: string;
    /** Methods to offer, best first. */
    readonly methods: readonly string[];
    readonly deadline?: Instant;
    /** Which text the customer reads, in place of the reason. */
    readonly messageClass?: string;
  };
  /**
   * Lead the customer back to their bank or wallet.
   *
   * Must never: charge again, or ask for a password or code of the bank.
   */
  readonly "payment.authenticate": { readonly paymentId: string };
  /**
   * Ask the provider how a payment ended.
   *
   * Must never: charge again while the outcome is open, or go on for ever.
   */
  readonly "payment.query": {
    readonly paymentId: string;
    readonly notBefore?: Instant;
    readonly giveUpAt?: Instant;
    /** What is done then, as a word. */
    readonly onGiveUp?: string;
  };
  /**
   * Take authorised money before the authorisation ends, or have it authorised anew.
   *
   * Must never: capture more than was authorised, or before the goods may be sent.
   */
  readonly "payment.capture_or_reauth": {
    readonly paymentId: string;
    /** When the authorisation ends. */
    readonly before: Instant;
  };
  /**
   * Propose to give money back. A proposal, unless the policy says `"mode": "auto"`.
   *
   * Must never: send money by itself, twice for one cause, or more than was paid.
   */
  readonly "refund.propose": {
    /** Minor units of `currency`. */
    readonly amountMinor: number;
    /** ISO 4217. */
    readonly currency: string;
    /** Why, as a word; by default the exception's code. */
    readonly cause: string;
    readonly deadline?: Instant;
    readonly approvalRole?: string;
  };
  /**
   * Make good the trouble, as goodwill.
   *
   * Must never: be given twice for one incident, pass its caps, or stand in for a refund the law asks for.
   */
  readonly "compensation.offer": {
    readonly kind: "coupon" | "points" | "refund" | "shipping_fee";
    /** Worth, in minor units of `currency`. */
    readonly amountMinor: number;
    /** ISO 4217. */
    readonly currency: string;
    /** The cap that bounds it. */
    readonly cap?: JsonValue;
    /** Which step of the scale it is. */
    readonly tier?: JsonValue;
    /** Names the incident that it makes good; one offer each. */
    readonly incidentKey?: string;
    readonly approvalRole?: string;
  };
}
