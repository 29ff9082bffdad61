// order-triage/describe

export interface ActionText {
    readonly title: string;
    readonly text: string;
}

export interface AudienceTexts<Words> {
    readonly exceptions: Readonly<Record<ExceptionCodeName, ExceptionText>> & Readonly<Record<string, ExceptionText>>;
    readonly actions: Readonly<Record<ActionTypeName, ActionText>>;
    readonly otherException: ExceptionText;
    readonly words: Words;
}

export interface CustomerLetterTexts {
    readonly subject: string;
    readonly severalSubject: string;
    readonly greeting: string;
    readonly signOff: string;
    readonly order: string;
    readonly deadline: string;
    readonly silence: Named$1<SilenceName>;
    readonly mayCancel: string;
    readonly proposal: Named$1<"address" | "text">;
    readonly summary: SummaryTexts;
}

export interface CustomerMessages {
    readonly locale: string;
    readonly customer: CustomerTexts;
}

export type CustomerOptions = Extract<DescribeOptions, {
    readonly audience: "customer";
}>;

export interface CustomerStatus {
    readonly status: CustomerStatusName;
    readonly headline: string;
    readonly cause?: string;
    readonly nextStep: string;
    readonly expectedAt?: string;
    readonly also: readonly string[];
    readonly text: string;
}

export type CustomerStatusName = "cancelled" | "waiting_for_you" | "on_hold" | "delayed" | "we_are_working_on_it" | "fine";

export interface CustomerStatusTexts {
    readonly headlines: Named$2<CustomerStatusName>;
    readonly nextSteps: Named$2<CustomerStatusName>;
    readonly expected: string;
}

export interface CustomerTexts extends AudienceTexts<CustomerWords> {
    readonly status: CustomerStatusTexts;
    readonly letter: CustomerLetterTexts;
}

export interface CustomerWords {
    readonly fields: Named<AddressField | "email" | "phone">;
    readonly kind: Named<Kind>;
    readonly method: Named<Method>;
    readonly otherMethods: Named<Method>;
    readonly methods: Named<Method>;
    readonly disruption: Named<"strike" | "closure" | "suspended" | "weather">;
}

export type DescribeOptions = (Reader & {
    readonly audience: "staff";
    readonly messages: StaffMessages;
}) | (Reader & {
    readonly audience: "customer";
    readonly messages: CustomerMessages;
});

export interface Description {
    readonly title: string;
    readonly text: string;
    readonly todo: readonly string[];
}

export interface ExceptionText {
    readonly title: string;
    readonly text: string;
    readonly todo: readonly string[];
}

export interface ExplainedAction {
    readonly key: string;
    readonly mode: Action["mode"];
    readonly title: string;
    readonly text: string;
    readonly causes: readonly string[];
    readonly proposed?: string;
    readonly due?: string;
}

export interface ExplainedException {
    readonly key: string;
    readonly severity: Severity;
    readonly title: string;
    readonly text: string;
    readonly todo: readonly string[];
    readonly rule: string;
    readonly evidence: readonly string[];
    readonly handling: readonly string[];
    readonly state?: HandlingState;
    readonly level?: number;
}

export interface MessageChanges {
    readonly locale?: string;
    readonly customer?: AudienceChanges & {
        readonly letter?: Partial<CustomerLetterTexts>;
    };
    readonly staff?: AudienceChanges & {
        readonly letter?: Partial<StaffLetterTexts>;
    };
}

export interface MessageRendererOptions {
    readonly messages: readonly Messages[];
    readonly fallback?: string;
    readonly staffLocale?: string;
    readonly timeZone?: string;
    readonly shop?: string;
    readonly templates?: Readonly<Record<string, (part: MessagePart, context: TemplateContext) => ActionText | undefined>>;
}

export interface Messages extends CustomerMessages, StaffMessages {
    readonly explain: ExplainWords;
}

export interface StaffDecisionTexts {
    readonly title: string;
    readonly headings: Named$2<"actions" | "blocked" | "adjustments" | "waivers" | "unknowns">;
    readonly rule: string;
    readonly evidence: string;
    readonly owner: string;
    readonly clocks: string;
    readonly states: Named$2<HandlingState>;
    readonly escalated: string;
    readonly incident: string;
    readonly rootCause: string;
    readonly proposed: string;
    readonly due: string;
    readonly blocked: string;
    readonly changes: Named$2<Adjustment["change"]>;
    readonly reasons: Named$2<AdjustmentReason>;
    readonly waivers: Named$2<WaiverStanding>;
    readonly unknown: string;
    readonly review: string;
    readonly item: string;
    readonly gap: string;
}

