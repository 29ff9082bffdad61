import type { Address } from "../order/Address";
import { isPostOfficeBox } from "../order/isPostOfficeBox";
import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** Where a parcel shall go, as far as it decides who goes there: nothing of it names a person. */
export interface ServiceAreaKey {
  readonly [key: string]: string | boolean;
  readonly country: string;
  readonly region: string;
  readonly locality: string;
  readonly district: string;
  readonly postalCode: string;
  readonly isPostOfficeBox: boolean;
}

/** One way a carrier goes to a place. */
export interface CarrierService {
  /** One of the carriers that deliver there. */
  readonly carrier: string;
  /** Its name at the carrier, e.g. `express`. */
  readonly service?: string;
  /** Hours under way that nine parcels of ten need at most. */
  readonly transitHours?: number;
  /** What it costs, minor units of the shop's currency. */
  readonly costMinor?: number;
}

/** Who delivers to a place. */
export interface ServiceArea extends Observed {
  /** The carriers the shop works with that deliver there, named as in the order's shipments; best first. */
  readonly carriers: readonly string[];
  /** How they go there, where that is known; a carrier that is not here goes some way nobody described. */
  readonly services?: readonly CarrierService[];
}

/** Asks which carriers deliver to a place. */
export const serviceAreaLookup = /* @__PURE__ */ defineLookup<ServiceAreaKey, ServiceArea>({
  name: "serviceArea",
  id: (key) =>
    JSON.stringify([
      key.country,
      key.region,
      key.locality,
      key.district,
      key.postalCode,
      key.isPostOfficeBox,
    ]),
});

/** The key under which an address is asked for; parts that are not given are empty. */
export function serviceAreaKey(address: Address): ServiceAreaKey {
  const { country = "", region = "", locality = "", district = "", postalCode = "" } = address;
  return { country, region, locality, district, postalCode, isPostOfficeBox: isPostOfficeBox(address) };
}
