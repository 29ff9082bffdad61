import type { AddressVerdict } from "../../core/lookups/addressLookup";
import type { Address } from "../../core/order/Address";
import type { MaybePromise } from "../../triage/MaybePromise";
import type { Fetch } from "../http/Fetch";
import { type HttpFailure, httpFailure } from "../http/httpFailure";
import { type JsonAnswer, requestJson } from "../http/requestJson";
import { googleVerdict } from "./googleVerdict";
import { readGoogleResult } from "./readGoogleResult";

/** How the service is reached. */
export interface GoogleService {
  readonly apiKey: string | (() => MaybePromise<string>);
  readonly uspsCass: boolean;
  readonly url: string;
  readonly fetch: Fetch | undefined;
  readonly now: () => string;
}

const ADAPTER = "google-address";

/** Statuses that say nothing of the address: the key is refused, or there is no such service. */
const REFUSED: readonly (number | undefined)[] = [401, 403, 404];

/**
 * The verdict on one address, or the Error that concerns it alone.
 *
 * @throws HttpFailure with `retryable: false` when the key is refused; the signal's reason when it aborts.
 */
export async function askGoogle(
  service: GoogleService,
  address: Address,
  signal: AbortSignal,
): Promise<AddressVerdict | Error> {
  const { apiKey, url, fetch, now } = service;
  const observedAt = now();
  const key = typeof apiKey === "function" ? await apiKey() : apiKey;
  let answer: JsonAnswer;
  try {
    answer = await requestJson({
      adapter: ADAPTER,
      url,
      method: "POST",
      headers: { "x-goog-api-key": key },
      ownHeaders: { "content-type": "application/json" },
      body: JSON.stringify(bodyFor(address, service)),
      signal,
      fetch,
      // An address that cannot be read and a key that is not one are told apart by the body.
      accept: [400],
    });
  } catch (error) {
    if (signal.aborted) throw error;
    if (REFUSED.includes((error as HttpFailure).status))
      throw refused((error as HttpFailure).status as number);
    return error as HttpFailure;
  }
  if (answer.isUnchanged) return httpFailure(ADAPTER, "answered nothing", { retryable: true });
  if (answer.status === 400) {
    if (isKeyInvalid(answer.body)) throw refused(400);
    return httpFailure(ADAPTER, "does not take this address (status 400)", { status: 400, retryable: false });
  }
  const result = readGoogleResult(answer.body);
  if (result === undefined) return httpFailure(ADAPTER, "/result must be an object", { retryable: false });
  return googleVerdict(result, address, observedAt);
}

function bodyFor(address: Address, { uspsCass }: GoogleService): object {
  const { lines, district, locality, region, postalCode, country } = address;
  return {
    // What is undefined is no JSON.
    address: {
      regionCode: country,
      postalCode,
      administrativeArea: region,
      locality,
      sublocality: district,
      addressLines: lines,
    },
    ...(uspsCass && (country === "US" || country === "PR") ? { enableUspsCass: true } : {}),
  };
}

/** `{ error: { details: [{ reason: "API_KEY_INVALID" }] } }`, as all of Google's APIs say it. */
function isKeyInvalid(body: unknown): boolean {
  return JSON.stringify(body).includes('"API_KEY_INVALID"');
}

function refused(status: number): HttpFailure {
  const what = `refuses the key (status ${status}); see that it is right and that its project may use this API`;
  return httpFailure(ADAPTER, what, { status, retryable: false });
}