export interface StaffExplanation {
    readonly title: string;
    readonly exceptions: readonly ExplainedException[];
    readonly actions: readonly ExplainedAction[];
    readonly blocked: readonly string[];
    readonly adjustments: readonly string[];
    readonly waivers: readonly string[];
    readonly unknowns: readonly string[];
    readonly review?: string;
    readonly text: string;
}

export interface StaffLetterTexts {
    readonly subject: string;
    readonly severalSubject: string;
    readonly deadline: string;
}

export interface StaffMessages {
    readonly locale: string;
    readonly staff: StaffTexts;
}

export type StaffOptions = Extract<DescribeOptions, {
    readonly audience: "staff";
}>;

export interface StaffTexts extends AudienceTexts<StaffWords> {
    readonly decision: StaffDecisionTexts;
    readonly letter: StaffLetterTexts;
}

export interface StaffWords extends CustomerWords {
    readonly state: Named<CarrierState>;
    readonly class: Named<PaymentClass>;
    readonly verdict: Named<"accept" | "confirm" | "add_subpremise" | "fix">;
    readonly problems: Named<"no_open_lines" | "quantity_not_positive" | "over_fulfilled" | "negative_amount" | "unknown_currency">;
    readonly reason: Named<"pending" | "failed" | "timed_out" | "unavailable" | "aborted" | "not_covered" | "not_configured" | "stale" | "missing" | "customer" | "declined" | "fraud" | "inventory" | "staff" | "other">;
    readonly status: Named<"active" | "inactive" | "discontinued" | "unknown">;
    readonly recommendation: Named<"accept" | "review" | "cancel">;
    readonly blocks: Named<"sell" | "capture" | "ship" | "label" | "refund">;
    readonly options: Named<"delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete">;
    readonly channels: Named<"email" | "sms">;
    readonly onSilence: Named<"accept" | "remind" | "cancel" | "consent" | "refuse">;
    readonly what: Named<"order" | "address" | "item" | "email">;
    readonly role: Named<"support" | "warehouse" | "purchasing" | "finance" | "logistics" | "risk" | "ops" | "owner">;
}

export interface SummaryTexts {
    readonly heading: string;
    readonly line: string;
    readonly pieces: string;
    readonly units: string;
    readonly cancelled: string;
    readonly lineShipBy: string;
    readonly totals: Named$1<"itemsMinor" | "shippingMinor" | "taxMinor" | "discountMinor" | "totalMinor">;
    readonly shipTo: string;
    readonly billTo: string;
    readonly phone: string;
    readonly contact: string;
    readonly shipBy: string;
    readonly deliverBy: string;
    readonly payment: string;
}

export interface TemplateContext {
    readonly decision: Decision;
    readonly message: Message;
    readonly locale: string;
}

export function describe(exception: Pick<OrderException, "code" | "subject" | "evidence">, options: DescribeOptions): Description;

export function describeAction(action: Pick<Action, "type" | "params">, options: DescribeOptions): ActionText;

export function explainDecision(decision: Decision, options: StaffOptions): StaffExplanation;

export function explainDecision(decision: Decision, options: CustomerOptions): CustomerStatus;

export function extendMessages<Base extends Extendable>(base: Base, changes: MessageChanges): Base;

export function messageRenderer(options: MessageRendererOptions): (message: Message, decision: Decision) => MessageText;

// Mentioned above, not exported

interface Action {
    readonly key: string;
    readonly id: string;
    readonly type: string;
    readonly exceptions: readonly string[];
    readonly mode: "auto" | "propose";
    readonly params: JsonObject;
    readonly missing?: readonly string[];
    readonly owner?: string;
    readonly notBefore?: string;
    readonly dueBy?: string;
}

interface ActionParams extends HoldParams, RequestParams, OrderParams, StockParams, PaymentParams, ShipmentParams, TeamParams {
}

type ActionTypeName = keyof ActionParams;

interface Address {
    readonly recipient?: string;
    readonly lines: readonly string[];
    readonly district?: string;
    readonly locality?: string;
    readonly region?: string;
    readonly postalCode?: string;
    readonly country?: string;
    readonly phone?: string;
}

