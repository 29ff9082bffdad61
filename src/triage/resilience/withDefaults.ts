import type { AdapterPolicy } from "../AdapterPolicy";

/** After which a call of an adapter, of whatever kind, is given up. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/** A policy with nothing left out. */
export function withDefaults(policy: AdapterPolicy): Required<AdapterPolicy> {
  const {
    timeoutMs = DEFAULT_TIMEOUT_MS,
    breaker = { failures: 5, restMs: 30_000 },
    bulkhead = { calls: 8, waiting: 1_000 },
  } = policy;
  return { timeoutMs, breaker, bulkhead };
}
