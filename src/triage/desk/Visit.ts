import type { LookupCounts } from "../LookupCounts";

/** Counters that still count. */
export type Tally = { -readonly [name in keyof LookupCounts]: number };

/** One evaluation, from its beginning to its end. */
export interface Visit {
  /** Evaluations are numbered as they begin. */
  readonly number: number;
  /** Told to adapters; `""` until the order is known. */
  orderId: string;
  /** Whose order it is, once that is known: what one tenant is told is none of another's business. */
  tenant: string | undefined;
  readonly tally: Tally;
}

/** One round of an evaluation: it waits for some answers. */
export interface Asker {
  readonly visit: Visit;
  /** Takes the answer to the need at that place of the round. */
  settle(place: number, answer: object): void;
}