type AddressField = "recipient" | "lines" | "district" | "locality" | "region" | "postalCode" | "country";

interface Adjustment {
    readonly action: string;
    readonly id: string;
    readonly type: string;
    readonly exceptions: readonly string[];
    readonly change: "dropped" | "proposed" | "reduced" | "postponed";
    readonly reason: AdjustmentReason;
    readonly by?: string;
    readonly cap?: "order" | "incident" | "customer";
    readonly wantedMinor?: number;
}

type AdjustmentReason = "same_hold" | "held_already" | "released" | "order_cancelled" | "cancel_proposed" | "one_cancel" | "one_refund" | "one_compensation" | "cap_reached" | "history_unknown" | "quiet_hours" | "rate_cap";

interface Asking {
    readonly channels: readonly string[];
    readonly template?: string;
    readonly locale?: string;
}

interface AudienceChanges {
    readonly exceptions?: Readonly<Record<string, ExceptionText>>;
    readonly actions?: Readonly<Record<string, ActionText>>;
    readonly otherException?: ExceptionText;
    readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
    readonly letter?: object;
}

interface Block {
    readonly transaction: Transaction;
    readonly subject: Subject;
    readonly lines?: readonly string[];
    readonly exceptions: readonly string[];
}

type CarrierState = "unknown" | "no_record" | "label_created" | "picked_up" | "in_transit" | "customs" | "out_for_delivery" | "available_for_pickup" | "delivered" | "delayed" | "stalled" | "held" | "delivery_failed" | "address_problem" | "pickup_expired" | "refused" | "returning" | "returned" | "damaged" | "lost" | "destroyed" | "cancelled" | "exception_other" | "misrouted";

interface Decision {
    readonly orderId: string;
    readonly tenant?: string;
    readonly decidedAt: string;
    readonly ruleset: RulesetIdentity;
    readonly exceptions: readonly OrderException[];
    readonly actions: readonly Action[];
    readonly blocked: readonly Block[];
    readonly handling: readonly Handling[];
    readonly messages: readonly PlannedMessage[];
    readonly adjustments: readonly Adjustment[];
    readonly waivers: readonly JudgedWaiver[];
    readonly unknowns: readonly Unknown[];
    readonly reviewAt?: string;
}

type ExceptionCodeName = (typeof rows)[number][0];

interface ExplainWords extends TraceWords {
    readonly raisedBy: string;
    readonly policies: Readonly<Record<PolicyOutcome, string>>;
    readonly noPolicy: string;
    readonly noPlaybook: string;
    readonly action: string;
    readonly leftOut: string;
    readonly modes: {
        readonly auto: string;
        readonly propose: string;
    };
    readonly owner: string;
    readonly dueBy: string;
    readonly missing: string;
    readonly missingFrom: string;
    readonly notBefore: string;
    readonly changes: Readonly<Record<Adjustment["change"], string>>;
    readonly changeReasons: Readonly<Record<AdjustmentReason, string>>;
    readonly changedBy: string;
    readonly comma: string;
}

type Extendable = {
    readonly locale: string;
} & Readonly<Partial<Record<"customer" | "staff", ExtendableTexts>>>;

type ExtendableTexts = AudienceTexts<object> & {
    readonly letter: object;
};

interface Handling {
    readonly exception: string;
    readonly policy?: string;
    readonly owner?: string;
    readonly epoch: number;
    readonly openedAt: Instant;
    readonly respondBy?: Instant;
    readonly resolveBy?: Instant;
    readonly state: HandlingState;
    readonly level: number;
    readonly escalations?: readonly ReachedLevel[];
    readonly incident?: string;
    readonly asksRootCause?: true;
}

type HandlingState = "on_time" | "due_soon" | "respond_overdue" | "resolve_overdue";

interface HoldParams {
    readonly "hold.place": {
        readonly reason: string;
        readonly blocks: readonly Transaction[];
        readonly scope?: "order" | "line" | "shipment";
        readonly lines?: readonly string[];
        readonly note?: string;
        readonly releasableBy?: string;
        readonly autoReleaseAt?: Instant;
    };
    readonly "hold.release": {
        readonly handle: string;
        readonly reason: string;
        readonly by?: string;
    };
}

type Instant = string;

interface JsonObject {
    readonly [key: string]: JsonValue;
}

