/** Totals as the host computed them, in the order currency's minor unit; each may be missing. */
export interface Totals {
  /** Sum of the lines, minor units. */
  readonly itemsMinor?: number;
  /** Shipping charge, minor units. */
  readonly shippingMinor?: number;
  /** Tax charged on top, minor units. */
  readonly taxMinor?: number;
  /** Discount taken off, minor units, as a positive number. */
  readonly discountMinor?: number;
  /** What the customer is to pay, minor units. */
  readonly totalMinor?: number;
}
