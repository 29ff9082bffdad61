/**
 * Why an action is not what its playbook says.
 *
 * - `same_hold`: another action holds the same transactions for the same cause.
 * - `held_already`: the host has placed that hold.
 * - `released`: a role or time has released that hold.
 * - `order_cancelled`: the order is to be cancelled, so nothing else is done with it.
 * - `cancel_proposed`: somebody decides first whether the order is cancelled.
 * - `one_cancel`: another action cancels the same.
 * - `one_refund`: another action gives the money back.
 * - `one_compensation`: another offer makes the same incident good.
 * - `cap_reached`: what was given before leaves nothing, or less.
 * - `history_unknown`: nobody knows what was given before.
 * - `quiet_hours`, `rate_cap`: the message waits.
 */
export type AdjustmentReason =
  | "same_hold"
  | "held_already"
  | "released"
  | "order_cancelled"
  | "cancel_proposed"
  | "one_cancel"
  | "one_refund"
  | "one_compensation"
  | "cap_reached"
  | "history_unknown"
  | "quiet_hours"
  | "rate_cap";

/** A change that one plan for the whole order made to an action of a playbook. */
export interface Adjustment {
  /** Key of the action. */
  readonly action: string;
  readonly id: string;
  readonly type: string;
  /** Keys of the exceptions it answers. */
  readonly exceptions: readonly string[];
  /** `dropped`: left out; `proposed`: a person decides; `reduced`: its amount; `postponed`: to its `notBefore`. */
  readonly change: "dropped" | "proposed" | "reduced" | "postponed";
  readonly reason: AdjustmentReason;
  /** Key of the action that takes its place or stands in its way, where there is one. */
  readonly by?: string;
  /** Of `cap_reached`, the cap that left the least. */
  readonly cap?: "order" | "incident" | "customer";
  /** Of `cap_reached`, the amount before, minor units. */
  readonly wantedMinor?: number;
}
