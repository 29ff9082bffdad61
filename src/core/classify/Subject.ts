/**
 * What an exception is about: the order as a whole, or one item of it.
 *
 * `kind` is the scope of the rule that raised it: `order`, `line`, `sku`, `payment`, `shipment`, `carrier`,
 * `complaint`, `request` or `unknown`. `id` is absent for the order itself.
 */
export interface Subject {
  readonly kind: string;
  readonly id?: string;
}
