import type { JsonValue } from "../../json";
import type { Address } from "../../order/Address";
import type { Instant } from "../../order/Instant";
import type { LinePart } from "./OrderParams";

/** A carrier that could take over: its name alone, or with what is known of it. */
export type SwitchCandidate =
  | string
  | {
      readonly carrier: string;
      readonly service?: string;
      /** The higher the better. */
      readonly score?: number;
      readonly etaAt?: Instant;
      /** Minor units of the order's currency. */
      readonly costMinor?: number;
      /** What its date means for the promise. */
      readonly reason?: "keeps_promise" | "misses_promise" | "date_unknown";
    };

/** Parameters of what concerns parcels and carriers. */
export interface ShipmentParams {
  /**
   * Send with another carrier.
   *
   * Must never: touch a parcel the carrier has already, unless `scope` is `intercept`.
   */
  readonly "carrier.switch": {
    readonly from: string;
    /** Best first. */
    readonly candidates: readonly SwitchCandidate[];
    /** New orders only, whatever has not left, or parcels under way too. */
    readonly scope?: "new" | "unshipped" | "intercept";
  };
  /**
   * Ask the carrier where a parcel is.
   *
   * Must never: tell the customer that it is lost before the carrier or the law does.
   */
  readonly "shipment.trace": {
    readonly shipmentId: string;
    readonly carrier: string;
    readonly deadline?: Instant;
  };
  /**
   * Have a parcel delivered once more.
   *
   * Must never: be ordered for a parcel that is on its way back.
   */
  readonly "shipment.reattempt": {
    readonly shipmentId: string;
    readonly notBefore?: Instant;
    /** Whom the driver calls. Personal. */
    readonly contact?: string;
  };
  /**
   * Stop a parcel, or send it to another address.
   *
   * Must never: send it to an address the customer has not given.
   */
  readonly "shipment.intercept": {
    readonly shipmentId: string;
    /** Absent: it comes back. Personal. */
    readonly newAddress?: Address;
  };
  /**
   * Claim from the carrier.
   *
   * Must never: make the customer wait for its outcome, or be filed after `fileBefore`.
   */
  readonly "shipment.claim": {
    readonly shipmentId: string;
    readonly kind: "lost" | "damaged" | "delay";
    /** What is claimed, in minor units of the order's currency. */
    readonly value?: number;
    readonly fileBefore?: Instant;
    /** What proves it. */
    readonly evidence?: JsonValue;
  };
  /**
   * Send goods once more.
   *
   * Must never: be sent besides a refund for the same goods.
   */
  readonly "shipment.reship": {
    readonly lines: readonly LinePart[];
    /** Node they leave from. */
    readonly from?: string;
    readonly carrier?: string;
  };
  /**
   * Take goods back.
   *
   * Must never: make the customer pay for a return that is not their fault.
   */
  readonly "shipment.return": {
    readonly lines: readonly LinePart[];
    /** Whether the customer needs a label. */
    readonly labelNeeded?: boolean;
  };
}
