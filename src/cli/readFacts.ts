import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { FactDefinition } from "../core/facts/Fact";
import { plainText } from "./plainText";

/** A fact with the name a module exports it under. */
export interface ExportedFact {
  readonly exportName: string;
  readonly fact: FactDefinition;
}

/**
 * The facts that a JavaScript module of the host's exports, each under a name of its own. The module is run.
 *
 * Throws an `OrderTriageError` `unreadable_facts` for a module that cannot be loaded, exports no fact, or two of one
 * name.
 *
 * @example
 * ```ts
 * const facts = await readFacts("facts.js");
 * ```
 */
export async function readFacts(file: string): Promise<readonly ExportedFact[]> {
  const exported = await import(pathToFileURL(resolve(file)).href).catch((cause: unknown) => {
    const reason = plainText(cause instanceof Error ? cause.message : String(cause));
    throw new OrderTriageError("unreadable_facts", `${file} cannot be loaded: ${reason}`, { cause });
  });
  const facts = Object.entries(exported as Readonly<Record<string, unknown>>).flatMap(
    ([exportName, value]) => (isFact(value) ? [{ exportName, fact: value }] : []),
  );
  if (facts.length === 0) {
    const example = "export const isGift = defineFact({ … })";
    throw new OrderTriageError("unreadable_facts", `${file} exports no fact; write for each: ${example}`);
  }
  const byName = new Map<string, FactDefinition>();
  for (const { fact } of facts) {
    if ((byName.get(fact.name) ?? fact) === fact) byName.set(fact.name, fact);
    else throw new OrderTriageError("unreadable_facts", `${file} exports two facts named "${fact.name}"`);
  }
  return facts;
}

function isFact(value: unknown): value is FactDefinition {
  if (typeof value !== "object" || value === null) return false;
  const { name, scope, type } = value as Readonly<Record<string, unknown>>;
  return typeof name === "string" && typeof scope === "string" && typeof type === "string";
}
