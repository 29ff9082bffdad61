/** Part of an address as Google sees it. */
export interface GoogleComponent {
  readonly componentType?: string;
  readonly confirmationLevel?: string;
  readonly inferred?: boolean;
  readonly replaced?: boolean;
}

/**
 * What is read of the `result` of the Address Validation API, v1. Google leaves out what is false, empty or not known,
 * so every part may be missing.
 *
 * Source: https://developers.google.com/maps/documentation/address-validation/reference/rest/v1/TopLevel/validateAddress
 */
export interface GoogleResult {
  readonly verdict?: {
    readonly validationGranularity?: string;
    readonly hasReplacedComponents?: boolean;
  };
  readonly address?: {
    readonly postalAddress?: GooglePostalAddress;
    readonly addressComponents?: readonly GoogleComponent[];
    readonly missingComponentTypes?: readonly string[];
    readonly unresolvedTokens?: readonly string[];
  };
  readonly uspsData?: {
    /** The delivery point validation of the United States Postal Service: `Y`, `S`, `D`, `N` or nothing. */
    readonly dpvConfirmation?: string;
  };
}

/** An address as Google's APIs write it (`google.type.PostalAddress`). */
export interface GooglePostalAddress {
  readonly regionCode?: string;
  readonly postalCode?: string;
  readonly administrativeArea?: string;
  readonly locality?: string;
  readonly sublocality?: string;
  readonly addressLines?: readonly string[];
}
