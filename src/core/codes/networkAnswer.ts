import type { PaymentClass } from "./PaymentClass";
import { paymentCodes, visaNeverReattempt } from "./paymentCodes";

/** What a card network's code says. */
export interface NetworkAnswer {
  readonly class: PaymentClass;
  /** True for advice, which outranks the decline code; false for a mere reason, which does not. */
  readonly isAdvice: boolean;
  readonly isMasked: boolean;
  readonly mayRetryLater: boolean;
}

/**
 * What a `networkCode` says; `undefined` when it is in no table.
 *
 * Networks number alike what they mean differently (Mastercard's advice 03 forbids another try, response code 03 is
 * an invalid merchant), so a code may name its table: `mastercard:03`, `visa:05`, `visa:1`, `iso8583:05`. Without
 * that, two characters are a Mastercard merchant advice code where one exists, else an ISO 8583 response code, and
 * one digit from 1 to 4 is a Visa category.
 *
 * Advice is a Mastercard merchant advice code, Visa's category 1 and the response codes in it. Visa's other
 * categories only limit how often to repeat (15 times in 30 days), so the decline code goes before them.
 *
 * @example
 * ```ts
 * networkAnswer("03"); // { class: "never", isAdvice: true, … }: Mastercard, do not try again
 * networkAnswer("visa:51"); // { class: "other_method", isAdvice: false, mayRetryLater: true, … }
 * ```
 */
export function networkAnswer(networkCode: string): NetworkAnswer | undefined {
  const colon = networkCode.indexOf(":");
  const code = networkCode.slice(colon + 1).trim();
  switch (networkCode.slice(0, Math.max(colon, 0)).trim().toLowerCase()) {
    case "":
      return merchantAdvice(code) ?? visaCategory(code) ?? response(code);
    case "mastercard":
    case "mastercard_mac":
    case "mac":
      return merchantAdvice(code);
    case "visa":
      return visaCategory(code) ?? response(code);
    case "iso8583":
      return response(code);
    default:
      return undefined;
  }
}

function merchantAdvice(code: string): NetworkAnswer | undefined {
  const known = paymentCodes.get("mastercard_mac")?.advice.get(code);
  return known && { class: known, isAdvice: true, isMasked: false, mayRetryLater: false };
}

function response(code: string): NetworkAnswer | undefined {
  const tables = paymentCodes.get("iso8583");
  const known = tables?.codes.get(code);
  return (
    known && {
      class: known,
      isAdvice: visaNeverReattempt.has(code),
      isMasked: tables?.masked.has(code) === true,
      mayRetryLater: tables?.retryLater.has(code) === true,
    }
  );
}

function visaCategory(code: string): NetworkAnswer | undefined {
  switch (code) {
    case "1":
      return { class: "never", isAdvice: true, isMasked: false, mayRetryLater: false };
    case "2":
      return { class: "retry", isAdvice: false, isMasked: false, mayRetryLater: false };
    case "3":
      return { class: "fix_input", isAdvice: false, isMasked: false, mayRetryLater: false };
    case "4":
      return { class: "other_method", isAdvice: false, isMasked: false, mayRetryLater: true };
    default:
      return undefined;
  }
}
