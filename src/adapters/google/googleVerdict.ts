import {
  type AddressProblem,
  type AddressVerdict,
  addressKey,
  addressLookup,
} from "../../core/lookups/addressLookup";
import type { Address } from "../../core/order/Address";
import type { GooglePostalAddress, GoogleResult } from "./GoogleResult";
import { googleAction, isInferredAlone } from "./googleAction";

/** A neutral verdict on an address from Google's result for it. */
export function googleVerdict(result: GoogleResult, asked: Address, observedAt: string): AddressVerdict {
  const action = googleAction(result);
  // What cannot be delivered to is no proposal.
  const suggestion = action === "fix" ? undefined : suggestionOf(result, asked);
  return {
    observedAt,
    action,
    depth: depthOf(result),
    problems: problemsOf(result),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

const depths: Readonly<Record<string, AddressVerdict["depth"]>> = {
  SUB_PREMISE: "premise",
  PREMISE: "premise",
  // Near the building, not the building itself.
  PREMISE_PROXIMITY: "street",
  BLOCK: "street",
  ROUTE: "street",
};

function depthOf({ verdict, address }: GoogleResult): AddressVerdict["depth"] {
  const { validationGranularity = "" } = verdict ?? {};
  if (Object.hasOwn(depths, validationGranularity))
    return depths[validationGranularity] as AddressVerdict["depth"];
  const isConfirmed = (address?.addressComponents ?? []).some(
    ({ componentType = "", confirmationLevel }) =>
      confirmationLevel === "CONFIRMED" && (componentType === "locality" || componentType === "postal_town"),
  );
  return isConfirmed ? "locality" : "format";
}

function problemsOf({ address = {}, uspsData }: GoogleResult): readonly AddressProblem[] {
  const { addressComponents = [], missingComponentTypes = [], unresolvedTokens = [] } = address;
  const problems: AddressProblem[] = missingComponentTypes.map((type) => ({
    field: fieldOf(type),
    kind: "missing",
  }));
  for (const component of addressComponents) {
    const field = fieldOf(component.componentType ?? "");
    if (component.confirmationLevel === "UNCONFIRMED_AND_SUSPICIOUS")
      problems.push({ field, kind: "unknown" });
    if (isInferredAlone(component)) problems.push({ field, kind: "missing" });
    if (component.replaced === true) problems.push({ field, kind: "mismatch" });
  }
  if (unresolvedTokens.length > 0) problems.push({ field: "lines", kind: "unknown" });
  const { dpvConfirmation } = uspsData ?? {};
  if (dpvConfirmation === "D") problems.push({ field: "lines", kind: "missing" });
  if (dpvConfirmation === "S" || dpvConfirmation === "N") problems.push({ field: "lines", kind: "unknown" });
  return [...new Map(problems.map((problem) => [`${problem.field} ${problem.kind}`, problem])).values()];
}

const fields: Readonly<Record<string, string>> = {
  locality: "locality",
  postal_town: "locality",
  sublocality: "district",
  neighborhood: "district",
  administrative_area_level_1: "region",
  administrative_area_level_2: "region",
  administrative_area_level_3: "region",
  postal_code: "postalCode",
  postal_code_prefix: "postalCode",
  postal_code_suffix: "postalCode",
  country: "country",
};

/** Our name for a type of component; streets, buildings, flats, boxes and what Google may add stand in the lines. */
function fieldOf(componentType: string): string {
  if (componentType.startsWith("sublocality_level_")) return "district";
  return Object.hasOwn(fields, componentType) ? (fields[componentType] as string) : "lines";
}

function suggestionOf({ address }: GoogleResult, asked: Address): Address | undefined {
  const { addressLines = [], ...postal }: GooglePostalAddress = address?.postalAddress ?? {};
  if (addressLines.length === 0) return undefined;
  const { sublocality, locality, administrativeArea, postalCode, regionCode } = postal;
  const suggestion: Address = {
    lines: addressLines,
    ...(sublocality === undefined ? {} : { district: sublocality }),
    ...(locality === undefined ? {} : { locality }),
    ...(administrativeArea === undefined ? {} : { region: administrativeArea }),
    ...(postalCode === undefined ? {} : { postalCode }),
    ...(regionCode === undefined ? {} : { country: regionCode }),
  };
  const [proposed, given] = [suggestion, asked].map((each) => addressLookup.id(addressKey(each)));
  return proposed === given ? undefined : suggestion;
}
