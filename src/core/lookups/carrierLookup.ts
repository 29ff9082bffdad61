import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** Why a carrier does not work as usual. */
export type DisruptionKind = "strike" | "closure" | "suspended" | "weather" | "other";

/** Every kind of disruption. */
export const disruptionKinds: readonly DisruptionKind[] = [
  "strike",
  "closure",
  "suspended",
  "weather",
  "other",
];

/** A carrier's disruption; where it names neither countries nor regions, it is everywhere. */
export interface Disruption {
  readonly kind: DisruptionKind;
  /** ISO 8601 with offset; absent: it has begun. */
  readonly from?: string;
  /** First instant at which it is over, ISO 8601 with offset; absent: nobody knows. */
  readonly until?: string;
  /** ISO 3166 alpha-2 countries of destination it concerns. */
  readonly countries?: readonly string[];
  /** Regions of destination it concerns, as addresses write them; with `countries`, both must match. */
  readonly regions?: readonly string[];
}

/** How a carrier does at the moment. */
export interface CarrierStatus extends Observed {
  readonly disruptions: readonly Disruption[];
  /** Its parcels of late, and how many of them met an exception. */
  readonly recent?: {
    readonly shipments: number;
    readonly exceptions: number;
    /** How many came in time; what is overdue and not there yet did not. */
    readonly onTime?: number;
  };
}

/** Asks how a carrier does, by its name in the shipments; stale after the setting `carrier.maxAgeHours`. */
export const carrierLookup = /* @__PURE__ */ defineLookup<string, CarrierStatus>({
  name: "carrier",
  id: (carrier) => carrier,
  maxAgeSetting: "carrier.maxAgeHours",
});
