import { catalog } from "../../core/facts/catalog";
import type { FactDefinition } from "../../core/facts/Fact";

/** The names a rule file may use. */
export interface Vocabulary {
  readonly facts: readonly FactDefinition[];
  /** Operators of the host's own, beside the ten. */
  readonly ownOperators: readonly string[];
}

/** What a host adds to the names that ship. */
export interface RulesetJsonSchemaOptions {
  /** Own facts, made with `defineFact`. */
  readonly facts?: readonly FactDefinition[];
  /** Names of own operators. */
  readonly operators?: readonly string[];
}

/** The names that ship, with a host's own. */
export function vocabularyOf({ facts = [], operators = [] }: RulesetJsonSchemaOptions): Vocabulary {
  return { facts: [...catalog.values(), ...facts], ownOperators: operators };
}
