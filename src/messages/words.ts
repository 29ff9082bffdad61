import type { AddressField } from "../core/codes/addressFormats";
import type { CarrierState } from "../core/codes/carrierStates";
import type { PaymentClass } from "../core/codes/PaymentClass";

type Named<Value extends string> = Readonly<Record<Value, string>>;

/** Kinds of complaints and of buyers' requests that are known; the host may use others. */
type Kind =
  | "not_received"
  | "damaged"
  | "wrong_item"
  | "late"
  | "quality"
  | "service"
  | "cancel"
  | "refund"
  | "change"
  | "urgent";

/** Payment methods that people know by a name. */
type Method =
  | "card"
  | "credit_card"
  | "debit_card"
  | "alipay"
  | "wechat_pay"
  | "unionpay"
  | "paypal"
  | "apple_pay"
  | "google_pay"
  | "bank_transfer"
  | "sepa_debit"
  | "boleto"
  | "pix"
  | "invoice"
  | "cod"
  | "voucher";

/**
 * The only words of evidence that a customer is told; any other text in it (a carrier, a code, a note) is left out, so
 * that nothing internal can slip through.
 */
export interface CustomerWords {
  readonly fields: Named<AddressField | "email" | "phone">;
  readonly kind: Named<Kind>;
  readonly method: Named<Method>;
  readonly otherMethods: Named<Method>;
  readonly methods: Named<Method>;
  /** Behind "because of". */
  readonly disruption: Named<"strike" | "closure" | "suspended" | "weather">;
}

/** What staff read for the words of evidence and parameters; a word that is not here is shown as it is. */
export interface StaffWords extends CustomerWords {
  readonly state: Named<CarrierState>;
  readonly class: Named<PaymentClass>;
  readonly verdict: Named<"accept" | "confirm" | "add_subpremise" | "fix">;
  readonly problems: Named<
    "no_open_lines" | "quantity_not_positive" | "over_fulfilled" | "negative_amount" | "unknown_currency"
  >;
  /** Why a fact is unknown, or why an order is cancelled. */
  readonly reason: Named<
    | "pending"
    | "failed"
    | "timed_out"
    | "unavailable"
    | "aborted"
    | "not_covered"
    | "not_configured"
    | "stale"
    | "missing"
    | "customer"
    | "declined"
    | "fraud"
    | "inventory"
    | "staff"
    | "other"
  >;
  /** Of an item in the catalogue. */
  readonly status: Named<"active" | "inactive" | "discontinued" | "unknown">;
  readonly recommendation: Named<"accept" | "review" | "cancel">;
  readonly blocks: Named<"sell" | "capture" | "ship" | "label" | "refund">;
  readonly options: Named<
    "delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete"
  >;
  readonly channels: Named<"email" | "sms">;
  readonly onSilence: Named<"accept" | "remind" | "cancel" | "consent" | "refuse">;
  readonly what: Named<"order" | "address" | "item" | "email">;
  readonly role: Named<
    "support" | "warehouse" | "purchasing" | "finance" | "logistics" | "risk" | "ops" | "owner"
  >;
}
