import type { Instant } from "./Instant";

/** Every kind of request a buyer can make. */
export const REQUEST_KINDS = ["cancel", "refund", "change", "urgent"] as const;

/** What the buyer asks for. */
export type RequestKind = (typeof REQUEST_KINDS)[number];

/** Every status a buyer's request can have. */
export const REQUEST_STATUSES = ["open", "approved", "rejected", "done"] as const;

/** Where a buyer's request stands: `open` until decided, `done` once carried out. */
export type RequestStatus = (typeof REQUEST_STATUSES)[number];

/** Something the buyer asked for after ordering. */
export interface BuyerRequest {
  /** Identifier of the request, unique in the order. */
  readonly id: string;
  /** What the buyer asks for. */
  readonly kind: RequestKind;
  /** Instant at which it was made. */
  readonly at: Instant;
  /** Where it stands. */
  readonly status: RequestStatus;
  /** Instant by which it must be decided. */
  readonly deadline?: Instant;
}
