import { missingAddressFields } from "../codes/missingAddressFields";
import { postalCodeMatches } from "../codes/postalCodeMatches";
import { addressKey, addressLookup } from "../lookups/addressLookup";
import type { Address } from "../order/Address";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

const verdictNeeds = (order: OrderSnapshot) => [addressLookup.ask(addressKey(order.shipTo))];

/** Country of the delivery address, ISO 3166 alpha-2. */
export const addressCountry = /* @__PURE__ */ defineFact({
  name: "address.country",
  scope: "order",
  type: "text",
  description: { en: "Country of the delivery address, ISO 3166 alpha-2.", zh: "收货国家（ISO 3166）。" },
  derive: ({ order }) => order.shipTo.country,
});

/** Fields the country requires and the address lacks; `country` when that itself is missing or unknown. */
export const addressMissingFields = /* @__PURE__ */ defineFact({
  name: "address.missingFields",
  scope: "order",
  type: "list",
  values: ["recipient", "lines", "district", "locality", "region", "postalCode", "country"],
  description: {
    en: "Fields the country requires and the address lacks; `country` when that itself is missing or unknown.",
    zh: "该国必填而缺失的地址项；国家缺失或未知时为 country。",
  },
  derive: ({ order }) => missingAddressFields(order.shipTo),
});

/** JSON Pointer to the first missing field, for forms. */
export const addressFirstMissingPointer = /* @__PURE__ */ defineFact({
  name: "address.firstMissingPointer",
  scope: "order",
  type: "text",
  description: {
    en: "JSON Pointer to the first missing field, for forms.",
    zh: "首个缺失项的 JSON Pointer。",
  },
  derive: ({ order }) => {
    const [first] = missingAddressFields(order.shipTo);
    return first === undefined ? undefined : `/shipTo/${first === "lines" ? "lines/0" : first}`;
  },
});

/** The postal code fits the country's pattern; absent without a postal code or a pattern. */
export const addressIsPostalCodeValid = /* @__PURE__ */ defineFact({
  name: "address.isPostalCodeValid",
  scope: "order",
  type: "boolean",
  description: {
    en: "The postal code fits the country's pattern; absent without a postal code or a pattern.",
    zh: "邮编符合该国格式；无邮编或无格式时缺失。",
  },
  derive: ({ order: { shipTo } }) => {
    if (shipTo.country === undefined || (shipTo.postalCode ?? "").trim() === "") return undefined;
    return postalCodeMatches(shipTo.country, shipTo.postalCode as string);
  },
});

/** The address verifier's verdict. */
export const addressVerdict = /* @__PURE__ */ defineFact({
  name: "address.verdict",
  scope: "order",
  type: "text",
  values: ["accept", "confirm", "add_subpremise", "fix"],
  description: { en: "The address verifier's verdict.", zh: "地址核验结论。" },
  needs: verdictNeeds,
  derive: ({ order, lookup }) => {
    const verdict = lookup(addressLookup, addressKey(order.shipTo));
    return isUnknown(verdict) ? verdict : verdict.action;
  },
});

/** The address the verifier proposes; absent without one. */
export const addressSuggestion = /* @__PURE__ */ defineFact({
  name: "address.suggestion",
  scope: "order",
  type: "object",
  personal: true,
  description: { en: "The address the verifier proposes; absent without one.", zh: "核验方建议的地址。" },
  needs: verdictNeeds,
  derive: ({ order, lookup }) => {
    const verdict = lookup(addressLookup, addressKey(order.shipTo));
    return isUnknown(verdict) ? verdict : verdict.suggestion;
  },
});

/** The address differs from the one the order was placed with; absent when that is not told. */
export const addressIsChangedAfterOrder = /* @__PURE__ */ defineFact({
  name: "address.isChangedAfterOrder",
  scope: "order",
  type: "boolean",
  description: {
    en: "The address differs from the one the order was placed with; absent when that is not told.",
    zh: "收货地址与下单时不同；未提供下单地址时缺失。",
  },
  derive: ({ order }) =>
    order.placedShipTo === undefined ? undefined : identity(order.placedShipTo) !== identity(order.shipTo),
});

/** Facts about the delivery address. */
export const addressFacts: readonly FactDefinition[] = [
  addressCountry,
  addressMissingFields,
  addressFirstMissingPointer,
  addressIsPostalCodeValid,
  addressVerdict,
  addressSuggestion,
  addressIsChangedAfterOrder,
];

/** Letter case, widths and spacing do not make another address; the recipient and the phone number do. */
function identity(address: Address): string {
  const { recipient, phone } = address;
  const text = JSON.stringify([addressLookup.id(addressKey(address)), recipient, phone]);
  return text.normalize("NFKC").toLowerCase().replace(/\s+/g, "");
}
