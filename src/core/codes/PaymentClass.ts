/** What a payment answer asks for, whatever provider gave it. */
export type PaymentClass =
  /** Paid or authorised. */
  | "approved"
  /** Not final yet: wait, query, then time out. */
  | "pending"
  /** The shopper must complete an authentication (3-D Secure, wallet confirmation). */
  | "authenticate"
  /** Soft decline: the same credential may succeed later; attempts are limited. */
  | "retry"
  /** The shopper must correct what was entered (number, expiry, CVC, postal code, PIN). */
  | "fix_input"
  /** Another method, or a word with the issuer; not to be retried blindly. */
  | "other_method"
  /** Hard decline: the same credential must not be tried again. */
  | "never"
  /** A fault of the merchant or the integration: the shopper cannot fix it, the team must know. */
  | "merchant"
  /** The outcome is unclear, or it is paid already: query before anything else. */
  | "check"
  /** The transaction is closed or cancelled; a new one is needed. */
  | "closed"
  /** The money went back. */
  | "refunded";

/** Every {@link PaymentClass}, the good end first. */
export const paymentClasses: readonly PaymentClass[] = [
  "approved",
  "pending",
  "authenticate",
  "retry",
  "fix_input",
  "other_method",
  "never",
  "merchant",
  "check",
  "closed",
  "refunded",
];
