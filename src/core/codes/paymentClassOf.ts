import { type NetworkAnswer, networkAnswer } from "./networkAnswer";
import type { PaymentClass } from "./PaymentClass";
import { type PaymentCodes, paymentCodes } from "./paymentCodes";

/** What a provider said of a payment attempt; a `Payment` of the snapshot is one. */
export interface PaymentAnswer {
  /** Namespace of the codes: `stripe`, `adyen`, `alipay`, `wechat`, `iso8583`, `mastercard_mac`; case is ignored. */
  readonly provider: string;
  /** Raw decline code, response code or payment status. */
  readonly code?: string | undefined;
  /** Raw advice code of the provider. */
  readonly adviceCode?: string | undefined;
  /** Raw code of the card network, see {@link networkAnswer}. */
  readonly networkCode?: string | undefined;
  /** The snapshot's payment status, or the provider's own. */
  readonly status?: string | undefined;
  /** Amount refunded, minor units: tells whether Alipay's `TRADE_CLOSED` is a refund. */
  readonly refundedMinor?: number | undefined;
}

/** What follows from a payment answer. */
export interface PaymentVerdict {
  readonly class: PaymentClass;
  /** True when the reason must not be shown to the shopper: lost, stolen, fraud, or a code that is not understood. */
  readonly maskFromShopper: boolean;
  /** True when a merchant-initiated retry on a later day is reasonable, though the shopper should pay otherwise now. */
  readonly mayRetryLater: boolean;
  /** Which part of the answer decided. */
  readonly source: "advice" | "network" | "code" | "status";
}

/** The snapshot's payment statuses. `failed` without a reason is treated like an unspecific decline. */
const statusClasses: ReadonlyMap<string, PaymentClass> = /* @__PURE__ */ new Map<string, PaymentClass>([
  ["pending", "pending"],
  ["requires_action", "authenticate"],
  ["authorized", "approved"],
  ["captured", "approved"],
  ["failed", "other_method"],
  ["cancelled", "closed"],
  ["refunded", "refunded"],
  ["unknown", "check"],
]);

/**
 * What a payment answer asks for, and which part of it decided.
 *
 * Precedence: the provider's advice, the network's advice, the decline code, the network's reason, the status.
 * A code that tells of no decline (approved, pending, unclear, closed), and a payment status in the place of the
 * code, yield to a settled status; where they claim a success the status denies, the class is `check`. A code that is
 * in no table counts as a decline to be answered with another method, unless the status says the payment is good,
 * under way or closed. Without any answer the class is `check`.
 *
 * Traps that are taken care of: WeChat's `SUCCESS` and `FAIL` in the place of the code may be `result_code`, which is
 * not the payment result, and say nothing; Alipay's `TRADE_CLOSED` with a refund is `refunded`; a masked reason stays
 * masked when advice outranks it.
 *
 * @example
 * ```ts
 * paymentClassOf({ provider: "stripe", code: "insufficient_funds", status: "failed" });
 * // { class: "other_method", maskFromShopper: false, mayRetryLater: true, source: "code" }
 * paymentClassOf({ provider: "stripe", code: "stolen_card", adviceCode: "do_not_try_again" });
 * // { class: "never", maskFromShopper: true, mayRetryLater: false, source: "advice" }
 * ```
 */
export function paymentClassOf(answer: PaymentAnswer): PaymentVerdict {
  const tables = paymentCodes.get(answer.provider) ?? paymentCodes.get(answer.provider.toLowerCase());
  const network = answer.networkCode === undefined ? undefined : networkAnswer(answer.networkCode);
  const code = isResultCode(answer) ? undefined : answer.code;
  const codeClass = code === undefined ? undefined : tables?.codes.get(code);
  const isCodeUnknown = code !== undefined && codeClass === undefined && tables?.statuses.has(code) !== true;

  const found = decide(answer, { tables, network, code, codeClass, isCodeUnknown });
  return {
    class: isAlipayRefund(answer, found.class) ? "refunded" : found.class,
    maskFromShopper:
      isCodeUnknown ||
      network?.isMasked === true ||
      (code !== undefined && tables?.masked.has(code) === true),
    mayRetryLater:
      (found.source === "network" && network?.mayRetryLater === true) ||
      (found.source === "code" && code !== undefined && tables?.retryLater.has(code) === true),
    source: found.source,
  };
}

