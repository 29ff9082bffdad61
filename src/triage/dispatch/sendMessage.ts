import { isBrokenCircuitError } from "cockatiel";
import { OrderTriageError } from "../../core/errors/OrderTriageError";
import { isError } from "../isError";
import { isThenable } from "../isThenable";
import type { Message, MessagePart, MessageText } from "../Message";
import type { Receipt } from "../Notifier";
import type { Carriers, Delivered } from "./Carriers";
import { deliveryError } from "./deliveryError";
import { plainReceipt } from "./plainReceipt";

/** How the message with the claimed parts ended, before the ledger knows. */
export type Sent = { readonly receipt: Receipt } | (Delivered & { readonly receipt?: never });

const ABORTED: Delivered = { status: "skipped", reason: "aborted" };

/**
 * Sends a message of claimed parts, in words where the host writes them. Never throws.
 *
 * @param refusal why it is not to be sent now
 */
export async function sendMessage(
  plain: Message,
  refusal: Error | undefined,
  carriers: Carriers,
): Promise<Sent> {
  const { notifier, policy, context } = carriers;
  if (context.signal.aborted) return ABORTED;
  const failed = (failure: { readonly did?: string; readonly cause?: unknown }) =>
    deliveryError({ operation: "send", adapter: notifier.name, key: plain.key, context, ...failure });
  if (refusal !== undefined) {
    const did = "has too many messages waiting (see bulkhead in resilience) and was not asked to send";
    return { status: "failed", reason: "notifier_failed", error: failed({ did }) };
  }
  const message = inWords(plain, carriers);
  if (!("key" in message)) return message;
  const outcome = await policy.send(
    (signal) => notifier.send(message, { ...context, signal }),
    context.signal,
  );
  if (outcome.kind === "accepted") return { receipt: plainReceipt(outcome.answer) };
  const whereOpen = notifier.isIdempotent === true ? "failed" : "in_doubt";
  if (outcome.kind === "failed") {
    const { cause } = outcome;
    if (isBrokenCircuitError(cause)) {
      const did =
        "failed too often in a row, is left alone (see breaker in resilience) and was not asked to send";
      return { status: "failed", reason: "notifier_failed", error: failed({ did }) };
    }
    const status = leavesOpen(cause) ? whereOpen : "failed";
    return { status, reason: "notifier_failed", error: failed({ cause }) };
  }
  outcome.late.then((answer) => settleLate(plain.parts, answer, carriers)).catch(() => undefined);
  if (outcome.kind === "aborted") return { status: "in_doubt", reason: "aborted" };
  const error = failed({ did: "did not answer in time when asked to send" });
  return { status: whereOpen, reason: "timed_out", error };
}

/** Whether the notifier says of its failure that the message may have been sent. */
function leavesOpen(cause: unknown): boolean {
  try {
    return (cause as { readonly isInDoubt?: unknown } | null | undefined)?.isInDoubt === true;
  } catch {
    return true;
  }
}

/** It was accepted after all: the ledger is told, whoever asked has the answer already. */
async function settleLate(
  parts: readonly MessagePart[],
  answer: unknown,
  { ledger }: Carriers,
): Promise<void> {
  if (isError(answer)) return;
  const receipt = plainReceipt(answer);
  await Promise.allSettled(parts.map(async ({ key }) => ledger.settle(key, { status: "sent", receipt })));
}

function inWords(message: Message, { render }: Carriers): Message | Delivered {
  if (render === undefined) return message;
  try {
    const text: unknown = render(message);
    // Its rejection must end nobody's process.
    if (isThenable(text)) Promise.resolve(text).catch(() => undefined);
    if (!isText(text))
      throw new TypeError("render must answer { subject, body, locale }, all texts, at once");
    return { ...message, text };
  } catch (cause) {
    const error = new OrderTriageError(
      "render_failed",
      "render could not put a message into words, see the cause; mend it, the message is still due",
      { cause },
    );
    return { status: "failed", reason: "render_failed", error };
  }
}

function isText(value: unknown): value is MessageText {
  if (typeof value !== "object" || value === null) return false;
  const { subject, body, locale } = value as Partial<Record<keyof MessageText, unknown>>;
  return [subject, body, locale].every((text) => typeof text === "string");
}
