import { sqlIdentifier } from "./sqlIdentifier";

/** The quoted names of a ledger's tables, and of what belongs to them. */
export interface LedgerTables {
  /** One row a message part: who has claimed it, and whether it was sent. */
  readonly keys: string;
  /** The outbox. */
  readonly decisions: string;
  /** Which parts a decision of the outbox has, and from when. */
  readonly parts: string;
  readonly openIndex: string;
  readonly partsIndex: string;
}

/** The name of the first table, where nobody chose another. */
export const LEDGER_TABLE = "order_triage_ledger";

/**
 * @param of the function that was given the name, for the error
 * @throws OrderTriageError `invalid_options` for a name that is none, or too long to be extended
 */
export function ledgerTables(table: unknown, of: string): LedgerTables {
  const named = (suffix: string): string =>
    sqlIdentifier(typeof table === "string" ? `${table}${suffix}` : table, { of, option: "table" });
  const index = (suffix: string): string => {
    const quoted = named(suffix);
    // An index is always in the schema of its table and cannot be told one.
    return quoted.slice(quoted.indexOf(".") + 1);
  };
  return {
    keys: named(""),
    decisions: named("_decisions"),
    parts: named("_parts"),
    openIndex: index("_open"),
    partsIndex: index("_parts_key"),
  };
}
