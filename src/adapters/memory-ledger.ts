import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { ActionLedger } from "../triage/ActionLedger";

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
  const sent = new Set<string>();
  const claimedAt = new Map<string, number>();
  return {
    name: "memory-ledger",
    claim(key) {
      if (sent.has(key)) return "done";
      const since = claimedAt.get(key);
      if (since !== undefined) return clock() - since >= lease ? "in_doubt" : "busy";
      claimedAt.set(key, clock());
      return "new";
    },
    settle(key, { status }) {
      claimedAt.delete(key);
      if (status === "sent") sent.add(key);
    },
  };
}
