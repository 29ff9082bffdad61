import { requireOptions } from "../core/errors/requireOptions";
import type { AddressVerdict } from "../core/lookups/addressLookup";
import type { Address } from "../core/order/Address";
import type { AddressVerifier } from "../triage/AddressVerifier";
import type { MaybePromise } from "../triage/MaybePromise";
import { refuseOptions } from "../triage/refuseOptions";
import { unanswered } from "../triage/unanswered";
import { askGoogle, type GoogleService } from "./google/askGoogle";
import { googleRegions } from "./google/googleRegions";
import type { Fetch } from "./http/Fetch";
import type { HttpFailure } from "./http/httpFailure";
import { inTurns } from "./http/inTurns";
import { requireUrl } from "./http/requireUrl";

export type { AddressProblem, AddressVerdict } from "../core/lookups/addressLookup";
export type { Address } from "../core/order/Address";
export type { AddressVerifier } from "../triage/AddressVerifier";
export type { Fetch } from "./http/Fetch";

/** How Google is asked. */
export interface GoogleAddressOptions {
  /** Key of a project with the Address Validation API enabled, or a function that reads it before each call. */
  readonly apiKey: string | (() => MaybePromise<string>);
  /**
   * Countries to ask about, ISO 3166 alpha-2; addresses elsewhere are answered `not_covered` without a call.
   *
   * @defaultValue the 40 that Google covered when this was written
   */
  readonly regions?: readonly string[];
  /**
   * Asks the United States Postal Service too, for addresses in the US and Puerto Rico.
   *
   * @defaultValue false
   */
  readonly uspsCass?: boolean;
  /** @defaultValue "https://addressvalidation.googleapis.com/v1:validateAddress" */
  readonly url?: string;
  /** @defaultValue the platform's */
  readonly fetch?: Fetch;
  /**
   * The time for `observedAt`, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

const GOOGLE_ADDRESS_OPTIONS: readonly (keyof GoogleAddressOptions)[] = [
  "apiKey",
  "regions",
  "uspsCass",
  "url",
  "fetch",
  "now",
];
const DEFAULT_URL = "https://addressvalidation.googleapis.com/v1:validateAddress";
const CALLS_AT_ONCE = 4;

/**
 * An address verifier that asks the Google Address Validation API: one call an address, a few at a time. The key goes
 * in a header, never in a URL, an error or a log.
 *
 * Countries that Google does not cover (China, Taiwan, Hong Kong and Korea among them) are known in advance: such an
 * address is unanswered with the reason `not_covered`, for `firstVerdict` to hand to the next verifier.
 *
 * An address that fails is an `Error` for it alone. A key that is refused throws, with `retryable: false`, and so does
 * a service that fails for every address of the batch, so that the shell tries again.
 *
 * @throws OrderTriageError `invalid_options` without a key.
 * @example
 * ```ts
 * const google = googleAddress({ apiKey: () => secrets.read("google-maps-key") });
 * createTriage({ ruleset, address: firstVerdict([google, offlineAddress()]) });
 * ```
 */
export function googleAddress(options: GoogleAddressOptions): AddressVerifier {
  requireOptions(options, GOOGLE_ADDRESS_OPTIONS, "googleAddress");
  const { apiKey, regions = googleRegions, uspsCass = false, url = DEFAULT_URL, fetch } = options;
  const { now = () => new Date().toISOString() } = options;
  if (typeof apiKey !== "function" && (typeof apiKey !== "string" || apiKey.trim() === "")) {
    refuseOptions("/apiKey", "must be the key of a Google project, or a function that reads it");
  }
  if (!Array.isArray(regions) || !regions.every((region) => /^[A-Z]{2}$/.test(String(region))))
    refuseOptions("/regions", 'must be a list of countries, such as ["DE", "US"]');
  const service: GoogleService = { apiKey, uspsCass, url: requireUrl(url, "/url").href, fetch, now };
  return {
    name: "google-address",
    async verify(addresses, { signal }) {
      const covered = addresses.filter(({ country }) => country !== undefined && regions.includes(country));
      const answers = await inTurns(covered, CALLS_AT_ONCE, (address) => askGoogle(service, address, signal));
      const failures = answers.filter(isRetryable);
      if (failures.length > 0 && failures.length === answers.length) throw failures[0];
      const found = new Map(covered.map((address, index) => [address, answers[index]]));
      return addresses.map((address: Address): AddressVerdict | Error => {
        const notCovered = "google-address does not cover the country of this address";
        return found.get(address) ?? unanswered("not_covered", notCovered);
      });
    },
  };
}

function isRetryable(answer: AddressVerdict | Error): answer is HttpFailure {
  return answer instanceof Error && (answer as HttpFailure).retryable;
}
