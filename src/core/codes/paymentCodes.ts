import { codeTable, wordSet } from "./codeTable";
import type { PaymentClass } from "./PaymentClass";

/** The codes of one provider or network. The same code means different things elsewhere. */
export interface PaymentCodes {
  /** Codes that advise what to do next; they outrank everything else. */
  readonly advice: ReadonlyMap<string, PaymentClass>;
  /** Codes that tell why a payment was declined, or how a response came out. */
  readonly codes: ReadonlyMap<string, PaymentClass>;
  /** The provider's own payment statuses. */
  readonly statuses: ReadonlyMap<string, PaymentClass>;
  /** Reasons a shopper must not see: lost, stolen, fraud and the like. */
  readonly masked: ReadonlySet<string>;
  /** Declines after which a merchant-initiated retry on a later day is reasonable. */
  readonly retryLater: ReadonlySet<string>;
}

type Groups = Readonly<Partial<Record<PaymentClass, string>>>;

function paymentTables(written: {
  readonly advice?: Groups;
  readonly codes: Groups;
  readonly statuses?: Groups;
  readonly masked?: string;
  readonly retryLater?: string;
}): PaymentCodes {
  return {
    advice: codeTable(written.advice ?? {}),
    codes: codeTable(written.codes),
    statuses: codeTable(written.statuses ?? {}),
    masked: wordSet(written.masked ?? ""),
    retryLater: wordSet(written.retryLater ?? ""),
  };
}

/** Decline codes, advice codes and PaymentIntent statuses as documented by Stripe (2024-12); the classes are ours. */
const stripe = /* @__PURE__ */ paymentTables({
  advice: {
    retry: "try_again_later",
    fix_input: "confirm_card_data",
    never: "do_not_try_again",
  },
  codes: {
    authenticate: "authentication_required",
    retry: "approve_with_id issuer_not_available processing_error reenter_transaction try_again_later",
    fix_input:
      "expired_card incorrect_number incorrect_cvc incorrect_pin incorrect_zip invalid_cvc " +
      "invalid_expiry_month invalid_expiry_year invalid_number invalid_pin offline_pin_required " +
      "online_or_offline_pin_required",
    other_method:
      "call_issuer card_not_supported card_velocity_exceeded currency_not_supported do_not_honor " +
      "generic_decline insufficient_funds new_account_information_available no_action_taken " +
      "not_permitted security_violation service_not_allowed transaction_not_allowed " +
      "withdrawal_count_limit_exceeded",
    never:
      "do_not_try_again fraudulent invalid_account lost_card merchant_blacklist pickup_card " +
      "pin_try_exceeded restricted_card revocation_of_all_authorizations revocation_of_authorization " +
      "stolen_card stop_payment_order",
    merchant: "invalid_amount testmode_decline",
    check: "duplicate_transaction",
  },
  statuses: {
    approved: "succeeded",
    pending: "requires_confirmation processing requires_capture",
    authenticate: "requires_action",
    fix_input: "requires_payment_method",
    closed: "canceled",
  },
  masked:
    "fraudulent generic_decline lost_card merchant_blacklist pickup_card restricted_card " +
    "security_violation stolen_card",
  retryLater: "card_velocity_exceeded insufficient_funds withdrawal_count_limit_exceeded",
});

/**
 * Mastercard merchant advice codes as the network numbers them; some acquirers renumber them, and then they do not
 * belong here. 24 to 30 name the wait: 1 h, 24 h, 2, 4, 6, 8, 10 days.
 */
const merchantAdvice: Groups = {
  retry: "02 24 25 26 27 28 29 30",
  fix_input: "01",
  other_method: "40 41 43",
  never: "03 21",
  merchant: "04 22",
};

const mastercardMac = /* @__PURE__ */ paymentTables({ advice: merchantAdvice, codes: merchantAdvice });

/** ISO 8583 response codes (field 39) with Visa's additions, as several acquirers document them. */
const iso8583 = /* @__PURE__ */ paymentTables({
  advice: merchantAdvice,
  codes: {
    approved: "00 08 11 85",
    pending: "09",
    authenticate: "70 1A",
    retry: "06 19 22 65 86 91 96 N3 N4",
    fix_input: "14 54 55 82 6P N7",
    other_method: "01 02 05 21 31 39 51 52 53 59 61 62 63 75 78 80 83",
    never: "04 07 12 15 33 34 36 38 41 43 46 57 93 R0 R1 R3",
    merchant: "03 13 30 40 58 92",
    check: "10 25 68 94",
    closed: "17",
  },
  masked: "04 07 34 36 41 43 59 62 63",
  retryLater: "05 51 59 61 65",
});

