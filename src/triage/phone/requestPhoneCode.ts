import type { AdapterError } from "../../core/errors/AdapterError";
import { requireOptions } from "../../core/errors/requireOptions";
import { isRecord } from "../../core/isRecord";
import { phoneKey } from "../../core/lookups/phoneLookup";
import { isSamePhoneNumber } from "../../core/order/isSamePhoneNumber";
import type { OrderSnapshot } from "../../core/order/OrderSnapshot";
import type { PhoneVerification } from "../../core/order/PhoneVerification";
import { parseInstant } from "../../core/time/instants";
import { isInstant } from "../../core/time/isInstant";
import { refuseOptions } from "../refuseOptions";
import { askPhoneVerifier, PHONE_CODE_OPTIONS, type PhoneCodeOptions, requireNow } from "./askPhoneVerifier";
import type { PhoneVerifier } from "./PhoneVerifier";

export type { PhoneCodeOptions } from "./askPhoneVerifier";

/** How long to wait, and how long after a code the next one may go. */
export interface RequestPhoneCodeOptions extends PhoneCodeOptions {
  /**
   * Milliseconds after a code was asked for in which no other is sent to the same number: each costs money, and whoever
   * has typed a stranger's number must not make it ring all day.
   *
   * @defaultValue 30,000
   */
  readonly restMs?: number;
}

const DEFAULT_REST_MS = 30_000;

/**
 * How asking for a code ended: `requested`, it is on its way; `verified`, this number is proved already and nobody was
 * asked; `too_soon`, one was sent to it just now; `no_phone`, there is none; `failed`, see `error`. Store `phoneVerification` as `customer.phoneVerification`:
 * after a failure it is what it was.
 */
export type PhoneCodeRequested =
  | { readonly status: "requested" | "verified" | "too_soon"; readonly phoneVerification: PhoneVerification }
  | { readonly status: "no_phone"; readonly phoneVerification?: PhoneVerification }
  | {
      readonly status: "failed";
      readonly error: AdapterError;
      readonly phoneVerification?: PhoneVerification;
    };

/**
 * Has a one-time code sent to the order's phone number (the recipient's, else the customer's) and gives the new state
 * of the verification, as a value: the order is not changed.
 *
 * @throws OrderTriageError `invalid_options` or `invalid_instant` for what is given; the signal's reason when it aborts.
 * Never for a verifier that fails.
 * @example
 * ```ts
 * const asked = await requestPhoneCode(order, sms, { now: new Date().toISOString() });
 * if (asked.status === "requested") await orders.update(order.id, { phoneVerification: asked.phoneVerification });
 * ```
 */
export async function requestPhoneCode(
  order: OrderSnapshot,
  verifier: PhoneVerifier,
  options: RequestPhoneCodeOptions,
): Promise<PhoneCodeRequested> {
  requireOptions(options, [...PHONE_CODE_OPTIONS, "restMs"], "requestPhoneCode");
  const { restMs = DEFAULT_REST_MS } = options;
  if (!(restMs >= 0)) refuseOptions("/restMs", "must be milliseconds from 0");
  const nowMs = requireNow(options, "requestPhoneCode");
  const before = order.customer.phoneVerification;
  const unchanged = before === undefined ? {} : { phoneVerification: before };
  const phone = phoneKey(order);
  if (phone === undefined) return { status: "no_phone", ...unchanged };
  if (before?.verifiedAt !== undefined && isSamePhoneNumber(before.phone, phone.number)) {
    return { status: "verified", phoneVerification: before };
  }
  if (before !== undefined && isSamePhoneNumber(before.phone, phone.number)) {
    const sinceMs = nowMs - parseInstant(before.requestedAt);
    if (sinceMs >= 0 && sinceMs < restMs) return { status: "too_soon", phoneVerification: before };
  }
  const started = await askPhoneVerifier(
    order,
    verifier,
    options,
    (context) => verifier.start(phone, context),
    startedProblem,
  );
  if (started instanceof Error) return { status: "failed", error: started, ...unchanged };
  const { id, expiresAt } = started;
  return {
    status: "requested",
    phoneVerification: {
      phone: phone.number,
      id,
      requestedAt: options.now,
      ...(expiresAt === undefined ? {} : { expiresAt }),
    },
  };
}

function startedProblem(answer: unknown): string | undefined {
  if (!isRecord(answer) || typeof answer.id !== "string" || answer.id === "") return "id must be a text";
  if (answer.expiresAt === undefined || isInstant(answer.expiresAt)) return undefined;
  return "expiresAt must be ISO 8601 with offset";
}
