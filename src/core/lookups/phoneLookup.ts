import type { OrderSnapshot } from "../order/OrderSnapshot";
import { stripPhoneExtension } from "../order/stripPhoneExtension";
import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** A phone number to be judged; personal. */
export interface PhoneKey {
  readonly [key: string]: string;
  /** As entered, without a virtual number's extension. */
  readonly number: string;
  /** ISO 3166 alpha-2 country in which it may be written without country code; `""` where nobody knows. */
  readonly country: string;
}

/** What is known of a phone number. */
export interface PhoneVerdict extends Observed {
  /** The number can exist: its length and its prefix are in use. It may still be somebody else's. */
  readonly isValid: boolean;
}

/** Asks whether a phone number can exist. */
export const phoneLookup = /* @__PURE__ */ defineLookup<PhoneKey, PhoneVerdict>({
  name: "phone",
  id: ({ number, country }) => `${country}:${number}`,
});

/** The number the carrier would call: the recipient's, else the customer's; `undefined` without either. */
export function phoneKey({ customer, shipTo }: OrderSnapshot): PhoneKey | undefined {
  const given = [shipTo.phone, customer.phone].find((phone) => phone !== undefined && phone.trim() !== "");
  return given === undefined
    ? undefined
    : { number: stripPhoneExtension(given), country: shipTo.country ?? "" };
}