/** Adyen's `refusalReasonCode`. Adyen asks not to show refusal details to shoppers at all. */
const adyen = /* @__PURE__ */ paymentTables({
  codes: {
    authenticate: "11 33 36 38 39 41 42 43",
    retry: "4 9 19",
    fix_input: "6 8 17 24 32 37",
    other_method: "2 3 10 12 23 25 27 28 29 34 35 40 44 45",
    never: "5 14 18 20 22 26 31 46 50",
    merchant: "7 21",
    closed: "15 16",
  },
  masked: "5 14 20 22 25 31",
  retryLater: "2 12 28 29",
});

/** Alipay's `trade_status` and `sub_code`. `TRADE_CLOSED` is also what a full refund leaves behind. */
const alipay = /* @__PURE__ */ paymentTables({
  codes: {
    retry: "ACQ.PULL_MOBILE_CASHIER_FAIL ACQ.PAYMENT_FAIL",
    fix_input: "ACQ.PAYMENT_AUTH_CODE_INVALID",
    other_method:
      "ACQ.BUYER_BALANCE_NOT_ENOUGH ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH " +
      "ACQ.ERROR_BALANCE_PAYMENT_DISABLE ACQ.BUYER_ENABLE_STATUS_FORBID ACQ.MOBILE_PAYMENT_SWITCH_OFF " +
      "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR " +
      "ACQ.ERROR_BUYER_CERTIFY_LEVEL_LIMIT ACQ.PAYMENT_REQUEST_HAS_RISK " +
      "ACQ.NO_PAYMENT_INSTRUMENTS_AVAILABLE ACQ.USER_FACE_PAYMENT_SWITCH_OFF",
    never: "ACQ.BUYER_SELLER_EQUAL ACQ.AGREEMENT_NOT_EXIST ACQ.AGREEMENT_INVALID",
    merchant:
      "ACQ.INVALID_PARAMETER ACQ.ACCESS_FORBIDDEN ACQ.EXIST_FORBIDDEN_WORD ACQ.PARTNER_ERROR " +
      "ACQ.TOTAL_FEE_EXCEED ACQ.CONTEXT_INCONSISTENT ACQ.TRADE_BUYER_NOT_MATCH " +
      "ACQ.BEYOND_PAY_RESTRICTION ACQ.BEYOND_PER_RECEIPT_RESTRICTION ACQ.SELLER_BEEN_BLOCKED " +
      "ACQ.CURRENCY_NOT_SUPPORT ACQ.AMOUNT_OR_CURRENCY_ERROR",
    check: "ACQ.SYSTEM_ERROR ACQ.TRADE_HAS_SUCCESS ACQ.TRADE_NOT_EXIST",
    closed: "ACQ.TRADE_HAS_CLOSE",
  },
  statuses: {
    approved: "TRADE_SUCCESS TRADE_FINISHED",
    pending: "WAIT_BUYER_PAY",
    closed: "TRADE_CLOSED",
  },
  masked: "ACQ.PAYMENT_REQUEST_HAS_RISK",
  retryLater:
    "ACQ.BUYER_BALANCE_NOT_ENOUGH ACQ.BUYER_BANKCARD_BALANCE_NOT_ENOUGH " +
    "ACQ.BUYER_PAYMENT_AMOUNT_DAY_LIMIT_ERROR ACQ.BUYER_PAYMENT_AMOUNT_MONTH_LIMIT_ERROR",
});

/** WeChat Pay's `trade_state` and `err_code` (v2). */
const wechat = /* @__PURE__ */ paymentTables({
  codes: {
    pending: "USERPAYING",
    fix_input: "AUTHCODEEXPIRE AUTH_CODE_INVALID",
    other_method: "NOTENOUGH",
    merchant:
      "NOAUTH APPID_NOT_EXIST MCHID_NOT_EXIST APPID_MCHID_NOT_MATCH LACK_PARAMS SIGNERROR " +
      "XML_FORMAT_ERROR NOT_UTF8",
    check: "ORDERPAID SYSTEMERROR OUT_TRADE_NO_USED BANKERROR ORDERNOTEXIST",
    closed: "ORDERCLOSED",
  },
  statuses: {
    approved: "SUCCESS",
    pending: "NOTPAY USERPAYING ACCEPT",
    other_method: "PAYERROR",
    closed: "CLOSED REVOKED",
    refunded: "REFUND",
  },
  retryLater: "NOTENOUGH",
});

/** The tables by namespace. */
export const paymentCodes: ReadonlyMap<string, PaymentCodes> = /* @__PURE__ */ new Map([
  ["stripe", stripe],
  ["mastercard_mac", mastercardMac],
  ["iso8583", iso8583],
  ["adyen", adyen],
  ["alipay", alipay],
  ["wechat", wechat],
]);

/**
 * Response codes of Visa's category 1: the issuer will never approve, and each reattempt costs a fee.
 *
 * Acquirers disagree over 03, 14, 62, 78 and 93, which are left out.
 */
export const visaNeverReattempt: ReadonlySet<string> = /* @__PURE__ */ wordSet(
  "04 07 12 15 41 43 46 57 R0 R1 R3",
);
