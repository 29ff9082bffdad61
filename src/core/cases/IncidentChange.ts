/**
 * What happened to an incident.
 *
 * - `opened`, `reopened`: its first order came, or the first after it was resolved (the epoch is one higher).
 * - `joined`, `left`: an order came to it, or is out of it.
 * - `resolved`: no order is in it any more.
 */
export type IncidentChangeKind = "opened" | "reopened" | "joined" | "left" | "resolved";

/** One change of one incident. */
export interface IncidentChange {
  readonly key: string;
  readonly epoch: number;
  readonly kind: IncidentChangeKind;
  /** Of `joined` and `left`, the order: `tenant/order`, percent-encoded. */
  readonly order?: string;
}
