import type { JsonObject, JsonValue } from "../../core/json";
import { isObject } from "../../core/rules/jsonKinds";

const ANY_KEY = "*";
const NOT_CONFIGURED = { failed: "not_configured" };

/**
 * How the lookups of a rule file's test are answered: by lookup name and key id, where the id `*` answers for every key.
 *
 * The test's own answer replaces a default one, `null` removes it, and what has no answer fails as `not_configured`.
 *
 * @throws Error when the lookups are no objects
 * @example
 * ```ts
 * const answerFor = readTestAnswers({ stock: { "*": { failed: "timeout" } } }, undefined);
 * answerFor("stock", "TEA"); // { failed: "timeout" }
 * ```
 */
export function readTestAnswers(
  defaults: JsonValue | undefined,
  own: JsonValue | undefined,
): (lookup: string, id: string) => object {
  const answers = new Map<string, Map<string, JsonObject>>();
  for (const lookups of [defaults, own]) {
    if (lookups === undefined) continue;
    if (!isObject(lookups)) throw new Error(`"lookups" must be an object by lookup name`);
    for (const [lookup, given] of Object.entries(lookups)) {
      if (given === null) answers.delete(lookup);
      else answers.set(lookup, withGiven(answers.get(lookup), given, lookup));
    }
  }
  return (lookup, id) => answers.get(lookup)?.get(id) ?? answers.get(lookup)?.get(ANY_KEY) ?? NOT_CONFIGURED;
}

function withGiven(
  before: ReadonlyMap<string, JsonObject> | undefined,
  given: JsonValue,
  lookup: string,
): Map<string, JsonObject> {
  const at = `"lookups" of ${JSON.stringify(lookup)}`;
  if (!isObject(given)) throw new Error(`${at} must be an object by key id, or "*" for any key`);
  const answers = new Map(before);
  for (const [id, answer] of Object.entries(given)) {
    if (answer === null) answers.delete(id);
    else if (isObject(answer)) answers.set(id, answer);
    else throw new Error(`${at}: the answer for ${JSON.stringify(id)} must be an object`);
  }
  return answers;
}
