/** A postal address as data: whatever is missing or odd in it is an exception, not a parse error. */
export interface Address {
  /** Person or company that receives the parcel. Personal. */
  readonly recipient?: string;
  /** Street lines, most specific first as written on a label; may be empty. Personal. */
  readonly lines: readonly string[];
  /** Dependent locality: 区/县 in China, bairro in Brazil. */
  readonly district?: string;
  /** City or town. */
  readonly locality?: string;
  /** State, province or 省: name or ISO 3166-2 code. */
  readonly region?: string;
  /** Postal code as written. */
  readonly postalCode?: string;
  /** ISO 3166-1 alpha-2 country code in upper case, e.g. `CN`. */
  readonly country?: string;
  /** Phone of the recipient for the carrier, as entered. Personal. */
  readonly phone?: string;
}