type JsonPrimitive = string | number | boolean | null;

type JsonValue = JsonPrimitive | readonly JsonValue[] | JsonObject;

interface JudgedWaiver {
    readonly key: string;
    readonly standing: WaiverStanding;
    readonly reason: string;
    readonly at: Instant;
    readonly until?: Instant;
    readonly exception?: OrderException;
}

type Kind = "not_received" | "damaged" | "wrong_item" | "late" | "quality" | "service" | "cancel" | "refund" | "change" | "urgent";

type LinePart = string | LineQuantity;

interface LineQuantity {
    readonly lineId: string;
    readonly quantity: number;
}

interface Message {
    readonly key: string;
    readonly orderId: string;
    readonly tenant?: string;
    readonly audience: "customer" | "team";
    readonly template: string;
    readonly channel: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
    readonly parts: readonly MessagePart[];
    readonly text?: MessageText;
}

interface MessagePart {
    readonly key: string;
    readonly type: string;
    readonly template: string;
    readonly locale?: string;
    readonly params: JsonObject;
    readonly exceptions: readonly string[];
    readonly to?: string;
}

interface MessageText {
    readonly subject: string;
    readonly body: string;
    readonly locale: string;
}

type Method = "card" | "credit_card" | "debit_card" | "alipay" | "wechat_pay" | "unionpay" | "paypal" | "apple_pay" | "google_pay" | "bank_transfer" | "sepa_debit" | "boleto" | "pix" | "invoice" | "cod" | "voucher";

type Named<Value extends string> = Readonly<Record<Value, string>>;

type Named$1<Name extends string> = Readonly<Record<Name, string>>;

type Named$2<Name extends string> = Readonly<Record<Name, string>>;

interface OperatorWords {
    readonly holds: string;
    readonly fails: string;
}

interface OrderException {
    readonly key: string;
    readonly code: string;
    readonly subject: Subject;
    readonly severity: Severity;
    readonly blocks: readonly Transaction[];
    readonly evidence: JsonObject;
    readonly field?: string;
    readonly rule: string;
}

interface OrderParams {
    readonly "order.decide_shortage": {
        readonly sku: string;
        readonly shortQuantity: number;
        readonly options: readonly ShortageOption[];
        readonly default: ShortageOption;
        readonly lineId?: string;
        readonly deadline?: Instant;
        readonly plans?: JsonValue;
    };
    readonly "order.split": {
        readonly groups: readonly SplitGroup[];
    };
    readonly "order.backorder": {
        readonly lines: readonly LinePart[];
        readonly quantity: number;
        readonly expectedAt?: Instant;
    };
    readonly "order.substitute": {
        readonly line: string;
        readonly candidates: readonly SubstituteCandidate[];
        readonly quantity?: number;
        readonly needsConsent?: boolean;
    };
    readonly "order.cancel": {
        readonly reason: "customer" | "declined" | "fraud" | "inventory" | "staff" | "other";
        readonly lines?: readonly LinePart[];
        readonly quantity?: number;
        readonly restock?: boolean;
        readonly refund?: boolean;
        readonly notify?: boolean;
    };
    readonly "order.merge_suggest": {
        readonly orderIds: readonly string[];
    };
    readonly "promise.revise": {
        readonly cause: string;
        readonly shipBy?: Instant;
        readonly deliverBy?: Instant;
    };
}

type PaymentClass = "approved" | "pending" | "authenticate" | "retry" | "fix_input" | "other_method" | "never" | "merchant" | "check" | "closed" | "refunded";

interface PaymentParams {
    readonly "payment.retry": {
        readonly paymentId: string;
        readonly notBefore?: Instant;
        readonly maxAttempts?: number;
        readonly attempt?: number;
    };
    readonly "payment.request": {
        readonly amountMinor: number;
        readonly currency: string;
        readonly methods: readonly string[];
        readonly deadline?: Instant;
        readonly messageClass?: string;
    };
    readonly "payment.authenticate": {
        readonly paymentId: string;
    };
    readonly "payment.query": {
        readonly paymentId: string;
        readonly notBefore?: Instant;
        readonly giveUpAt?: Instant;
        readonly onGiveUp?: string;
    };
    readonly "payment.capture_or_reauth": {
        readonly paymentId: string;
        readonly before: Instant;
    };
    readonly "refund.propose": {
        readonly amountMinor: number;
        readonly currency: string;
        readonly cause: string;
        readonly deadline?: Instant;
        readonly approvalRole?: string;
    };
    readonly "compensation.offer": {
        readonly kind: "coupon" | "points" | "refund" | "shipping_fee";
        readonly amountMinor: number;
        readonly currency: string;
        readonly cap?: JsonValue;
        readonly tier?: JsonValue;
        readonly incidentKey?: string;
        readonly approvalRole?: string;
    };
}

