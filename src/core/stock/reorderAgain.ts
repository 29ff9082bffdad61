import { requireNumber } from "./requireNumber";

/** What re-arming a reorder warning looks at; quantities in the SKU's own unit. */
export interface RearmTerms {
  /** On hand plus on order less backordered, in whole units; may be negative. */
  readonly inventoryPosition: number;
  /** In units; 0 or more. */
  readonly reorderPoint: number;
  /**
   * How far above the reorder point the position must rise, as a fraction of the reorder point.
   *
   * @defaultValue 0.1
   */
  readonly hysteresisFraction?: number;
}

/**
 * True when a reorder warning that was given is over, so that the next fall to the reorder point warns again: the
 * inventory position is above `ROP * (1 + h)`.
 *
 * Without that distance a position that swings about the reorder point would open a new warning at every swing. Source:
 * hysteresis as in a Schmitt trigger; 0.1 is a convention, not a law.
 *
 * @throws OrderTriageError with code `invalid_argument`, naming the parameter.
 * @example
 * ```ts
 * reorderAgain({ inventoryPosition: 215, reorderPoint: 210 }); // false
 * reorderAgain({ inventoryPosition: 232, reorderPoint: 210 }); // true
 * ```
 */
export function reorderAgain(terms: RearmTerms): boolean {
  const position = requireNumber("inventoryPosition", terms.inventoryPosition, "wholePosition");
  const point = requireNumber("reorderPoint", terms.reorderPoint, "units");
  const hysteresis = requireNumber("hysteresisFraction", terms.hysteresisFraction ?? 0.1, "fraction");
  return position > point + point * hysteresis;
}
