import type { Outcome } from "../ActionLedger";
import type { MessagePart } from "../Message";
import { inTime, OUT_OF_TIME } from "../resilience/inTime";
import type { Carriers, Delivered } from "./Carriers";
import { deliveryError } from "./deliveryError";
import { dropClaim } from "./holdClaim";
import type { Sent } from "./sendMessage";

/**
 * Tells the ledger how a claimed part ended, and the caller too. Never throws.
 *
 * @param isAgain whether it may have been sent before. Then a failure is not told: to the ledger the part would be as
 * new. It stays claimed until its lease has run out, and is in doubt again.
 */
export async function settlePart(
  part: MessagePart,
  sent: Sent,
  isAgain: boolean,
  carriers: Carriers,
): Promise<Delivered> {
  const isOurs = dropClaim(carriers.ledger, part.key, carriers);
  if ("receipt" in sent) {
    const problem = await settle(part, { status: "sent", receipt: sent.receipt }, carriers);
    return problem === undefined
      ? { status: "sent", receipt: sent.receipt }
      : { ...problem, status: "in_doubt" };
  }
  if (isAgain) return { ...sent, status: "in_doubt" };
  if (sent.status === "in_doubt" || !isOurs) return sent;
  // Should the ledger fail too, that is the graver failure: the part stays claimed.
  return (await settle(part, { status: "failed" }, carriers, sent.error)) ?? sent;
}

/** `undefined` when the ledger has recorded the outcome. */
async function settle(
  { key }: MessagePart,
  outcome: Outcome,
  { ledger, ledgerTimeoutMs, context }: Carriers,
  sendError?: unknown,
): Promise<Delivered | undefined> {
  const failed = (failure: { readonly did?: string; readonly cause?: unknown }): Delivered => {
    const error = deliveryError({ operation: "settle", adapter: ledger.name, key, context, ...failure });
    return { status: "failed", reason: "ledger_failed", error };
  };
  try {
    const answer = await inTime(ledgerTimeoutMs, () => ledger.settle(key, outcome));
    if (answer !== OUT_OF_TIME) return undefined;
    const cause = sendError === undefined ? {} : { cause: sendError };
    return failed({ did: "did not answer in time when asked to settle", ...cause });
  } catch (error) {
    return failed({ cause: sendError === undefined ? error : new AggregateError([error, sendError]) });
  }
}
