import { type KnownLookups, type LookupKey, type OrderSnapshot, step } from "../../../src/core/index";
import type { CompiledRuleset } from "../../../src/core/ruleset/CompiledRuleset";
import { fetchEverything } from "../../support/fetchEverything";

/** How many keys of one lookup were asked. */
export interface KeyCount {
  readonly lookup: string;
  /** By who fetches first whatever any fact of the ruleset could need. */
  readonly fetchedFirst: number;
  /** By rounds. */
  readonly asked: number;
}

/** What was counted over some orders, each by itself: no key is shared between two of them. */
export interface LookupCount {
  readonly orders: number;
  /** Orders about which nothing had to be asked. */
  readonly silent: number;
  /** Times the rules were run. */
  readonly rounds: number;
  /** Most keys first; all lookups that some fact of the ruleset could need. */
  readonly keys: readonly KeyCount[];
}

/** The world: what it answers to one question. */
export type AnswerKey = (key: LookupKey) => object | Promise<object>;

/** Plays every order's rounds to the end, and counts. */
export async function countLookups(
  ruleset: CompiledRuleset,
  orders: readonly OrderSnapshot[],
  now: string,
  answer: AnswerKey,
): Promise<LookupCount> {
  const fetchedFirst = new Map<string, number>();
  const asked = new Map<string, number>();
  let rounds = 0;
  let silent = 0;
  for (const order of orders) {
    const { keys } = await fetchEverything(ruleset, { order, now }, answer);
    for (const { lookup } of keys.values()) add(fetchedFirst, lookup);
    const known: Record<string, Record<string, object>> = {};
    for (;;) {
      rounds += 1;
      const { needs } = step(ruleset, { order, now, known: known satisfies KnownLookups });
      if (needs.length === 0) break;
      for (const need of needs) {
        add(asked, need.lookup);
        known[need.lookup] = { ...known[need.lookup], [need.id]: await answer(need) };
      }
    }
    if (Object.keys(known).length === 0) silent += 1;
  }
  const keys = [...fetchedFirst].map(([lookup, count]) => ({
    lookup,
    fetchedFirst: count,
    asked: asked.get(lookup) ?? 0,
  }));
  keys.sort((a, b) => b.fetchedFirst - a.fetchedFirst || (a.lookup < b.lookup ? -1 : 1));
  return { orders: orders.length, silent, rounds, keys };
}

function add(counts: Map<string, number>, lookup: string): void {
  counts.set(lookup, (counts.get(lookup) ?? 0) + 1);
}
