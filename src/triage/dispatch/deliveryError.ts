import { AdapterError, type AdapterOperation } from "../../core/errors/AdapterError";
import type { AdapterContext } from "../AdapterContext";

/** What happened, to which message or part, and who did it. */
export interface DeliveryFailure {
  readonly operation: Exclude<AdapterOperation, "lookup">;
  /** Name of the notifier or ledger. */
  readonly adapter: string;
  /** Of the message or its part. */
  readonly key: string;
  readonly context: AdapterContext;
  /** What it did wrong, if it did not throw. */
  readonly did?: string;
  readonly code?: "adapter_failed" | "adapter_answer";
  readonly cause?: unknown;
}

/** An error that says which notifier or ledger failed at what, for which key. */
export function deliveryError(failure: DeliveryFailure): AdapterError {
  const { operation, adapter, key, context, code = "adapter_failed", cause } = failure;
  const { did = `failed to ${operation}` } = failure;
  const who = `${operation === "send" ? "notifier" : "ledger"} ${JSON.stringify(adapter)}`;
  const why = cause === undefined ? "" : "; its error is the cause";
  return new AdapterError(code, `${who} ${did} the message ${JSON.stringify(key)}${why}`, {
    adapter,
    operation,
    orderIds: context.orderIds,
    ...(cause === undefined ? {} : { cause }),
  });
}
