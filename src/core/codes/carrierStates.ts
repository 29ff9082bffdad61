import { carrierCodes, uninformativeSubcodes } from "./carrierCodes";
import { wordSet } from "./codeTable";

/** Where a parcel stands, whatever carrier or tracking service tells it. */
export type CarrierState =
  /** The carrier's code is not understood; never guessed. */
  | "unknown"
  /** The number is registered and the carrier has returned nothing yet, or the number is invalid. */
  | "no_record"
  /** The carrier knows of the parcel and does not have it yet. */
  | "label_created"
  /** The carrier has taken the parcel. */
  | "picked_up"
  /** It moves. */
  | "in_transit"
  /** In customs clearance, as usual. */
  | "customs"
  /** On the last leg. */
  | "out_for_delivery"
  /** Waits at a locker or counter for the customer. */
  | "available_for_pickup"
  /** Handed over. Final. */
  | "delivered"
  /** The carrier itself announces a delay. */
  | "delayed"
  /** No scan for longer than the tracking service's own limit. */
  | "stalled"
  /** Stopped until someone acts: customs document, fee, security, payment. */
  | "held"
  /** An attempt was made; the parcel was not handed over. */
  | "delivery_failed"
  /** Address or consignee data are wrong or incomplete. */
  | "address_problem"
  /** Not collected in time. */
  | "pickup_expired"
  /** The recipient refuses it. */
  | "refused"
  /** On its way back. */
  | "returning"
  /** Back with the sender. Final. */
  | "returned"
  /** Damage is reported. */
  | "damaged"
  /** Loss is reported. Final, unless it is found. */
  | "lost"
  /** Disposed of. Final. */
  | "destroyed"
  /** Shipment or label cancelled. Final. */
  | "cancelled"
  /** The carrier says exception and gives no usable reason. */
  | "exception_other"
  /** Sent the wrong way, or handed over out of the area. */
  | "misrouted";

/** Every {@link CarrierState}, in the order of a parcel's life: the good way first, then the exceptions. */
export const carrierStates: readonly CarrierState[] = [
  "unknown",
  "no_record",
  "label_created",
  "picked_up",
  "in_transit",
  "customs",
  "out_for_delivery",
  "available_for_pickup",
  "delivered",
  "delayed",
  "stalled",
  "held",
  "delivery_failed",
  "address_problem",
  "pickup_expired",
  "refused",
  "returning",
  "returned",
  "damaged",
  "lost",
  "destroyed",
  "cancelled",
  "exception_other",
  "misrouted",
];

const canonicalStates: ReadonlySet<string> = /* @__PURE__ */ new Set(carrierStates);

const finalStates = /* @__PURE__ */ wordSet("delivered returned lost destroyed cancelled");

/**
 * True when the parcel's way has ended: nothing more is to be expected of the carrier.
 *
 * `lost` counts as final, though a lost parcel is sometimes found; `damaged` and `refused` do not, they go on.
 *
 * @example
 * ```ts
 * isFinalState("delivered"); // true
 * isFinalState("refused"); // false: it will come back
 * ```
 */
export function isFinalState(state: CarrierState): boolean {
  return finalStates.has(state);
}

/**
 * The parcel state a raw tracking code stands for; `"unknown"` when it is in no table, never a guess.
 *
 * A `subcode` (subtag, sub-status, status detail) that is known and says something outranks `code`. The tables are
 * namespaced by `provider`, whose case does not matter: `aftership`, `easypost`, `shippo`, `17track`, `kuaidi100`,
 * `kdniao`, `trackingmore`; `canonical` takes the names of our own states. Codes are compared exactly. A subcode
 * given in the place of the code is understood too: a provider uses no word for two states.
 *
 * @example
 * ```ts
 * carrierStateOf("aftership", "Exception", "Exception_003"); // "refused"
 * carrierStateOf("kuaidi100", "3"); // "delivered"
 * carrierStateOf("canonical", "in_transit"); // "in_transit"
 * carrierStateOf("aftership", "Exception", "Exception_099"); // "exception_other": the subcode is not known
 * ```
 */
export function carrierStateOf(provider: string, code: string, subcode?: string): CarrierState {
  const namespace = carrierCodes.has(provider) ? provider : provider.toLowerCase();
  const state = stateOf(namespace, code);
  const detail = subcode === undefined ? undefined : stateOf(namespace, subcode);
  if (detail === undefined || (state !== undefined && isUninformative(namespace, subcode))) {
    return state ?? "unknown";
  }
  return detail;
}

function stateOf(namespace: string, code: string): CarrierState | undefined {
  if (namespace === "canonical") return canonicalStates.has(code) ? (code as CarrierState) : undefined;
  return carrierCodes.get(namespace)?.get(code);
}

function isUninformative(namespace: string, subcode: string | undefined): boolean {
  return subcode !== undefined && uninformativeSubcodes.get(namespace)?.has(subcode) === true;
}
