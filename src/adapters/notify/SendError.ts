import { OrderTriageError } from "../../core/errors/OrderTriageError";

/**
 * Why a notifier could not send:
 *
 * - `refused`: the receiver said no, and would say it again;
 * - `gone`: the receiver says that it is not there any more and wants nothing further (410);
 * - `busy`: the receiver said not now (5xx, 429, a temporary SMTP answer, a rate limit);
 * - `unreachable`: no connection, or it broke;
 * - `timed_out`: no answer in time;
 * - `aborted`: nobody waits for the answer any more;
 * - `bad_answer`: an answer that cannot be read;
 * - `not_sendable`: the message lacks what this notifier needs, or is not for this recipient; see the message.
 */
export type SendFailure =
  | "refused"
  | "gone"
  | "busy"
  | "unreachable"
  | "timed_out"
  | "aborted"
  | "bad_answer"
  | "not_sendable";

/** What a {@link SendError} can be told. */
export interface SendErrorOptions {
  /** Name of the notifier. */
  readonly adapter: string;
  readonly reason: SendFailure;
  readonly retryable: boolean;
  readonly isInDoubt?: boolean;
  readonly status?: number | undefined;
  readonly detail?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly errors?: readonly unknown[] | undefined;
}

/**
 * A message that a notifier did not get accepted; its `code` is `send_failed`.
 *
 * It holds neither URL, secret, password, recipient nor anything the receiver wrote, and has no `cause`: all of these
 * may name a person or open a door. What is left is enough to act: the reason, a status, a code such as `ECONNREFUSED`.
 *
 * @example
 * ```ts
 * for (const { error } of await triage.dispatch(decision)) {
 *   const { reason } = (error?.cause ?? {}) as Partial<SendError>;
 *   if (reason === "gone") console.error("The webhook's receiver wants no more messages.");
 * }
 * ```
 */
export class SendError extends OrderTriageError {
  override readonly adapter: string;
  readonly reason: SendFailure;
  /** Whether the same message may be accepted later. */
  readonly retryable: boolean;
  /** Whether it may have been accepted nevertheless: the receiver was reached and its answer is not known. */
  readonly isInDoubt: boolean;
  /** The HTTP status, SMTP answer or error code of the receiver. */
  readonly status?: number;
  /** Code of the failure below, e.g. `ECONNREFUSED`, `EAUTH`. */
  readonly detail?: string;
  /** Milliseconds after which the receiver wants to be asked again. */
  readonly retryAfterMs?: number;
  /** What each notifier failed with, where several were tried in turn. */
  readonly errors?: readonly unknown[];

  constructor(message: string, options: SendErrorOptions) {
    const { adapter, reason, retryable, isInDoubt = false, status, detail, retryAfterMs, errors } = options;
    super("send_failed", message, { adapter });
    this.name = "SendError";
    this.adapter = adapter;
    this.reason = reason;
    this.retryable = retryable;
    this.isInDoubt = isInDoubt;
    if (status !== undefined) this.status = status;
    if (detail !== undefined) this.detail = detail;
    if (retryAfterMs !== undefined) this.retryAfterMs = retryAfterMs;
    if (errors !== undefined) this.errors = errors;
  }
}
