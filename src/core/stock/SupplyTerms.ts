/**
 * How one SKU at one node sells and is supplied. All times are in days, all quantities in the SKU's own unit; calendar
 * or working days are equally good, as long as demand and lead time count the same ones.
 */
export interface SupplyTerms {
  /** Mean demand in units a day; 0 or more. */
  readonly demandPerDay: number;
  /** Standard deviation of one day's demand, in units; 0 or more. Days are taken to be independent of each other. */
  readonly demandDeviationPerDay: number;
  /** Mean time from order to receipt in days; 0 or more. */
  readonly leadTimeDays: number;
  /**
   * Standard deviation of the lead time in days; 0 is a fixed lead time.
   *
   * @defaultValue 0
   */
  readonly leadTimeDeviationDays?: number;
  /** Cycle service level: the share of replenishment cycles without a stockout, above 0 and below 1. */
  readonly serviceLevel: number;
}

/** Supply that is ordered at fixed intervals rather than whenever stock is low. */
export interface ReviewedSupplyTerms extends SupplyTerms {
  /** R, the days from one review to the next; 0 is continuous review. */
  readonly reviewIntervalDays: number;
}
