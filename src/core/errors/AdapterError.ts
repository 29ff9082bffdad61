import { OrderTriageError } from "./OrderTriageError";

/** What an adapter was asked to do when it failed. */
export type AdapterOperation = "lookup" | "send" | "claim" | "settle" | "verify";

/** What an {@link AdapterError} can be told. */
export interface AdapterErrorOptions {
  /** The adapter's own `name`. */
  readonly adapter: string;
  readonly operation: AdapterOperation;
  /** Orders the call was made for. */
  readonly orderIds: readonly string[];
  /** Name of the lookup, e.g. `stock`; only where the operation is `lookup`. */
  readonly lookup?: string;
  readonly cause?: unknown;
}

/**
 * A stock lookup, address or phone verifier, notifier or ledger that threw or answered what its contract does not allow.
 *
 * Never thrown by `evaluate` or `dispatch`: it is reported in events and in `Dispatched.error`, while the facts become
 * unknown or the message stays due. `code` is `adapter_failed` (it threw, rejected or answered an `Error`; see `cause`)
 * or `adapter_answer` (it answered something else than it should). The message quotes neither keys nor the cause's own
 * text, as both can name a person.
 */
export class AdapterError extends OrderTriageError {
  override readonly adapter: string;
  readonly operation: AdapterOperation;
  readonly orderIds: readonly string[];
  readonly lookup?: string;

  constructor(code: "adapter_failed" | "adapter_answer", message: string, options: AdapterErrorOptions) {
    super(code, message, options);
    this.name = "AdapterError";
    this.adapter = options.adapter;
    this.operation = options.operation;
    this.orderIds = options.orderIds;
    if (options.lookup !== undefined) this.lookup = options.lookup;
  }
}
