import type { Instant } from "../order/Instant";

/** What can be done about a line that stock cannot fill. The words of EDIFACT 4493 (BK, SP, IS, CD, SC) are in the docs. */
export type ShortageChoice =
  | "delay"
  | "partial_backorder"
  | "partial_cancel"
  | "substitute"
  | "cancel"
  | "wait_complete";

/** Every choice, in the order in which options are listed. */
export const shortageChoices: readonly ShortageChoice[] = [
  "delay",
  "partial_backorder",
  "partial_cancel",
  "substitute",
  "cancel",
  "wait_complete",
];

/** Units of another SKU that go instead. */
export interface Substitution {
  readonly sku: string;
  /** Units of the line that it takes over, one for one. */
  readonly quantity: number;
  /** What a unit costs more than the unit it replaces, in the order currency's minor unit; negative: less. */
  readonly priceDeltaMinor: number;
}

/** One choice with its quantities, in the line's unit: what leaves, waits, is cancelled and replaced adds up to what is open. */
export interface ShortageOption {
  readonly choice: ShortageChoice;
  /** Units that leave as promised. */
  readonly shipQuantity: number;
  /** Units of the same SKU that leave later. */
  readonly backorderQuantity: number;
  /** Units that are not sent at all. */
  readonly cancelQuantity: number;
  /** What goes instead, taken together. */
  readonly substitutes: readonly Substitution[];
  /** When all that waits is there. */
  readonly expectedAt?: Instant;
  /** Something waits, and nobody knows until when. */
  readonly isOpenEnded?: true;
}
