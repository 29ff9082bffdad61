import type { Action } from "../core/decide/Action";
import type { Decision } from "../core/decide/Decision";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { ActionLedger } from "./ActionLedger";
import type { AdapterContext } from "./AdapterContext";
import type { Dispatched } from "./Dispatched";
import { deliver } from "./deliver";
import type { Message } from "./Message";
import type { Notifier } from "./Notifier";
import { planMessages } from "./planMessages";

/** Who sends, who remembers, and what time it is. */
export interface DispatchSettings {
  readonly notifiers: readonly Notifier[];
  readonly ledger: ActionLedger;
  readonly context: AdapterContext;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly dryRun: boolean;
  /** Told of each result at once. */
  readonly report: (result: Dispatched) => void;
}

/**
 * Sends what a decision asks to be sent, one message after the other, in the decision's order. One result a message,
 * and one for each action that is none.
 *
 * @throws OrderTriageError `invalid_decision` for what is no decision; whatever goes wrong later is in the results.
 */
export async function dispatchDecision(
  decision: Decision,
  settings: DispatchSettings,
): Promise<readonly Dispatched[]> {
  const results: Dispatched[] = [];
  const report = (result: Dispatched): void => {
    results.push(result);
    settings.report(result);
  };
  for (const action of actionsOf(decision)) {
    const plan = planMessages(action, decision.orderId, settings.now);
    if ("messages" in plan) {
      for (const message of plan.messages) report(await dispatchMessage(message, action, settings));
    } else if ("invalid" in plan) {
      const { key } = action;
      report({ key, action: key, status: "failed", reason: "invalid_action", error: plan.invalid });
    } else {
      report({ key: action.key, action: action.key, status: "skipped", reason: plan.skipped });
    }
  }
  return results;
}

async function dispatchMessage(
  message: Message,
  action: Action,
  { notifiers, ledger, context, dryRun }: DispatchSettings,
): Promise<Dispatched> {
  const { key, channel } = message;
  const of = { key, action: action.key, channel };
  const notifier = notifiers.find(({ channels }) => channels.includes(channel));
  if (notifier === undefined) return { ...of, status: "skipped", reason: "no_notifier" };
  const by = { ...of, notifier: notifier.name };
  if (dryRun) return { ...by, status: "skipped", reason: "dry_run" };
  return { ...by, ...(await deliver(message, { notifier, ledger, context })) };
}

/** Looks at all of it before anything is sent: a throw halfway would take the results so far with it. */
function actionsOf(decision: Decision): readonly Action[] {
  const { orderId, actions } = (decision ?? {}) as Partial<Decision>;
  if (typeof orderId === "string" && Array.isArray(actions) && actions.every(isAction)) return actions;
  throw new OrderTriageError(
    "invalid_decision",
    "dispatch takes a decision, as evaluate returns it; of a batch leave out what isRejected tells",
  );
}

function isAction(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { key, type, params, exceptions } = value as Readonly<Record<string, unknown>>;
  const isParams = typeof params === "object" && params !== null;
  return typeof key === "string" && typeof type === "string" && isParams && Array.isArray(exceptions);
}
