import { OrderTriageError } from "../../core/errors/OrderTriageError";

// PostgreSQL cuts longer names off, and two long ones could then be one.
const LONGEST = 63;
const name = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Whose option names a table or view, and which. */
export interface IdentifierPlace {
  /** The adapter's factory, e.g. `sqlStock`. */
  readonly of: string;
  /** The option, e.g. `view`. */
  readonly option: string;
}

/**
 * A table or view, with or without its schema, quoted for SQL. Parameters cannot stand for names, so this is what
 * keeps text that comes from a configuration from being run as SQL.
 *
 * Quoted as it is written: PostgreSQL keeps names that were created without quotes in lower case.
 *
 * @throws OrderTriageError `invalid_options` for what is not one or two names of letters, digits and `_`.
 * @example
 * ```ts
 * sqlIdentifier("shop.stock_levels", { of: "sqlStock", option: "view" }); // '"shop"."stock_levels"'
 * ```
 */
export function sqlIdentifier(given: unknown, { of, option }: IdentifierPlace): string {
  const parts = typeof given === "string" ? given.split(".") : [];
  const isFit = (part: string): boolean => name.test(part) && part.length <= LONGEST;
  if (parts.length < 1 || parts.length > 2 || !parts.every(isFit)) {
    throw new OrderTriageError(
      "invalid_options",
      `${of}: "${option}" must be a name or schema.name of letters, digits and _, such as "shop.${option}"`,
      { path: `/${option}` },
    );
  }
  return parts.map((part) => `"${part}"`).join(".");
}