interface PlannedMessage {
    readonly channel: string;
    readonly actions: readonly string[];
    readonly notBefore?: Instant;
}

type PolicyOutcome = "chosen" | "added" | "not_held" | "undecided" | "outranked";

interface ReachedLevel {
    readonly level: number;
    readonly toRole: string;
}

interface Reader {
    readonly locale?: string;
    readonly timeZone?: string;
}

interface RequestParams {
    readonly "request.correction": Asking & {
        readonly fields: readonly string[];
        readonly deadline?: Instant;
        readonly formTarget?: string;
    };
    readonly "request.confirmation": Asking & {
        readonly what: "order" | "address" | "item" | "email";
        readonly proposal?: JsonValue;
        readonly summary?: JsonObject;
        readonly deadline?: Instant;
        readonly onSilence?: "accept" | "remind" | "cancel";
    };
    readonly "request.verification": Asking & {
        readonly purpose: string;
        readonly to?: string;
    };
    readonly "request.consent": Asking & {
        readonly onSilence: "consent" | "cancel" | "refuse";
        readonly revisedDate?: Instant;
        readonly deadline?: Instant;
    };
    readonly "address.suggest": {
        readonly to: Address;
        readonly from?: Address;
        readonly diff?: JsonObject;
        readonly needsConsent?: boolean;
    };
    readonly "notify.customer": Asking & {
        readonly template: string;
        readonly params?: JsonObject;
    };
    readonly "notify.team": {
        readonly template: string;
        readonly role?: string;
        readonly channels?: readonly string[];
        readonly params?: JsonObject;
        readonly digest?: boolean;
    };
}

interface RulesetIdentity {
    readonly name: string;
    readonly version?: string;
    readonly digest: string;
}

type Severity = "info" | "warning" | "error" | "critical";

interface ShipmentParams {
    readonly "carrier.switch": {
        readonly from: string;
        readonly candidates: readonly SwitchCandidate[];
        readonly scope?: "new" | "unshipped" | "intercept";
    };
    readonly "shipment.trace": {
        readonly shipmentId: string;
        readonly carrier: string;
        readonly deadline?: Instant;
    };
    readonly "shipment.reattempt": {
        readonly shipmentId: string;
        readonly notBefore?: Instant;
        readonly contact?: string;
    };
    readonly "shipment.intercept": {
        readonly shipmentId: string;
        readonly newAddress?: Address;
    };
    readonly "shipment.claim": {
        readonly shipmentId: string;
        readonly kind: "lost" | "damaged" | "delay";
        readonly value?: number;
        readonly fileBefore?: Instant;
        readonly evidence?: JsonValue;
    };
    readonly "shipment.reship": {
        readonly lines: readonly LinePart[];
        readonly from?: string;
        readonly carrier?: string;
    };
    readonly "shipment.return": {
        readonly lines: readonly LinePart[];
        readonly labelNeeded?: boolean;
    };
}

type ShortageOption = "delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete";

type SilenceName = "accept" | "remind" | "cancel" | "consent" | "refuse";

interface SplitGroup {
    readonly node: string;
    readonly lines: readonly LineQuantity[];
}

interface StockParams {
    readonly "stock.reserve": {
        readonly sku: string;
        readonly quantity: number;
        readonly node?: string;
        readonly until?: Instant;
    };
    readonly "stock.reallocate": {
        readonly sku: string;
        readonly quantity: number;
        readonly toNode: string;
        readonly fromNode?: string;
        readonly forOrders?: readonly string[];
    };
    readonly "replenish.propose": {
        readonly sku: string;
        readonly quantity: number;
        readonly node?: string;
        readonly supplier?: string;
        readonly rank?: number;
        readonly expectedAt?: Instant;
        readonly method?: "rop" | "periodic";
        readonly reason?: JsonObject;
        readonly suppliers?: readonly SupplierCandidate[];
    };
}

