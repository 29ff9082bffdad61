import type { JsonValue } from "../core/json";
import type { DefinedLookup } from "../core/lookups/defineLookup";
import type { Observed } from "../core/lookups/Lookup";
import type { LookupAdapter } from "../triage/LookupAdapter";

export type { DefinedLookup } from "../core/lookups/defineLookup";
export type { Observed } from "../core/lookups/Lookup";
export type { LookupAdapter } from "../triage/LookupAdapter";

/** The answers to give. */
export interface MemoryLookupOptions<K extends JsonValue, V extends Observed> {
  /** The question, e.g. `customerLookup`. */
  readonly lookup: DefinedLookup<K, V>;
  /**
   * By id of the key, as `lookup.id(key)` writes it; `"*"` answers for every other key. Read at each lookup, so that
   * what you change in it later counts.
   */
  readonly answers: Readonly<Record<string, Omit<V, "observedAt"> & Partial<Observed>>>;
  /**
   * When the answers were true, ISO 8601 with offset, for those that do not say.
   *
   * @defaultValue the time of the lookup: what is in memory is current
   */
  readonly observedAt?: string;
}

const ANY_KEY = "*";

/**
 * A lookup of any kind that answers from memory, at once: for tests, a file, a nightly export. A key that has no answer
 * is an `Error`, so that facts about it are unknown.
 *
 * @example
 * ```ts
 * const crm = memoryLookup({ lookup: customerLookup, answers: { "C-7": { blocked: {} }, "*": {} } });
 * createTriage({ ruleset, lookups: { customer: crm } });
 * ```
 */
export function memoryLookup<K extends JsonValue, V extends Observed>({
  lookup,
  answers,
  observedAt,
}: MemoryLookupOptions<K, V>): LookupAdapter<K, V> {
  return {
    name: `memory-lookup ${lookup.name}`,
    lookup(keys) {
      const now = observedAt ?? new Date().toISOString();
      return keys.map((key) => {
        const id = lookup.id(key);
        const found = [id, ANY_KEY].find((each) => Object.hasOwn(answers, each));
        if (found === undefined) return new Error(`memory-lookup has no ${lookup.name} answer for this key`);
        // `V` is what the answer is, with the `observedAt` that it may lack.
        return { observedAt: now, ...answers[found] } as unknown as V;
      });
    },
  };
}
