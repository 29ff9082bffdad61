import { type RearmTerms, reorderAgain } from "./reorderAgain";

/** What a reorder warning looks at: the stock now, and whether the warning stands already. */
export interface ReorderTerms extends RearmTerms {
  /** What this function answered the last time for this SKU and node; false at first. */
  readonly wasDue: boolean;
}

/**
 * Whether the warning "reorder" stands: it opens when the inventory position is at or below the reorder point, and
 * closes only when {@link reorderAgain} holds. Keep the answer and give it back as `wasDue`, one a SKU and node.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * isReorderDue({ inventoryPosition: 215, reorderPoint: 210, wasDue: false }); // false
 * isReorderDue({ inventoryPosition: 215, reorderPoint: 210, wasDue: true }); // true
 * ```
 */
export function isReorderDue(terms: ReorderTerms): boolean {
  const isOver = reorderAgain(terms);
  return terms.wasDue ? !isOver : terms.inventoryPosition <= terms.reorderPoint;
}
