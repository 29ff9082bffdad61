import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { ActionLedger, Claim } from "../triage/ActionLedger";

export type { ActionLedger, Claim, Outcome } from "../triage/ActionLedger";
export type { Receipt } from "../triage/Notifier";

/** How long a claim may stay open: both or neither, as a lease cannot end without a clock. */
export type MemoryLedgerOptions =
  | { readonly leaseMs?: undefined; readonly now?: undefined }
  | {
      /** Milliseconds after which a claim that nobody settled is `in_doubt`. */
      readonly leaseMs: number;
      /** The time, ISO 8601 with offset. */
      readonly now: () => string;
    };

/**
 * A ledger in the memory of this process: messages are sent once until it ends. For tests, the command line, a page in
 * a browser; a server with several processes needs one that they share.
 *
 * Keeps one entry a message and forgets none.
 *
 * @throws OrderTriageError `invalid_options` for a lease without clock, or of no positive length.
 * @example
 * ```ts
 * const ledger = memoryLedger();
 * ledger.claim("A-1/payment.failed@order/tell~0#email"); // "new"
 * ledger.claim("A-1/payment.failed@order/tell~0#email"); // "busy"
 * ledger.settle("A-1/payment.failed@order/tell~0#email", { status: "sent", receipt: {} });
 * ledger.claim("A-1/payment.failed@order/tell~0#email"); // "done"
 * ```
 */
export function memoryLedger({ leaseMs, now }: MemoryLedgerOptions = {}): ActionLedger {
  if ((leaseMs === undefined) !== (now === undefined) || (leaseMs !== undefined && !(leaseMs > 0))) {
    throw new OrderTriageError(
      "invalid_options",
      "memoryLedger: give leaseMs (milliseconds, more than 0) together with now, or neither",
      { path: "/leaseMs" },
    );
  }
  const clock = now === undefined ? () => 0 : () => Date.parse(now());
  const lease = leaseMs ?? Number.POSITIVE_INFINITY;
  const told = new Map<string, { state: "claimed" | "sent"; at: number; message: string | undefined }>();
  const take = (key: string, takesDoubt: boolean): Claim => {
    const entry = told.get(key);
    if (entry?.state === "sent") return "done";
    const isOver = entry !== undefined && clock() - entry.at >= lease;
    if (entry !== undefined && !isOver) return "busy";
    if (isOver && !takesDoubt) return "in_doubt";
    told.set(key, { state: "claimed", at: clock(), message: entry?.message });
    return "new";
  };
  return {
    name: "memory-ledger",
    claim: (key) => take(key, false),
    reclaim: (key) => take(key, true),
    bind(keys, message) {
      for (const key of keys) {
        const entry = told.get(key);
        if (entry?.state === "claimed") entry.message = message;
      }
    },
    messageOf: (key) => told.get(key)?.message,
    settle(key, { status }) {
      const entry = told.get(key);
      if (status === "sent") told.set(key, { state: "sent", at: clock(), message: entry?.message });
      else if (entry?.state === "claimed") told.delete(key);
    },
  };
}
