import type { AddressVerdict } from "../../core/lookups/addressLookup";
import type { GoogleResult } from "./GoogleResult";

/** What to do with an address, from mild to severe. */
const SEVERITY = ["accept", "confirm", "add_subpremise", "fix"] as const;

/** What may be inferred without asking anybody: it follows from the rest of the address. */
const INFERABLE: readonly string[] = [
  "postal_code",
  "postal_code_suffix",
  "administrative_area_level_1",
  "administrative_area_level_2",
  "administrative_area_level_3",
  "country",
];

/** An inferred part that the customer did not write and that does not follow from the rest. */
export function isInferredAlone({
  componentType = "",
  inferred = false,
}: {
  readonly componentType?: string;
  readonly inferred?: boolean;
}): boolean {
  return inferred && !INFERABLE.includes(componentType);
}

/**
 * What Google's answer means for an address, by the logic Google documents and implements in
 * `@googlemaps/extended-component-library` 0.6.15; where the United States Postal Service was asked too, the more
 * severe of the two words.
 *
 * Source: https://developers.google.com/maps/documentation/address-validation/build-validation-logic
 */
export function googleAction(result: GoogleResult): AddressVerdict["action"] {
  const [own, theirs] = [documentedAction(result), postalServiceAction(result)];
  return SEVERITY.indexOf(theirs) > SEVERITY.indexOf(own) ? theirs : own;
}

function documentedAction({ verdict, address }: GoogleResult): AddressVerdict["action"] {
  if (verdict === undefined || address === undefined) return "fix";
  const {
    addressComponents = [],
    missingComponentTypes = [],
    unresolvedTokens = [],
    postalAddress,
  } = address;
  const { validationGranularity = "OTHER", hasReplacedComponents = false } = verdict;
  const isOnlySubpremiseMissing =
    missingComponentTypes.length === 1 && missingComponentTypes[0] === "subpremise";
  if (missingComponentTypes.length > 0 && !isOnlySubpremiseMissing) return "fix";
  if (validationGranularity === "OTHER") return "fix";
  if (addressComponents.some(({ confirmationLevel }) => confirmationLevel === "UNCONFIRMED_AND_SUSPICIOUS")) {
    return "fix";
  }
  if (unresolvedTokens.length > 0) return "fix";
  if (addressComponents.some(isInferredAlone)) return "confirm";
  if (hasReplacedComponents) return "confirm";
  return postalAddress?.regionCode === "US" && isOnlySubpremiseMissing ? "add_subpremise" : "accept";
}

/** Only where it was asked and found something: its data are not always there, and that says nothing. */
function postalServiceAction({ uspsData }: GoogleResult): AddressVerdict["action"] {
  switch (uspsData?.dpvConfirmation) {
    // The building is confirmed, the flat is not.
    case "S":
      return "confirm";
    // The building is confirmed, and it needs a flat.
    case "D":
    case "N":
      return "fix";
    default:
      return "accept";
  }
}