type Found = Pick<PaymentVerdict, "class" | "source">;

interface Read {
  readonly tables: PaymentCodes | undefined;
  readonly network: NetworkAnswer | undefined;
  readonly code: string | undefined;
  readonly codeClass: PaymentClass | undefined;
  readonly isCodeUnknown: boolean;
}

function decide(answer: PaymentAnswer, read: Read): Found {
  const { tables, network, codeClass, isCodeUnknown } = read;
  const advice = answer.adviceCode === undefined ? undefined : tables?.advice.get(answer.adviceCode);
  if (advice !== undefined) return { class: advice, source: "advice" };
  if (network?.isAdvice) return { class: network.class, source: "network" };

  const claim = claimOf(read);
  const isStatusInCode = claim?.source === "code" && codeClass === undefined;
  if (claim !== undefined && isDecline(claim.class) && !isStatusInCode) return claim;
  const status = answer.status === undefined ? undefined : statusClass(tables, answer.status);
  if (status !== undefined && isSettled(status)) return { class: status, source: "status" };
  if (claim !== undefined) {
    const isDenied = isGood(claim.class) && status !== undefined && status !== "check";
    return isDenied ? { class: "check", source: claim.source } : claim;
  }
  if (status === "pending" || status === "authenticate") return { class: status, source: "status" };
  if (isCodeUnknown) return { class: "other_method", source: "code" };
  if (status !== undefined) return { class: status, source: "status" };
  if (network !== undefined) return { class: network.class, source: "network" };
  if (answer.networkCode !== undefined) return { class: "other_method", source: "network" };
  if (answer.adviceCode !== undefined) return { class: "other_method", source: "advice" };
  return { class: "check", source: "status" };
}

/** What the codes say, advice apart; an approval by the network alone is not yet one of the payment. */
function claimOf({ tables, network, code, codeClass }: Read): Found | undefined {
  if (codeClass !== undefined && codeClass !== "approved") return { class: codeClass, source: "code" };
  if (network !== undefined && network.class !== "approved")
    return { class: network.class, source: "network" };
  const claimed = codeClass ?? (code === undefined ? undefined : tables?.statuses.get(code));
  return claimed && { class: claimed, source: "code" };
}

function statusClass(tables: PaymentCodes | undefined, status: string): PaymentClass | undefined {
  return statusClasses.get(status) ?? tables?.statuses.get(status);
}

function isDecline(paymentClass: PaymentClass): boolean {
  return !isSettled(paymentClass) && paymentClass !== "pending" && paymentClass !== "check";
}

function isGood(paymentClass: PaymentClass): boolean {
  return paymentClass === "approved" || paymentClass === "refunded";
}

function isSettled(paymentClass: PaymentClass): boolean {
  return isGood(paymentClass) || paymentClass === "closed";
}

/** WeChat's `return_code` and `result_code` tell how the call went, not how the payment did. */
function isResultCode({ provider, code }: PaymentAnswer): boolean {
  return (code === "SUCCESS" || code === "FAIL") && provider.toLowerCase() === "wechat";
}

function isAlipayRefund(answer: PaymentAnswer, found: PaymentClass): boolean {
  return (
    found === "closed" &&
    (answer.refundedMinor ?? 0) > 0 &&
    (answer.code === "TRADE_CLOSED" || answer.status === "TRADE_CLOSED") &&
    answer.provider.toLowerCase() === "alipay"
  );
}
