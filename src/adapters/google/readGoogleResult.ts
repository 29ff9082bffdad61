import { isRecord } from "../../core/isRecord";
import type { GoogleComponent, GooglePostalAddress, GoogleResult } from "./GoogleResult";

/** The result in a body, with whatever is of another type than documented left out; `undefined` where there is none. */
export function readGoogleResult(body: unknown): GoogleResult | undefined {
  const result = isRecord(body) ? body.result : undefined;
  if (!isRecord(result)) return undefined;
  const { verdict, address, uspsData } = result;
  return {
    ...(isRecord(verdict) ? { verdict: readVerdict(verdict) } : {}),
    ...(isRecord(address) ? { address: readAddress(address) } : {}),
    ...(isRecord(uspsData) ? { uspsData: texts(uspsData, ["dpvConfirmation"]) } : {}),
  };
}

function readVerdict(verdict: Raw): NonNullable<GoogleResult["verdict"]> {
  return {
    ...texts(verdict, ["validationGranularity"]),
    hasReplacedComponents: verdict.hasReplacedComponents === true,
  };
}

function readAddress(address: Raw): NonNullable<GoogleResult["address"]> {
  const { postalAddress, addressComponents } = address;
  return {
    ...(isRecord(postalAddress) ? { postalAddress: readPostalAddress(postalAddress) } : {}),
    addressComponents: records(addressComponents).map(readComponent),
    missingComponentTypes: textList(address.missingComponentTypes),
    unresolvedTokens: textList(address.unresolvedTokens),
  };
}

function readComponent(component: Raw): GoogleComponent {
  return {
    ...texts(component, ["componentType", "confirmationLevel"]),
    inferred: component.inferred === true,
    replaced: component.replaced === true,
  };
}

function readPostalAddress(address: Raw): GooglePostalAddress {
  return {
    ...texts(address, ["regionCode", "postalCode", "administrativeArea", "locality", "sublocality"]),
    addressLines: textList(address.addressLines),
  };
}

type Raw = Readonly<Record<string, unknown>>;

/** Those of the fields that hold text which says something. */
function texts<F extends string>(from: Raw, fields: readonly F[]): { readonly [field in F]?: string } {
  const found: { [field in F]?: string } = {};
  for (const field of fields) {
    const value = from[field];
    if (typeof value === "string" && value !== "") found[field] = value;
  }
  return found;
}

function textList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === "string") : [];
}

function records(value: unknown): readonly Raw[] {
  return Array.isArray(value) ? value.filter(isRecord) : [];
}
