import { OrderTriageError } from "../errors/OrderTriageError";
import type { JsonValue } from "../json";

/** How large a rule file, and what its rules are judged on, may be before it is refused; each limit has its own error. */
export interface Limits {
  /** Characters of all texts and names of the file together. @defaultValue 20000000 */
  readonly maximumCharacters: number;
  /** Nesting of objects and lists. @defaultValue 100 */
  readonly maximumDepth: number;
  /** Values in the whole file. @defaultValue 500000 */
  readonly maximumValues: number;
  /** Characters of one text. @defaultValue 20000 */
  readonly maximumTextLength: number;
  /** Elements of one list. @defaultValue 10000 */
  readonly maximumListLength: number;
  /** Rules of the file with all it extends; policies count too. @defaultValue 10000 */
  readonly maximumRules: number;
  /** Conditions of all rules, named ones counted wherever they are used. @defaultValue 100000 */
  readonly maximumConditions: number;
  /** Comparisons that judging one set of facts, or one order, may take: conditions × items × lengths of lists. @defaultValue 10000000 */
  readonly maximumSteps: number;
}

/** The limits that hold unless others are given. */
export const defaultLimits: Limits = {
  maximumCharacters: 20_000_000,
  maximumDepth: 100,
  maximumValues: 500_000,
  maximumTextLength: 20_000,
  maximumListLength: 10_000,
  maximumRules: 10_000,
  maximumConditions: 100_000,
  maximumSteps: 10_000_000,
};

/**
 * The limits with some of them given.
 *
 * @throws OrderTriageError `invalid_limit` for one that does not exist or is no whole number from 1
 */
export function limitsOf(given: Partial<Limits> = {}): Limits {
  for (const [name, value] of Object.entries(given as Readonly<Record<string, JsonValue | undefined>>)) {
    if (!Object.hasOwn(defaultLimits, name)) {
      const known = Object.keys(defaultLimits).join(", ");
      throw new OrderTriageError(
        "invalid_limit",
        `there is no limit ${JSON.stringify(name)}; there are ${known}`,
      );
    }
    if (value === undefined || (typeof value === "number" && Number.isSafeInteger(value) && value >= 1))
      continue;
    const message = `the limit "${name}" must be a whole number from 1, not ${JSON.stringify(value)}`;
    throw new OrderTriageError("invalid_limit", message);
  }
  return { ...defaultLimits, ...given };
}
