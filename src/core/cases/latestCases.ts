import type { Case } from "./Case";

/** The stored cases by their keys; where earlier epochs are stored too, the last. */
export function latestCases(cases: readonly Case[]): ReadonlyMap<string, Case> {
  const latest = new Map<string, Case>();
  for (const each of cases) {
    const known = latest.get(each.key);
    if (known === undefined || each.epoch > known.epoch) latest.set(each.key, each);
  }
  return latest;
}
