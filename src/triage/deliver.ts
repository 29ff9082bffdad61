import { AdapterError, type AdapterOperation } from "../core/errors/AdapterError";
import type { ActionLedger, Claim, Outcome } from "./ActionLedger";
import type { AdapterContext } from "./AdapterContext";
import type { Dispatched } from "./Dispatched";
import { isError } from "./isError";
import { joinParts } from "./joinParts";
import type { Message, MessagePart } from "./Message";
import type { Notifier, Receipt } from "./Notifier";
import { untilAborted } from "./untilAborted";

/** What became of one part of a message, without what the caller knows of it. */
export type Delivered = Pick<Dispatched, "status" | "reason" | "error">;

/** Who carries a message. */
export interface Carriers {
  readonly notifier: Notifier;
  readonly ledger: ActionLedger;
  readonly context: AdapterContext;
}

const ABORTED: Delivered = { status: "skipped", reason: "aborted" };

/**
 * Claims each part in the ledger, sends those that are ours as one message, and settles each of them there. Never
 * throws; one result a part.
 *
 * A send that the abort cut short is not settled: whether it went out is not known, and the ledger will say so.
 */
export async function deliver(
  parts: readonly MessagePart[],
  head: Pick<Message, "orderId" | "audience" | "channel">,
  carriers: Carriers,
): Promise<readonly Delivered[]> {
  const { signal } = carriers.context;
  const refused = new Map<MessagePart, Delivered>();
  for (const part of parts) {
    const answer = signal.aborted ? ABORTED : await claim(part, carriers);
    if (answer !== undefined) refused.set(part, answer);
  }
  const ours = parts.filter((part) => !refused.has(part));
  const outcome = await sendParts(ours, head, carriers);
  const settled = new Map<MessagePart, Delivered>();
  for (const part of ours) settled.set(part, await settlePart(part, outcome, carriers));
  return parts.map((part) => refused.get(part) ?? (settled.get(part) as Delivered));
}

/** How the message with the claimed parts ended, before the ledger knows. */
type Sent = { readonly receipt: Receipt } | Delivered;

async function sendParts(
  parts: readonly MessagePart[],
  head: Pick<Message, "orderId" | "audience" | "channel">,
  carriers: Carriers,
): Promise<Sent> {
  if (parts.length === 0 || carriers.context.signal.aborted) return ABORTED;
  return send(joinParts(parts, head), carriers);
}

async function settlePart(part: MessagePart, sent: Sent, carriers: Carriers): Promise<Delivered> {
  if ("receipt" in sent) {
    const problem = await settle(part, { status: "sent", receipt: sent.receipt }, carriers);
    return problem === undefined ? { status: "sent" } : { ...problem, status: "in_doubt" };
  }
  if (sent.status === "in_doubt") return sent;
  // Should the ledger fail too, that is the graver failure: the part stays claimed.
  return (await settle(part, { status: "failed" }, carriers, sent.error)) ?? sent;
}

const CLAIMS: Readonly<Record<Claim, Delivered | undefined>> = {
  new: undefined,
  done: { status: "skipped", reason: "already_sent" },
  busy: { status: "skipped", reason: "busy" },
  in_doubt: { status: "in_doubt", reason: "unsettled" },
};

/** `undefined` when the part is ours to send. */
async function claim(part: MessagePart, carriers: Carriers): Promise<Delivered | undefined> {
  try {
    const answer = await carriers.ledger.claim(part.key);
    if (Object.hasOwn(CLAIMS, answer)) return CLAIMS[answer];
    const cause = new TypeError(`claim must answer ${Object.keys(CLAIMS).join(", ")}`);
    return ledgerFailed("claim", "adapter_answer", cause, part, carriers);
  } catch (cause) {
    return ledgerFailed("claim", "adapter_failed", cause, part, carriers);
  }
}

async function send(message: Message, { notifier, context }: Carriers): Promise<Sent> {
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
  part: MessagePart,
  outcome: Outcome,
  carriers: Carriers,
  sendError?: unknown,
): Promise<Delivered | undefined> {
  try {
    await carriers.ledger.settle(part.key, outcome);
    return undefined;
  } catch (error) {
    const cause = sendError === undefined ? error : new AggregateError([error, sendError]);
    return ledgerFailed("settle", "adapter_failed", cause, part, carriers);
  }
}

type Code = "adapter_failed" | "adapter_answer";

function ledgerFailed(
  operation: AdapterOperation,
  code: Code,
  cause: unknown,
  part: MessagePart,
  { ledger, context }: Carriers,
): Delivered {
  const error = wrap(operation, code, cause, part, ledger.name, context);
  return { status: "failed", reason: "ledger_failed", error };
}

function wrap(
  operation: AdapterOperation,
  code: Code,
  cause: unknown,
  { key }: { readonly key: string },
  adapter: string,
  { orderIds }: AdapterContext,
): AdapterError {
  const who = `${operation === "send" ? "notifier" : "ledger"} ${JSON.stringify(adapter)}`;
  const text = `${who} failed to ${operation} the message ${JSON.stringify(key)}; its error is the cause`;
  return new AdapterError(code, text, { adapter, operation, orderIds, cause });
}
