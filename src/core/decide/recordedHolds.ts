import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { RecordedHold } from "../order/RecordedHold";
import { parseInstant } from "../time/instants";
import { actionKey } from "./actionKey";

/**
 * How a recorded hold stands.
 *
 * - `in_force`: it stops its transactions.
 * - `lifted`: a role released it, or its time came, though its cause may remain: that cause stops them no longer.
 * - `over`: the host released it because its cause was gone.
 */
export type HoldStanding = "in_force" | "lifted" | "over";

/**
 * How a recorded hold stands at an instant, epoch milliseconds. A release by another role than may release it does not
 * count.
 */
export function standingOf(hold: RecordedHold, now: number): HoldStanding {
  const { releaseAt, releasableBy, releasedAt, releasedBy } = hold;
  if (releasedAt !== undefined && parseInstant(releasedAt) <= now) {
    if (releasedBy === undefined) return "over";
    if (releasableBy === undefined || releasableBy === releasedBy) return "lifted";
  }
  return releaseAt !== undefined && parseInstant(releaseAt) <= now ? "lifted" : "in_force";
}

/** The first instant after now at which time alone changes how a hold stands, epoch milliseconds; ∞ if never. */
export function nextStanding({ releaseAt, releasedAt }: RecordedHold, now: number): number {
  const later = [releaseAt, releasedAt]
    .map((instant) => (instant === undefined ? Number.NaN : parseInstant(instant)))
    .filter((instant) => instant > now);
  return Math.min(...later);
}

/** The key of the exception a hold was placed for: its handle is an action's key. */
export function causeOf({ handle }: Pick<RecordedHold, "handle">): string {
  return handle.split("/").at(-2) ?? "";
}

/** Whether a hold was placed on this order in this epoch of its cause. */
export function isOfEpoch(hold: RecordedHold, order: OrderSnapshot, epoch: number | undefined): boolean {
  const ofNoAction = actionKey(order, causeOf(hold), "", 0).slice(0, -"~0".length);
  return epoch !== undefined && hold.handle.startsWith(ofNoAction) && hold.handle.endsWith(`~${epoch}`);
}
