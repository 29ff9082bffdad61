import { requireOptions } from "../../core/errors/requireOptions";
import type { AdapterPolicy } from "../AdapterPolicy";
import { refuseOptions } from "../refuseOptions";

/** The options of an {@link AdapterPolicy}. */
const ADAPTER_POLICY: readonly (keyof AdapterPolicy)[] = ["timeoutMs", "breaker", "bulkhead"];

// Timers take a longer time for none at all.
const LONGEST_MS = 2_147_483_647;

/**
 * Refuses a policy that would only show when an adapter fails.
 *
 * @param path where it stands, e.g. `/resilience/notifiers/mail`
 * @param known the options it may have
 * @throws OrderTriageError `invalid_options` with the place and the remedy
 */
export function checkAdapterPolicy(
  policy: AdapterPolicy,
  path: string,
  known: readonly string[] = ADAPTER_POLICY,
): void {
  requireOptions(policy, known, path);
  const { timeoutMs, breaker, bulkhead } = policy;
  if (timeoutMs !== undefined && timeoutMs !== false) checkMs(timeoutMs, `${path}/timeoutMs`);
  if (breaker !== undefined && breaker !== false) {
    requireOptions(breaker, ["failures", "restMs"], `${path}/breaker`);
    checkCount(breaker.failures, 1, `${path}/breaker/failures`);
    checkMs(breaker.restMs, `${path}/breaker/restMs`);
  }
  if (bulkhead !== undefined && bulkhead !== false) {
    requireOptions(bulkhead, ["calls", "waiting"], `${path}/bulkhead`);
    checkCount(bulkhead.calls, 1, `${path}/bulkhead/calls`);
    checkCount(bulkhead.waiting, 0, `${path}/bulkhead/waiting`);
  }
}

function checkMs(ms: unknown, path: string): void {
  if (typeof ms === "number" && ms > 0 && ms <= LONGEST_MS) return;
  refuseOptions(path, `must be milliseconds, more than 0 and at most ${LONGEST_MS}`);
}

function checkCount(count: unknown, least: number, path: string): void {
  if (Number.isSafeInteger(count) && (count as number) >= least) return;
  refuseOptions(path, `must be an integer from ${least}`);
}
