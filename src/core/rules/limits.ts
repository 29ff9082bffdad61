/** How large a rule file may be before it is refused; each limit has its own error. */
export interface Limits {
  /** Nesting of objects and lists. @defaultValue 100 */
  readonly maximumDepth: number;
  /** Values in the whole file. @defaultValue 500000 */
  readonly maximumValues: number;
  /** Characters of one text. @defaultValue 20000 */
  readonly maximumTextLength: number;
  /** Elements of one list. @defaultValue 10000 */
  readonly maximumListLength: number;
  /** Conditions of all rules, named ones counted wherever they are used. @defaultValue 100000 */
  readonly maximumConditions: number;
}

/** The limits that hold unless others are given. */
export const defaultLimits: Limits = {
  maximumDepth: 100,
  maximumValues: 500_000,
  maximumTextLength: 20_000,
  maximumListLength: 10_000,
  maximumConditions: 100_000,
};
