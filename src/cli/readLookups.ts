import { memoryLookup } from "../adapters/memory-lookup";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Observed } from "../core/lookups/Lookup";
import { noSuch } from "../core/rules/Issues";
import { isInstant } from "../core/time/isInstant";
import { jsonPointer } from "../schema/jsonPointer";
import { answerShapes } from "../triage/answers/answerShapes";
import type { LookupAdapter } from "../triage/LookupAdapter";
import { readJsonFile } from "./readJsonFile";
import { shippedLookups } from "./shippedLookups";

/**
 * The answers of `--lookups`, as adapters by lookup name. The file is `{ "<lookup>": { "<key>": answer } }`, gzipped or
 * not, where the key `*` answers for every other key.
 *
 * @param observedAt when the answers were true that do not say so themselves
 *
 * Throws an `OrderTriageError`: `unreadable_file`, `invalid_json`, or `invalid_lookups` with every mistake at its
 * `file:line:column`.
 *
 * @example
 * ```ts
 * createTriage({ ruleset, lookups: await readLookups("lookups.json", "2026-03-02T09:00:00Z") });
 * ```
 */
export async function readLookups(
  fileName: string,
  observedAt: string,
): Promise<Readonly<Record<string, LookupAdapter>>> {
  const { value, placeOf } = await readJsonFile(fileName);
  const adapters: Record<string, LookupAdapter> = {};
  const problems: string[] = [];
  const refuse = (path: readonly string[], problem: string) =>
    problems.push(`${placeOf(jsonPointer(path))}: ${problem}`);
  if (!isObject(value)) refuse([], 'a lookups file is a JSON object such as { "customer": { "C-7": {} } }');
  for (const [name, answers] of Object.entries(isObject(value) ? value : {})) {
    const lookup = shippedLookups.get(name);
    if (lookup === undefined) refuse([name], noSuch("lookup", name, [...shippedLookups.keys()]));
    else if (!isObject(answers)) refuse([name], "must be an object of answers by key");
    else {
      for (const [key, answer] of Object.entries(answers)) {
        const problem = problemOf(name, answer);
        if (problem !== undefined) refuse([name, key], problem);
      }
      const typed = answers as Readonly<Record<string, object>>;
      adapters[name] = memoryLookup({ lookup, answers: typed, observedAt }) as unknown as LookupAdapter;
    }
  }
  if (problems.length === 0) return adapters;
  throw new OrderTriageError("invalid_lookups", ["the lookups file has mistakes:", ...problems].join("\n  "));
}

function problemOf(name: string, answer: unknown): string | undefined {
  if (!isObject(answer)) return "an answer must be an object";
  if (answer.observedAt !== undefined && !isInstant(answer.observedAt)) {
    return "observedAt must be ISO 8601 with offset or Z, such as 2026-03-01T09:30:00+08:00";
  }
  return answerShapes.get(name)?.(answer as unknown as Observed);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
