import type { AddressVerdict } from "../core/lookups/addressLookup";
import type { Address } from "../core/order/Address";
import type { AdapterContext } from "./AdapterContext";
import type { MaybePromise } from "./MaybePromise";

/**
 * Tells whether parcels can be delivered to each address; given to `createTriage({ address })`.
 *
 * One verdict or `Error` an address, in their order. Recipient and phone are left out: they do not change the verdict
 * and need not leave the house.
 */
export interface AddressVerifier {
  /** Named in errors and events. */
  readonly name: string;
  verify(
    addresses: readonly Address[],
    context: AdapterContext,
  ): MaybePromise<readonly (AddressVerdict | Error)[]>;
}