interface Subject {
    readonly kind: string;
    readonly id?: string;
}

interface SubstituteCandidate {
    readonly sku: string;
    readonly quantity?: number;
    readonly priceDeltaMinor?: number;
}

interface SupplierCandidate {
    readonly supplier: string;
    readonly quantity?: number;
    readonly rank?: number;
    readonly expectedAt?: Instant;
    readonly costMinor?: number;
    readonly currency?: string;
}

type SwitchCandidate = string | {
    readonly carrier: string;
    readonly service?: string;
    readonly score?: number;
    readonly etaAt?: Instant;
    readonly costMinor?: number;
    readonly reason?: "keeps_promise" | "misses_promise" | "date_unknown";
};

interface TeamParams {
    readonly "task.assign": {
        readonly role: string;
        readonly user?: string;
        readonly acknowledgeBy?: Instant;
        readonly resolveBy?: Instant;
        readonly priority?: "low" | "normal" | "high" | "urgent";
        readonly checklist?: string | readonly string[];
    };
    readonly escalate: {
        readonly toRole: string;
        readonly level?: number;
        readonly cause?: string;
    };
    readonly "review.schedule": {
        readonly scope: string;
        readonly kind: string;
        readonly cases?: readonly string[];
        readonly due?: Instant;
    };
    readonly "facts.refresh": {
        readonly fact: string;
        readonly subject?: JsonValue;
        readonly reason?: string;
    };
}

interface TraceWords {
    readonly verdicts: {
        readonly true: string;
        readonly false: string;
        readonly unknown: string;
    };
    readonly because: string;
    readonly unconditional: string;
    readonly and: string;
    readonly more: string;
    readonly ruleForItem: string;
    readonly groups: {
        readonly all: string;
        readonly any: string;
        readonly not: string;
    };
    readonly empty: string;
    readonly named: string;
    readonly valued: string;
    readonly absent: string;
    readonly redacted: string;
    readonly notKnown: string;
    readonly factNotKnown: string;
    readonly reasons: Readonly<Record<string, string>>;
    readonly operators: Readonly<Record<string, OperatorWords>>;
    readonly ownOperator: OperatorWords;
    readonly notSo: string;
    readonly elements: {
        readonly some: string;
        readonly every: string;
    };
    readonly forElements: {
        readonly some: string;
        readonly every: string;
    };
    readonly meaning: string;
}

type Transaction = "sell" | "capture" | "ship" | "label" | "refund";

interface Unknown {
    readonly fact: string;
    readonly reason: UnknownReason;
    readonly rule: string;
    readonly subject?: Subject;
    readonly exception?: string;
    readonly mayRaise?: string;
}

type UnknownReason = "pending" | "failed" | "timed_out" | "unavailable" | "not_configured" | "stale" | "missing" | (string & {});

type WaiverStanding = "in_force" | "not_needed" | "expired" | "facts_changed" | "not_waivable";

