import type { Instant } from "../order/Instant";
import { parseInstant } from "../time/instants";
import type { ShortageChoice, ShortageOption } from "./ShortageOption";

/** What a recommendation goes by, beside the options. */
export interface RecommendationTerms {
  /** Last instant at which the goods may be there for the customer to have them as promised; absent: not promised, or unknown. */
  readonly latestArrivalAt?: Instant | undefined;
  /**
   * The house's own order of preference: the first of them that is offered. Empty, or none offered: the rule.
   *
   * @defaultValue []
   */
  readonly preference?: readonly string[];
}

/**
 * The choice to take when nobody decides; `undefined` without options. The house's preference goes first, then the rule:
 *
 * 1. all is there in time for the promised delivery: `delay`, one parcel and nobody waits;
 * 2. it comes later, at a known time: `partial_backorder`, or `delay` where nothing is there;
 * 3. nobody knows when, and substitutes cover the shortage: `substitute`;
 * 4. nobody knows when, but it is bought again: as under 2;
 * 5. it never comes: `partial_cancel`, or `cancel` where nothing is there.
 *
 * @throws OrderTriageError with code `invalid_instant` for an instant that is none.
 * @example
 * ```ts
 * const options = shortageOptions({ openQuantity: 5, availableQuantity: 2, expectedAt: "2026-03-09T10:00:00Z" });
 * recommendedChoice(options); // "partial_backorder"
 * recommendedChoice(options, { latestArrivalAt: "2026-03-10T00:00:00Z" }); // "delay"
 * recommendedChoice(options, { preference: ["cancel"] }); // "cancel"
 * ```
 */
export function recommendedChoice(
  options: readonly ShortageOption[],
  { latestArrivalAt, preference = [] }: RecommendationTerms = {},
): ShortageChoice | undefined {
  const offered = (...choices: readonly string[]) =>
    choices.flatMap((choice) => options.find((option) => option.choice === choice) ?? []);
  const [preferred] = offered(...preference);
  if (preferred !== undefined) return preferred.choice;

  const [delayed] = offered("delay");
  const arrivesAt = delayed?.expectedAt;
  if (arrivesAt !== undefined && latestArrivalAt !== undefined) {
    if (parseInstant(arrivesAt) <= parseInstant(latestArrivalAt)) return "delay";
  }
  const waits = offered("partial_backorder", "delay")[0]?.choice;
  if (arrivesAt !== undefined) return waits;
  const [instead] = offered("substitute");
  if (instead !== undefined && instead.backorderQuantity + instead.cancelQuantity === 0) return "substitute";
  return waits ?? offered("partial_cancel", "cancel")[0]?.choice;
}
