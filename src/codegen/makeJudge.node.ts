import type { FlatRules } from "../core/rules/flat/FlatRules";
import { emitJudges } from "../core/rules/source/emitJudges";
import type { SourceFacts } from "../core/rules/source/SourceFacts";

/**
 * A judge of rules in JavaScript; `undefined` where the host forbids to make code of text, as Node does under
 * `--disallow-code-generation-from-strings`.
 *
 * The only place of the package where text becomes code. The text is the core's own; of a rule file it holds nothing
 * but JSON literals.
 */
export function makeJudge(flat: FlatRules, facts: SourceFacts, environment: object): unknown {
  try {
    const make = new Function("X", emitJudges(flat, facts)) as (environment: object) => unknown;
    return make(environment);
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
