/** A payment method the shop offers for this order. */
export interface PaymentMethod {
  /** Method name, as in `Payment.method`. */
  readonly method: string;
  /** False when the shop has switched it off; offered when missing. */
  readonly enabled?: boolean;
  /** Name for people. */
  readonly label?: string;
}
