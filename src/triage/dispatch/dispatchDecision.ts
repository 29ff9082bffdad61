import type { Decision } from "../../core/decide/Decision";
import type { Dispatched, DispatchReason } from "../Dispatched";
import type { Notifier } from "../Notifier";
import type { SendPolicy } from "../resilience/sendPolicy";
import type { Carriers, Delivered } from "./Carriers";
import { deliver } from "./deliver";
import { type Placed, type PlannedSending, planDispatch } from "./planDispatch";
import { requireDecision } from "./requireDecision";

/** Who sends, who remembers, and what time it is. */
export interface DispatchSettings extends Omit<Carriers, "notifier" | "policy"> {
  readonly notifiers: readonly Notifier[];
  /** Of each notifier. */
  readonly policies: ReadonlyMap<Notifier, SendPolicy>;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly dryRun: boolean;
  /** Told of each result at once. */
  readonly report: (result: Dispatched) => void;
}

/**
 * Sends what a decision asks to be sent, one message after the other. One result an action and channel, and one for
 * each action that sends nothing, in the decision's order.
 *
 * @throws OrderTriageError `invalid_decision` for what is no decision; whatever goes wrong later is in the results.
 */
export async function dispatchDecision(
  decision: Decision,
  settings: DispatchSettings,
): Promise<readonly Dispatched[]> {
  // Looked at as a whole before anything is sent: a throw halfway would take the results so far with it.
  const steps = planDispatch(requireDecision(decision), settings.now);
  const results: Placed<Dispatched>[] = [];
  const report = (result: Placed<Dispatched>): void => {
    results.push(result);
    settings.report(result.value);
  };
  for (const step of steps) {
    if ("parts" in step) (await dispatchSending(step, decision, settings)).forEach(report);
    else report(step);
  }
  return results.sort((a, b) => a.place - b.place).map(({ value }) => value);
}

async function dispatchSending(
  { parts, isAhead }: PlannedSending,
  { orderId, tenant }: Decision,
  { notifiers, policies, dryRun, now: _, report: __, ...carriers }: DispatchSettings,
): Promise<readonly Placed<Dispatched>[]> {
  const first = parts[0]?.value;
  if (first === undefined) return [];
  const { channel, audience } = first;
  const notifier = notifiers.find(({ channels }) => channels.includes(channel));
  const resultsOf = (delivered: readonly Delivered[]): readonly Placed<Dispatched>[] =>
    parts.map(({ place, value: { action, part } }, index) => {
      const by = notifier === undefined || isAhead ? {} : { notifier: notifier.name };
      return { place, value: { key: part.key, action, channel, ...by, ...(delivered[index] as Delivered) } };
    });
  const skip = (reason: DispatchReason) => resultsOf(parts.map(() => ({ status: "skipped", reason })));
  if (isAhead) return skip("not_yet");
  const policy = notifier === undefined ? undefined : policies.get(notifier);
  if (notifier === undefined || policy === undefined) return skip("no_notifier");
  if (dryRun) return skip("dry_run");
  const head = { orderId, ...(tenant === undefined ? {} : { tenant }), audience, channel };
  return resultsOf(
    await deliver(
      parts.map(({ value }) => value.part),
      head,
      { ...carriers, notifier, policy },
    ),
  );
}
