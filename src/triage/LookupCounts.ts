/** How much was asked of the world, for one order or since the triage was made. */
export interface LookupCounts {
  /** Times the rules were run and could not decide without an answer; 0 for an order that needed none. */
  readonly rounds: number;
  /** Keys put to an adapter; one that is asked again after a failure counts once. */
  readonly asked: number;
  /** Keys that were needed and not put to an adapter, as another order had asked or the answer was kept. */
  readonly saved: number;
  /**
   * Calls of adapters that were made for keys this order asked for, or any; retries and halves of a rejected batch
   * count too. A call for several orders counts with each of them, and once for the triage.
   */
  readonly batches: number;
}
