/** A time scale that stands still outside working hours. */
export interface BusinessTime {
  /**
   * The milliseconds of business time from a fixed instant to this one, epoch milliseconds; negative before. It never
   * falls as time goes on, so that the difference of two counts is the business time between them.
   */
  readonly count: (instantMs: number) => number;
  /** The first instant at which the count is reached, epoch milliseconds; infinite beyond what an instant can be. */
  readonly firstAt: (count: number) => number;
}
