import { AdapterError, type AdapterOperation } from "../core/errors/AdapterError";
import type { ActionLedger, Claim, Outcome } from "./ActionLedger";
import type { AdapterContext } from "./AdapterContext";
import type { Dispatched } from "./Dispatched";
import { isError } from "./isError";
import type { Message } from "./Message";
import type { Notifier, Receipt } from "./Notifier";
import { untilAborted } from "./untilAborted";

/** What became of one message, without what the caller knows of it. */
export type Delivered = Pick<Dispatched, "status" | "reason" | "error">;

/** Who carries a message. */
export interface Carriers {
  readonly notifier: Notifier;
  readonly ledger: ActionLedger;
  readonly context: AdapterContext;
}

/**
 * Claims the message in the ledger, sends it and settles it there. Never throws.
 *
 * A send that the abort cut short is not settled: whether it went out is not known, and the ledger will say so.
 */
export async function deliver(message: Message, carriers: Carriers): Promise<Delivered> {
  const { signal } = carriers.context;
  if (signal.aborted) return { status: "skipped", reason: "aborted" };
  const refused = await claim(message, carriers);
  if (refused !== undefined) return refused;
  if (signal.aborted) {
    const problem = await settle(message, { status: "failed" }, carriers);
    return problem ?? { status: "skipped", reason: "aborted" };
  }
  const sent = await send(message, carriers);
  if ("receipt" in sent) {
    const problem = await settle(message, { status: "sent", receipt: sent.receipt }, carriers);
    return problem === undefined ? { status: "sent" } : { ...problem, status: "in_doubt" };
  }
  if (sent.status === "in_doubt") return sent;
  // Should the ledger fail too, that is the graver failure: the message stays claimed.
  return (await settle(message, { status: "failed" }, carriers, sent.error)) ?? sent;
}

const CLAIMS: Readonly<Record<Claim, Delivered | undefined>> = {
  new: undefined,
  done: { status: "skipped", reason: "already_sent" },
  busy: { status: "skipped", reason: "busy" },
  in_doubt: { status: "in_doubt", reason: "unsettled" },
};

/** `undefined` when the message is ours to send. */
async function claim(message: Message, carriers: Carriers): Promise<Delivered | undefined> {
  try {
    const answer = await carriers.ledger.claim(message.key);
    if (Object.hasOwn(CLAIMS, answer)) return CLAIMS[answer];
    const cause = new TypeError(`claim must answer ${Object.keys(CLAIMS).join(", ")}`);
    return ledgerFailed("claim", "adapter_answer", cause, message, carriers);
  } catch (cause) {
    return ledgerFailed("claim", "adapter_failed", cause, message, carriers);
  }
}

async function send(
  message: Message,
  { notifier, context }: Carriers,
): Promise<{ readonly receipt: Receipt } | Delivered> {
  try {
    const receipt: unknown = await untilAborted(context.signal, () => notifier.send(message, context));
    if (isError(receipt)) throw receipt;
    return { receipt: (receipt ?? {}) as Receipt };
  } catch (cause) {
    if (context.signal.aborted) return { status: "in_doubt", reason: "aborted" };
    const error = wrap("send", "adapter_failed", cause, message, notifier.name, context);
    return { status: "failed", reason: "notifier_failed", error };
  }
}

/** `undefined` when the ledger has recorded the outcome. */
async function settle(
  message: Message,
  outcome: Outcome,
  carriers: Carriers,
  sendError?: unknown,
): Promise<Delivered | undefined> {
  try {
    await carriers.ledger.settle(message.key, outcome);
    return undefined;
  } catch (error) {
    const cause = sendError === undefined ? error : new AggregateError([error, sendError]);
    return ledgerFailed("settle", "adapter_failed", cause, message, carriers);
  }
}

type Code = "adapter_failed" | "adapter_answer";

function ledgerFailed(
  operation: AdapterOperation,
  code: Code,
  cause: unknown,
  message: Message,
  { ledger, context }: Carriers,
): Delivered {
  const error = wrap(operation, code, cause, message, ledger.name, context);
  return { status: "failed", reason: "ledger_failed", error };
}

function wrap(
  operation: AdapterOperation,
  code: Code,
  cause: unknown,
  { key }: Message,
  adapter: string,
  { orderIds }: AdapterContext,
): AdapterError {
  const who = `${operation === "send" ? "notifier" : "ledger"} ${JSON.stringify(adapter)}`;
  const text = `${who} failed to ${operation} the message ${JSON.stringify(key)}; its error is the cause`;
  return new AdapterError(code, text, { adapter, operation, orderIds, cause });
}
