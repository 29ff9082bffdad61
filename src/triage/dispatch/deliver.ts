import type { MessagePart } from "../Message";
import { bindParts } from "./bindParts";
import type { Carriers, Delivered } from "./Carriers";
import { claimPart } from "./claimPart";
import { joinParts, type MessageHead } from "./joinParts";
import { reclaimParts } from "./reclaimParts";
import { sendMessage } from "./sendMessage";
import { settlePart } from "./settlePart";

const ABORTED: Delivered = { status: "skipped", reason: "aborted" };
const ALREADY_SENT: Delivered = { status: "skipped", reason: "already_sent" };

/**
 * Claims each part in the ledger, sends those that are ours as one message, and settles each of them there; then, where
 * that is asked for, sends again what is in doubt. Never throws; one result a part.
 *
 * A send that an abort or a timeout cut short is not settled: whether it went out is not known, and the ledger will
 * say so.
 */
export function deliver(
  parts: readonly MessagePart[],
  head: MessageHead,
  given: Carriers,
): Promise<readonly Delivered[]> {
  // An object of its own holds the claims of this delivery.
  const carriers = { ...given };
  const { policy, context } = carriers;
  return policy.takeTurn(async (refusal) => {
    const results = new Map<MessagePart, Delivered>();
    const ours: MessagePart[] = [];
    for (const part of parts) {
      const answer = context.signal.aborted ? ABORTED : await claimPart(part, carriers);
      if (answer === undefined) ours.push(part);
      else results.set(part, answer);
    }
    if (ours.length > 0) {
      const message = joinParts(ours, head);
      const sent = (await bindParts(message, carriers)) ?? (await sendMessage(message, refusal, carriers));
      for (const part of ours) results.set(part, await settlePart(part, sent, false, carriers));
    }
    if (refusal === undefined) {
      for await (const again of reclaimParts(new Map(results), head, carriers)) {
        const isToSend = "message" in again;
        const sent = isToSend ? await sendMessage(again.message, undefined, carriers) : { receipt: {} };
        for (const part of isToSend ? again.message.parts : again.wereSent) {
          const result = await settlePart(part, sent, true, carriers);
          results.set(part, isToSend || result.status !== "sent" ? result : ALREADY_SENT);
        }
      }
    }
    return parts.map((part) => results.get(part) as Delivered);
  }, context.signal);
}
