import type { Message } from "../Message";
import { inTime, OUT_OF_TIME } from "../resilience/inTime";
import type { Carriers, Delivered } from "./Carriers";
import { deliveryError } from "./deliveryError";

/**
 * Has the ledger note what goes out together; one part by itself has the message's key anyway. `undefined` when the
 * message may be sent. Never throws.
 */
export async function bindParts(
  { key, parts }: Message,
  { ledger, ledgerTimeoutMs, context }: Carriers,
): Promise<Delivered | undefined> {
  const { bind } = ledger;
  if (bind === undefined || parts.length === 1 || context.signal.aborted) return undefined;
  const failed = (failure: { readonly did?: string; readonly cause?: unknown }): Delivered => {
    const error = deliveryError({ operation: "claim", adapter: ledger.name, key, context, ...failure });
    return { status: "failed", reason: "ledger_failed", error };
  };
  try {
    const keys = parts.map((part) => part.key);
    const answer = await inTime(ledgerTimeoutMs, () => bind.call(ledger, keys, key));
    return answer === OUT_OF_TIME ? failed({ did: "did not answer in time when asked to bind" }) : undefined;
  } catch (cause) {
    return failed({ cause });
  }
}
