/** How values are told: the same text may say an amount in another locale than its own. */
export interface Manner {
  /** BCP 47, for amounts, dates and lists. */
  readonly locale: string;
  /** IANA zone in which instants are told; absent: each in the offset it is written with. */
  readonly timeZone: string | undefined;
  /** Customers are told days and known words only; staff, minutes and raw words too. */
  readonly isForCustomer: boolean;
  /** Names of words, by the name they stand under. */
  readonly words: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Titles of exceptions, for parameters that name a code. */
  readonly titleOf: (code: string) => string | undefined;
}
