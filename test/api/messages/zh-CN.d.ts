// order-triage/messages/zh-CN

export const zhCN: Messages;

export const zhCNCustomer: CustomerMessages;

// Mentioned above, not exported

interface ActionText {
    readonly title: string;
    readonly text: string;
}

type ActionTypeName = "hold.place" | "hold.release" | "request.correction" | "request.confirmation" | "request.verification" | "request.consent" | "address.suggest" | "notify.customer" | "notify.team" | "order.decide_shortage" | "order.split" | "order.backorder" | "order.substitute" | "order.cancel" | "order.merge_suggest" | "promise.revise" | "stock.reserve" | "stock.reallocate" | "replenish.propose" | "payment.retry" | "payment.request" | "payment.authenticate" | "payment.query" | "payment.capture_or_reauth" | "refund.propose" | "compensation.offer" | "carrier.switch" | "shipment.trace" | "shipment.reattempt" | "shipment.intercept" | "shipment.claim" | "shipment.reship" | "shipment.return" | "task.assign" | "escalate" | "review.schedule" | "facts.refresh";

type AddressField = "recipient" | "lines" | "district" | "locality" | "region" | "postalCode" | "country";

interface AudienceTexts<Words> {
    readonly exceptions: Readonly<Record<ExceptionCodeName, ExceptionText>> & Readonly<Record<string, ExceptionText>>;
    readonly actions: Readonly<Record<ActionTypeName, ActionText>>;
    readonly otherException: ExceptionText;
    readonly words: Words;
}

type CarrierState = "unknown" | "no_record" | "label_created" | "picked_up" | "in_transit" | "customs" | "out_for_delivery" | "available_for_pickup" | "delivered" | "delayed" | "stalled" | "held" | "delivery_failed" | "address_problem" | "pickup_expired" | "refused" | "returning" | "returned" | "damaged" | "lost" | "destroyed" | "cancelled" | "exception_other" | "misrouted";

interface CustomerMessages {
    readonly locale: string;
    readonly customer: AudienceTexts<CustomerWords>;
}

interface CustomerWords {
    readonly fields: Named<AddressField | "email" | "phone">;
    readonly kind: Named<Kind>;
    readonly method: Named<Method>;
    readonly otherMethods: Named<Method>;
    readonly methods: Named<Method>;
    readonly disruption: Named<"strike" | "closure" | "suspended" | "weather">;
}

type ExceptionCodeName = (typeof rows)[number][0];

interface ExceptionText {
    readonly title: string;
    readonly text: string;
    readonly todo: readonly string[];
}

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
    readonly comma: string;
}

type Kind = "not_received" | "damaged" | "wrong_item" | "late" | "quality" | "service" | "cancel" | "refund" | "change" | "urgent";

interface Messages extends CustomerMessages, StaffMessages {
    readonly explain: ExplainWords;
}

type Method = "card" | "credit_card" | "debit_card" | "alipay" | "wechat_pay" | "unionpay" | "paypal" | "apple_pay" | "google_pay" | "bank_transfer" | "sepa_debit" | "boleto" | "pix" | "invoice" | "cod" | "voucher";

type Named<Value extends string> = Readonly<Record<Value, string>>;

interface OperatorWords {
    readonly holds: string;
    readonly fails: string;
}

type PaymentClass = "approved" | "pending" | "authenticate" | "retry" | "fix_input" | "other_method" | "never" | "merchant" | "check" | "closed" | "refunded";

type PolicyOutcome = "chosen" | "added" | "not_held" | "undecided" | "outranked";

interface StaffMessages {
    readonly locale: string;
    readonly staff: AudienceTexts<StaffWords>;
}

interface StaffWords extends CustomerWords {
    readonly state: Named<CarrierState>;
    readonly class: Named<PaymentClass>;
    readonly verdict: Named<"accept" | "confirm" | "add_subpremise" | "fix">;
    readonly problems: Named<"no_open_lines" | "quantity_not_positive" | "over_fulfilled" | "negative_amount" | "unknown_currency">;
    readonly reason: Named<"pending" | "failed" | "not_configured" | "stale" | "missing" | "customer" | "declined" | "fraud" | "inventory" | "staff">;
    readonly status: Named<"active" | "inactive" | "discontinued" | "unknown">;
    readonly recommendation: Named<"accept" | "review" | "cancel">;
    readonly blocks: Named<"sell" | "capture" | "ship" | "label" | "refund">;
    readonly options: Named<"delay" | "partial_backorder" | "partial_cancel" | "substitute" | "cancel" | "wait_complete">;
    readonly channels: Named<"email" | "sms">;
    readonly onSilence: Named<"accept" | "remind" | "cancel" | "consent">;
    readonly what: Named<"order" | "address" | "item" | "email">;
    readonly role: Named<"support" | "warehouse" | "purchasing" | "finance" | "logistics" | "risk" | "ops">;
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
