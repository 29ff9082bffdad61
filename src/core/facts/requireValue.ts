import { OrderTriageError } from "../errors/OrderTriageError";
import { nameKind } from "../rules/jsonKinds";
import { isUnknown } from "../rules/unknown";
import type { FactDefinition } from "./Fact";

/**
 * Refuses a value that is not of the type its fact declares: rules would compare it with what it can never equal, and
 * say nothing. Called for values whose `typeof` does not already tell.
 *
 * @throws OrderTriageError `fact_failed` with the fact's name, never the value
 */
export function requireValue({ name, type }: FactDefinition, value: unknown): void {
  if (value === null || isUnknown(value)) return;
  if (typeof value === "object" && typeof (value as { then?: unknown }).then === "function") {
    const message = `the fact "${name}" answered a promise: ${AT_ONCE}`;
    throw new OrderTriageError("fact_failed", message);
  }
  // An object may come from the host's JSON, of which nobody knows the shape before.
  if (type === "object" || (type === "list" && Array.isArray(value))) return;
  const kind = typeof value === "function" ? "a function" : nameKind(value as never);
  const message = `the fact "${name}" is declared as ${type} and answered ${kind}; mend "derive" or "type"`;
  throw new OrderTriageError("fact_failed", message);
}

/** What a fact that answers later is told. */
export const AT_ONCE =
  'a fact must answer at once; ask for what it waits for in "needs", and read it with "lookup"';
