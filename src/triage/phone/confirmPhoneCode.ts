import type { AdapterError } from "../../core/errors/AdapterError";
import { requireOptions } from "../../core/errors/requireOptions";
import { phoneKey } from "../../core/lookups/phoneLookup";
import { isSamePhoneNumber } from "../../core/order/isSamePhoneNumber";
import type { OrderSnapshot } from "../../core/order/OrderSnapshot";
import type { PhoneVerification } from "../../core/order/PhoneVerification";
import { parseInstant } from "../../core/time/instants";
import { askPhoneVerifier, PHONE_CODE_OPTIONS, type PhoneCodeOptions, requireNow } from "./askPhoneVerifier";
import type { PhoneCodeCheck, PhoneVerifier } from "./PhoneVerifier";

/**
 * How checking a code ended: what the verifier said; `not_requested`, no code is under way for the order's number;
 * `failed`, see `error`. Store `phoneVerification` as `customer.phoneVerification`: only `verified` changes it.
 */
export type PhoneCodeConfirmed =
  | { readonly status: "verified"; readonly phoneVerification: PhoneVerification }
  | {
      readonly status: Exclude<PhoneCodeCheck, "verified"> | "not_requested";
      readonly phoneVerification?: PhoneVerification;
    }
  | {
      readonly status: "failed";
      readonly error: AdapterError;
      readonly phoneVerification?: PhoneVerification;
    };

const checks: readonly unknown[] = ["verified", "wrong_code", "expired", "too_many"];

/**
 * Checks the code a customer typed and gives the new state of the verification, as a value: the order is not changed.
 * From then on `contact.isPhoneVerified` is true for this number, and nobody is asked for the customer's record.
 *
 * The verifier is not asked where nothing can be checked: no code under way, another number by now, a code that has
 * expired, an empty one.
 *
 * @throws OrderTriageError `invalid_options` or `invalid_instant` for what is given; the signal's reason when it aborts.
 * Never for a verifier that fails.
 * @example
 * ```ts
 * const checked = await confirmPhoneCode(order, "123456", sms, { now: new Date().toISOString() });
 * if (checked.status === "verified") await orders.update(order.id, { phoneVerification: checked.phoneVerification });
 * ```
 */
export async function confirmPhoneCode(
  order: OrderSnapshot,
  code: string,
  verifier: PhoneVerifier,
  options: PhoneCodeOptions,
): Promise<PhoneCodeConfirmed> {
  requireOptions(options, PHONE_CODE_OPTIONS, "confirmPhoneCode");
  const now = requireNow(options, "confirmPhoneCode");
  const before = order.customer.phoneVerification;
  const number = phoneKey(order)?.number;
  if (before === undefined) return { status: "not_requested" };
  if (number === undefined || !isSamePhoneNumber(before.phone, number)) {
    return { status: "not_requested", phoneVerification: before };
  }
  if (before.verifiedAt !== undefined) return { status: "verified", phoneVerification: before };
  const { id, expiresAt } = before;
  if (id === undefined) return { status: "not_requested", phoneVerification: before };
  if (expiresAt !== undefined && now >= parseInstant(expiresAt)) {
    return { status: "expired", phoneVerification: before };
  }
  // Keyboards for Chinese and Japanese write digits of full width.
  const typed = code.normalize("NFKC").trim();
  if (typed === "") return { status: "wrong_code", phoneVerification: before };
  const said = await askPhoneVerifier(
    order,
    verifier,
    options,
    (context) => verifier.check({ id, code: typed }, context),
    (answer) => (checks.includes(answer) ? undefined : `answer one of ${checks.join(", ")}`),
  );
  if (said instanceof Error) return { status: "failed", error: said, phoneVerification: before };
  if (said !== "verified") return { status: said, phoneVerification: before };
  return { status: "verified", phoneVerification: { ...before, verifiedAt: options.now } };
}
