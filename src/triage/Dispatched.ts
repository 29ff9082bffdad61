import type { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Receipt } from "./Notifier";

/**
 * Why something was not told, or why that is in doubt:
 *
 * - `not_a_message`: the action is the host's to carry out, e.g. `order.split`;
 * - `needs_approval`: its mode is `propose`, a person decides;
 * - `not_yet`: its `notBefore`, or that of the message it is in, is ahead; dispatch again then;
 * - `dry_run`: asked not to send;
 * - `no_channel`, `no_notifier`: the action names no channel, or none of the notifiers has it;
 * - `already_sent`, `busy`: the ledger says so;
 * - `invalid_action`: the action cannot be made a message, see `error`;
 * - `notifier_failed`, `ledger_failed`: see `error`; `in_doubt` where it may have been sent before that;
 * - `unsettled`: an earlier sender claimed it and never told how it ended;
 * - `render_failed`: `render` threw, see `error`;
 * - `timed_out`: the notifier did not answer in time, so that nobody knows (`in_doubt`); should it accept the message
 *   later, the ledger is told;
 * - `aborted`: the signal aborted, before the send (`skipped`) or during it (`in_doubt`).
 */
export type DispatchReason =
  | "not_a_message"
  | "needs_approval"
  | "not_yet"
  | "dry_run"
  | "no_channel"
  | "no_notifier"
  | "already_sent"
  | "busy"
  | "invalid_action"
  | "notifier_failed"
  | "ledger_failed"
  | "unsettled"
  | "render_failed"
  | "timed_out"
  | "aborted";

/**
 * What became of one action on one channel, or of an action that sends nothing. Several may have gone out in one
 * message.
 *
 * `sent`: the notifier accepted it now. `failed`: nothing was sent, it stays due. `skipped`: nothing was to be done.
 * `in_doubt`: it may have been sent and nobody recorded it; a person or a policy decides.
 */
export interface Dispatched {
  /** Key of the part: the action's, `#` and the channel; of an action that sends nothing, the action's. */
  readonly key: string;
  /** Key of the action. */
  readonly action: string;
  readonly channel?: string;
  readonly status: "sent" | "failed" | "skipped" | "in_doubt";
  /** Present unless it was sent. */
  readonly reason?: DispatchReason;
  readonly error?: OrderTriageError;
  /** What the notifier says of it; present where it was sent now. */
  readonly receipt?: Receipt;
  /** Name of the notifier that sent it, failed to, or would. */
  readonly notifier?: string;
}
