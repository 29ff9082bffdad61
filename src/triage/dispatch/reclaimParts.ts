import type { Message, MessagePart } from "../Message";
import { inTime, OUT_OF_TIME } from "../resilience/inTime";
import type { Carriers, Delivered } from "./Carriers";
import { claimPart } from "./claimPart";
import { dropClaim } from "./holdClaim";
import { joinParts, type MessageHead } from "./joinParts";

/** What became of the parts of a message that was cut off. */
export type Again =
  /** All of it is ours to send again. */
  | { readonly message: Message }
  /** Another part of it is known to have been sent, so these were too. */
  | { readonly wereSent: readonly MessagePart[] };

/**
 * What is to be sent again, where the caller asked for that and the ledger can: whole messages, as they were when they
 * were cut off, so that each has the key of the first time. Each is claimed when it is asked for. Never throws.
 *
 * Of a message that is not here as a whole nothing is sent again: under its key a receiver would take the half for all
 * of it, or drop it. Two senders take the parts in one order, so that one of them gets all; what the other has meanwhile
 * claimed, if anything, is in doubt again after its lease.
 */
export async function* reclaimParts(
  results: ReadonlyMap<MessagePart, Delivered>,
  head: MessageHead,
  carriers: Carriers,
): AsyncGenerator<Again> {
  const { inDoubt, ledger } = carriers;
  const partsWith = (reason: Delivered["reason"]): readonly MessagePart[] =>
    [...results].filter(([, result]) => result.reason === reason).map(([part]) => part);
  const doubtful = partsWith("unsettled");
  if (inDoubt === "leave" || ledger.reclaim === undefined || doubtful.length === 0) return;

  const keys = await messagesOf(doubtful, carriers);
  const busy = new Set(await messagesOf(partsWith("busy"), carriers));
  const done = new Set(await messagesOf(partsWith("already_sent"), carriers));
  for (const key of new Set(keys)) {
    const parts = doubtful.filter((_, index) => keys[index] === key);
    const message = joinParts(parts, head);
    if (key !== undefined && key !== message.key) {
      if (done.has(key)) yield { wereSent: parts };
    } else if (!busy.has(key) && (await reclaimAll(parts, carriers))) yield { message };
  }
}

async function reclaimAll(parts: readonly MessagePart[], carriers: Carriers): Promise<boolean> {
  const { ledger, context } = carriers;
  const ordered = [...parts].sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const [index, part] of ordered.entries()) {
    if (!context.signal.aborted && (await claimPart(part, carriers, "reclaim")) === undefined) continue;
    for (const { key } of ordered.slice(0, index)) dropClaim(ledger, key, carriers);
    return false;
  }
  return true;
}

/** The ledger did not tell: better not sent again than under another key. No message has it. */
const UNTOLD = "";

/** Of each part the key of the message it last went out in; `undefined` where the ledger keeps none. */
async function messagesOf(
  parts: readonly MessagePart[],
  { ledger, ledgerTimeoutMs }: Carriers,
): Promise<readonly (string | undefined)[]> {
  const { messageOf } = ledger;
  if (messageOf === undefined) return parts.map(() => undefined);
  const messages: string[] = [];
  for (const { key } of parts) {
    try {
      const message = await inTime(ledgerTimeoutMs, () => messageOf.call(ledger, key));
      messages.push(message === OUT_OF_TIME ? UNTOLD : (message ?? key));
    } catch {
      messages.push(UNTOLD);
    }
  }
  return messages;
}
