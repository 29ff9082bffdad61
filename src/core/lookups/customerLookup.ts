import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** What the host knows of a customer. */
export interface CustomerRecord extends Observed {
  /** Present while the customer is blocked. */
  readonly blocked?: {
    /** When the block ends by itself, ISO 8601 with offset; absent: not by itself. */
    readonly until?: string;
  };
  /** The phone number that the customer proved to hold, e.g. by a code sent to it. Personal. */
  readonly verifiedPhone?: string;
}

/** Asks for the customer's record, by the host's identifier of the customer. */
export const customerLookup = /* @__PURE__ */ defineLookup<string, CustomerRecord>({
  name: "customer",
  id: (customerId) => customerId,
});
