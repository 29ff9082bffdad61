import { noSuch } from "../../core/rules/Issues";
import type { Resilience } from "../AdapterPolicy";
import type { Notifier } from "../Notifier";
import { refuseOptions } from "../refuseOptions";
import { checkAdapterPolicy } from "./checkAdapterPolicy";
import { type SendPolicy, sendPolicy } from "./sendPolicy";

const ANY = "*";

/**
 * The policy of each notifier, with a circuit and a queue of its own.
 *
 * @throws OrderTriageError `invalid_options` for a policy that is none, and one of a notifier that there is not
 */
export function sendPolicies(
  notifiers: readonly Notifier[],
  { notifiers: policies = {} }: Resilience,
): ReadonlyMap<Notifier, SendPolicy> {
  const path = "/resilience/notifiers";
  const names = [ANY, ...notifiers.map(({ name }) => name)];
  if (typeof policies !== "object" || policies === null) refuseOptions(path, "must be policies by name");
  for (const [name, policy] of Object.entries(policies)) {
    if (!names.includes(name)) refuseOptions(`${path}/${name}`, noSuch("notifier", name, names));
    checkAdapterPolicy(policy, `${path}/${name}`);
  }
  const policyOf = (name: string) => (Object.hasOwn(policies, name) ? policies[name] : undefined);
  return new Map(
    notifiers.map((notifier) => [notifier, sendPolicy(policyOf(notifier.name) ?? policyOf(ANY))]),
  );
}

const DEFAULT_LEDGER_TIMEOUT_MS = 10_000;

/** @throws OrderTriageError `invalid_options` */
export function ledgerTimeoutMs({ ledger = {} }: Resilience): number | false {
  checkAdapterPolicy(ledger, "/resilience/ledger", ["timeoutMs"]);
  const { timeoutMs = DEFAULT_LEDGER_TIMEOUT_MS } = ledger;
  return timeoutMs;
}
