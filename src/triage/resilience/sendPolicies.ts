import type { Resilience } from "../AdapterPolicy";
import type { Notifier } from "../Notifier";
import { type SendPolicy, sendPolicy } from "./sendPolicy";

const ANY = "*";

/** The policy of each notifier, with a circuit and a queue of its own. */
export function sendPolicies(
  notifiers: readonly Notifier[],
  { notifiers: policies = {} }: Resilience,
): ReadonlyMap<Notifier, SendPolicy> {
  const policyOf = (name: string) => (Object.hasOwn(policies, name) ? policies[name] : undefined);
  return new Map(
    notifiers.map((notifier) => [notifier, sendPolicy(policyOf(notifier.name) ?? policyOf(ANY))]),
  );
}
