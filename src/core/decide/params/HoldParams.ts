import type { Transaction } from "../../classify/OrderException";
import type { Instant } from "../../order/Instant";

/** Parameters of holds. */
export interface HoldParams {
  /**
   * Stop some transactions until the cause is gone.
   *
   * Must never: stop more than its `blocks`, outlive its cause unnoticed, or be placed twice: the key of the action is
   * the handle of the hold, and the same handle again changes nothing.
   */
  readonly "hold.place": {
    /** Why, as a word; by default the exception's code. */
    readonly reason: string;
    /** Transactions that wait; by default those the exception blocks. */
    readonly blocks: readonly Transaction[];
    /** What of the order is held. Absent: the whole order. */
    readonly scope?: "order" | "line" | "shipment";
    /** Ids of the lines that are held; absent: all. */
    readonly lines?: readonly string[];
    /** For whoever looks at the hold. */
    readonly note?: string;
    /** The role that may release it while its cause is there. */
    readonly releasableBy?: string;
    /** When it ends by itself. */
    readonly autoReleaseAt?: Instant;
  };
  /**
   * End a hold whose cause is gone.
   *
   * Must never: end another hold than the one named, or one whose cause is still there.
   */
  readonly "hold.release": {
    /** Handle of the hold: the key of the `hold.place` that asked for it. */
    readonly handle: string;
    /** Why, as a word. */
    readonly reason: string;
    /** The role that releases it; absent: it ends because its cause did. */
    readonly by?: string;
  };
}
