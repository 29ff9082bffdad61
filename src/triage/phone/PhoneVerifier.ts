import type { PhoneKey } from "../../core/lookups/phoneLookup";
import type { AdapterContext } from "../AdapterContext";
import type { MaybePromise } from "../MaybePromise";

/** A code that is on its way. */
export interface PhoneCodeStarted {
  /** The verifier's name for this try, with which a code is checked; no secret, and no code. */
  readonly id: string;
  /** First instant at which the code is taken no more, ISO 8601 with offset. */
  readonly expiresAt?: string;
}

/** What a verifier says to a code; `too_many`: no more tries, a new code is to be asked for. */
export type PhoneCodeCheck = "verified" | "wrong_code" | "expired" | "too_many";

/**
 * Sends one-time codes to phone numbers and checks them, as Twilio Verify, Alibaba Cloud and the like do; given to
 * {@link requestPhoneCode} and {@link confirmPhoneCode}. Codes, tries and limits are the verifier's business; neither
 * the order nor this library ever holds a code.
 *
 * @example
 * ```ts
 * const sms: PhoneVerifier = {
 *   name: "sms",
 *   start: ({ number, country }, { signal }) => codes.send(toE164(number, country), signal),
 *   check: ({ id, code }, { signal }) => codes.check(id, code, signal),
 * };
 * ```
 */
export interface PhoneVerifier {
  /** Named in errors. */
  readonly name: string;
  /** Sends a code to the number, which is written as the customer did: `country` says where it may lack its code. */
  start(phone: PhoneKey, context: AdapterContext): MaybePromise<PhoneCodeStarted>;
  check(
    given: { readonly id: string; readonly code: string },
    context: AdapterContext,
  ): MaybePromise<PhoneCodeCheck>;
}
