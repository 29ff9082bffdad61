import type { LookupPolicy, Resilience } from "../AdapterPolicy";

/** A policy with nothing left out of what the desk itself needs. */
export interface FullLookupPolicy extends LookupPolicy {
  readonly retry: Exclude<LookupPolicy["retry"], undefined>;
  readonly batchSize: number;
  readonly waitMs: number;
  readonly cache: Exclude<LookupPolicy["cache"], undefined>;
}

/** How a lookup is asked: by the policy under its name, else by that under `*`; the defaults fill it up. */
export function lookupPolicyOf(lookup: string, { lookups = {} }: Resilience = {}): FullLookupPolicy {
  const given = Object.hasOwn(lookups, lookup) ? lookups[lookup] : lookups["*"];
  const {
    retry = { times: 2, firstMs: 100, longestMs: 5_000 },
    batchSize = 100,
    waitMs = 5,
    cache = false,
    ...patience
  } = given ?? {};
  return { ...patience, retry, batchSize, waitMs, cache };
}
