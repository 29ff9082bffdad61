/** How much was asked of the world, for one order or since the triage was made. */
export interface LookupCounts {
  /** Times the rules were run before nothing undecided needed an answer. */
  readonly rounds: number;
  /** Keys put to an adapter; one that is asked again after a failure counts once. */
  readonly asked: number;
  /** Keys that were needed and not put to an adapter, as another order had asked or the answer was kept. */
  readonly saved: number;
  /** Calls of adapters in which this order, or any, had a key; retries and halves of a rejected batch count too. */
  readonly batches: number;
}