const rows: readonly [
    readonly [
        "address.missing_field",
        "error",
        "support",
        "ship",
        "Address incomplete",
        "地址缺少必填项"
    ],
    readonly [
        "address.format_invalid",
        "error",
        "support",
        "ship",
        "Address malformed",
        "地址格式错误(邮编/省)"
    ],
    readonly [
        "address.undeliverable",
        "error",
        "support",
        "ship",
        "Address undeliverable",
        "地址无法送达"
    ],
    readonly [
        "address.needs_confirmation",
        "warning",
        "support",
        "",
        "Address needs confirmation",
        "地址需客户确认"
    ],
    readonly [
        "address.subpremise_missing",
        "warning",
        "support",
        "",
        "Flat or unit number missing",
        "缺少门牌/单元号"
    ],
    readonly [
        "address.unverified",
        "info",
        "support",
        "",
        "Address not verified",
        "地址未核验"
    ],
    readonly [
        "address.changed_after_order",
        "warning",
        "support",
        "ship",
        "Address changed after ordering",
        "下单后改地址"
    ],
    readonly [
        "address.out_of_service_area",
        "error",
        "logistics",
        "ship",
        "Outside the delivery area",
        "超出配送范围"
    ],
    readonly [
        "contact.phone_invalid",
        "error",
        "support",
        "ship",
        "Phone number invalid",
        "电话无效"
    ],
    readonly [
        "contact.phone_unverified",
        "info",
        "support",
        "",
        "Phone number not verified",
        "电话未短信验证"
    ],
    readonly [
        "contact.email_invalid",
        "warning",
        "support",
        "",
        "E-mail address invalid",
        "邮箱无效"
    ],
    readonly [
        "contact.email_suspicious",
        "info",
        "support",
        "",
        "E-mail address probably mistyped",
        "邮箱疑似错误"
    ],
    readonly [
        "order.unconfirmed",
        "info",
        "support",
        "",
        "Order not confirmed by the customer",
        "订单待客户核对"
    ],
    readonly [
        "order.duplicate",
        "warning",
        "support",
        "ship",
        "Probably a duplicate order",
        "疑似重复订单"
    ],
    readonly [
        "order.invalid",
        "critical",
        "support",
        "ship capture",
        "Order data impossible",
        "订单数据不成立"
    ],
    readonly [
        "order.price_mismatch",
        "error",
        "finance",
        "capture ship",
        "Total does not add up",
        "价格不符"
    ],
    readonly [
        "order.item_unmatched",
        "error",
        "warehouse",
        "ship",
        "Item unknown or not sellable",
        "商品未匹配"
    ],
    readonly [
        "order.customer_blocked",
        "error",
        "risk",
        "ship capture",
        "Customer blocked",
        "黑名单客户"
    ],
    readonly [
        "order.buyer_request_pending",
        "warning",
        "support",
        "ship",
        "Buyer request waiting",
        "买家申请待处理(退款/修改/催发)"
    ],
    readonly [
        "order.promise_conflict",
        "warning",
        "warehouse",
        "",
        "Promised date cannot be kept",
        "承诺日期不可达"
    ],
    readonly [
        "stock.short",
        "error",
        "warehouse",
        "ship",
        "Not enough stock",
        "库存不足"
    ],
    readonly [
        "stock.split_needed",
        "info",
        "warehouse",
        "",
        "Only several warehouses together can fill it",
        "需拆单发货"
    ],
    readonly [
        "stock.arriving_late",
        "warning",
        "warehouse",
        "ship",
        "Stock arrives after the promise",
        "到货晚于承诺"
    ],
    readonly [
        "stock.discontinued",
        "error",
        "warehouse",
        "ship",
        "Discontinued and out of stock",
        "已停产/下架"
    ],
    readonly [
        "stock.low",
        "warning",
        "purchasing",
        "",
        "Stock below the reorder point",
        "库存低于警戒值"
    ],
    readonly [
        "stock.oversold",
        "critical",
        "warehouse",
        "sell",
        "Oversold",
        "超卖"
    ],
    readonly [
        "stock.reservation_expired",
        "warning",
        "warehouse",
        "ship",
        "Stock reservation expired",
        "库存预占失效"
    ],
    readonly [
        "payment.pending",
        "warning",
        "finance",
        "ship",
        "Payment overdue",
        "待付款超时"
    ],
    readonly [
        "payment.action_required",
        "warning",
        "finance",
        "ship",
        "Payment waits for the customer",
        "需完成验证"
    ],
    readonly [
        "payment.declined.retryable",
        "warning",
        "finance",
        "ship",
        "Payment declined, retry may work",
        "支付失败-可重试"
    ],
    readonly [
        "payment.declined.fixable",
        "error",
        "finance",
        "ship",
        "Payment declined, data to be corrected",
        "支付失败-需更正信息"
    ],
    readonly [
        "payment.declined.other_method",
        "error",
        "finance",
        "ship",
        "Payment declined, other method needed",
        "支付失败-请换方式"
    ],
    readonly [
        "payment.declined.final",
        "error",
        "finance",
        "ship capture",
        "Payment declined for good",
        "支付失败-不可重试"
    ],
    readonly [
        "payment.config_error",
        "critical",
        "finance",
        "ship",
        "Payment set up wrongly",
        "商户侧支付故障"
    ],
    readonly [
        "payment.state_unknown",
        "error",
        "finance",
        "ship capture refund",
        "Payment outcome unknown",
        "支付结果未知"
    ],
    readonly [
        "payment.closed",
        "warning",
        "finance",
        "ship",
        "Payment closed unpaid",
        "交易已关闭"
    ],
    readonly [
        "payment.amount_mismatch",
        "error",
        "finance",
        "ship",
        "Amount paid differs from amount due",
        "实付金额不符"
    ],
    readonly [
        "payment.duplicate",
        "error",
        "finance",
        "capture",
        "Paid more than once",
        "重复支付"
    ],
    readonly [
        "payment.risk_review",
        "error",
        "risk",
        "ship capture",
        "Payment under risk review",
        "风险审核"
    ],
    readonly [
        "payment.authorization_expiring",
        "warning",
        "finance",
        "",
        "Authorisation about to lapse",
        "授权即将过期"
    ],
    readonly [
        "shipment.not_dispatched",
        "error",
        "warehouse",
        "",
        "Not dispatched in time",
        "逾期未发货"
    ],
    readonly [
        "shipment.no_tracking",
        "warning",
        "logistics",
        "",
        "No first scan",
        "无物流轨迹"
    ],
    readonly [
        "shipment.stalled",
        "warning",
        "logistics",
        "",
        "No scan for too long",
        "物流停滞"
    ],
    readonly [
        "shipment.delayed",
        "warning",
        "logistics",
        "",
        "Delivery late",
        "物流延误"
    ],
    readonly [
        "shipment.delivered_late",
        "info",
        "logistics",
        "",
        "Delivered late",
        "已签收但晚于承诺"
    ],
    readonly [
        "shipment.delivery_failed",
        "warning",
        "logistics",
        "",
        "Delivery attempt failed",
        "派送失败"
    ],
    readonly [
        "shipment.address_problem",
        "error",
        "support",
        "",
        "Carrier reports an address problem",
        "派送地址问题"
    ],
    readonly [
        "shipment.held",
        "error",
        "logistics",
        "",
        "Parcel held",
        "被扣留(清关/费用/资料)"
    ],
    readonly [
        "shipment.pickup_overdue",
        "warning",
        "support",
        "",
        "Not collected in time",
        "超时未取"
    ],
    readonly [
        "shipment.refused",
        "error",
        "support",
        "refund",
        "Parcel refused",
        "客户拒收"
    ],
    readonly [
        "shipment.returned",
        "error",
        "warehouse",
        "",
        "Parcel returns to sender",
        "退回中/已退回"
    ],
    readonly [
        "shipment.damaged",
        "error",
        "logistics",
        "",
        "Parcel damaged",
        "包裹破损"
    ],
    readonly [
        "shipment.lost",
        "error",
        "logistics",
        "",
        "Parcel lost",
        "包裹丢失(含推定)"
    ],
    readonly [
        "shipment.wrong_delivery",
        "error",
        "support",
        "",
        "Delivered, yet not received",
        "显示签收但未收到"
    ],
    readonly [
        "shipment.cancelled",
        "warning",
        "warehouse",
        "",
        "Shipment cancelled",
        "运单取消"
    ],
    readonly [
        "shipment.exception",
        "warning",
        "logistics",
        "",
        "Carrier reports an exception",
        "其他物流异常"
    ],
    readonly [
        "carrier.disrupted",
        "critical",
        "logistics",
        "label",
        "Carrier disrupted",
        "承运商中断"
    ],
    readonly [
        "complaint.open",
        "warning",
        "support",
        "",
        "Complaint open",
        "客户投诉未结"
    ],
    readonly [
        "complaint.response_overdue",
        "error",
        "support",
        "",
        "First reply to a complaint overdue",
        "首次响应超时"
    ],
    readonly [
        "complaint.update_overdue",
        "warning",
        "support",
        "",
        "Progress report on a complaint overdue",
        "进展通报超时"
    ],
    readonly [
        "complaint.resolution_overdue",
        "error",
        "support",
        "",
        "Resolution of a complaint overdue",
        "解决超时"
    ],
    readonly [
        "complaint.reopened",
        "warning",
        "support",
        "",
        "Complaint reopened",
        "投诉重开"
    ],
    readonly [
        "promise.notice_due",
        "error",
        "support",
        "",
        "Customer not told of the delay",
        "应告知客户延迟"
    ],
    readonly [
        "process.sla_breached",
        "error",
        "owner",
        "",
        "Handling overdue",
        "处理超时"
    ],
    readonly [
        "facts.missing",
        "info",
        "ops",
        "",
        "Information missing",
        "缺少事实"
    ],
    readonly [
        "facts.stale",
        "info",
        "ops",
        "",
        "Information out of date",
        "事实过期"
    ]
];
