import type { FactDefinition } from "../core/facts/Fact";
import { readFacts } from "./readFacts";

/** The option of every command whose rules may read facts of the host's. */
export const FACTS_OPTION = [
  "--facts <file>",
  "JavaScript module that exports own facts, which the rules may use",
] as const;

/**
 * The facts of the module that `--facts` names, each once; none without the option.
 *
 * Throws an `OrderTriageError` `unreadable_facts`.
 *
 * @example
 * ```ts
 * const ruleset = await readRuleset("acme.json", { retail }, await ownFacts("facts.js"));
 * ```
 */
export async function ownFacts(file: string | undefined): Promise<readonly FactDefinition[]> {
  if (file === undefined) return [];
  return [...new Set((await readFacts(file)).map(({ fact }) => fact))];
}
