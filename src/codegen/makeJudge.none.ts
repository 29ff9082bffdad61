import type { FlatRules } from "../core/rules/flat/FlatRules";
import type { SourceFacts } from "../core/rules/source/SourceFacts";

/** Where no text becomes code: in a browser everything is interpreted, and what writes code is not even loaded. */
export function makeJudge(_flat: FlatRules, _facts: SourceFacts, _environment: object): unknown {
  return undefined;
}
