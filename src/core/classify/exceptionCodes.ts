import type { Severity, Transaction } from "./OrderException";

/** What the library knows of an exception code; a rule can override severity and blocks. */
export interface ExceptionCode {
  readonly code: string;
  readonly severity: Severity;
  /** The role that sees to it by default, a key of `roles`. */
  readonly owner: string;
  readonly blocks: readonly Transaction[];
  /** Whether somebody may decide to live with it; of what is not, waivers do nothing. */
  readonly waivable: boolean;
  readonly title: { readonly en: string; readonly zh: string };
  /** Version of this library in which the code came. */
  readonly since: string;
  /** The code to use instead, once this one is retired. */
  readonly replacedBy?: string;
}

type Row = readonly [code: string, severity: Severity, owner: string, blocks: string, en: string, zh: string];

// biome-ignore format: one code a line reads as the table it is
const rows = [
  ["address.missing_field", "error", "support", "ship", "Address incomplete", "地址缺少必填项"],
  ["address.format_invalid", "error", "support", "ship", "Address malformed", "地址格式错误(邮编/省)"],
  ["address.undeliverable", "error", "support", "ship", "Address undeliverable", "地址无法送达"],
  ["address.needs_confirmation", "warning", "support", "", "Address needs confirmation", "地址需客户确认"],
  ["address.subpremise_missing", "warning", "support", "", "Flat or unit number missing", "缺少门牌/单元号"],
  ["address.unverified", "info", "support", "", "Address not verified", "地址未核验"],
  ["address.changed_after_order", "warning", "support", "ship", "Address changed after ordering", "下单后改地址"],
  ["address.out_of_service_area", "error", "logistics", "ship", "Outside the delivery area", "超出配送范围"],
  ["contact.phone_invalid", "error", "support", "ship", "Phone number invalid", "电话无效"],
  ["contact.phone_unverified", "info", "support", "", "Phone number not verified", "电话未短信验证"],
  ["contact.email_invalid", "warning", "support", "", "E-mail address invalid", "邮箱无效"],
  ["contact.email_suspicious", "info", "support", "", "E-mail address probably mistyped", "邮箱疑似错误"],
  ["order.unconfirmed", "info", "support", "", "Order not confirmed by the customer", "订单待客户核对"],
  ["order.duplicate", "warning", "support", "ship", "Probably a duplicate order", "疑似重复订单"],
  ["order.invalid", "critical", "support", "ship capture", "Order data impossible", "订单数据不成立"],
  ["order.price_mismatch", "error", "finance", "capture ship", "Total does not add up", "价格不符"],
  ["order.item_unmatched", "error", "warehouse", "ship", "Item unknown or not sellable", "商品未匹配"],
  ["order.customer_blocked", "error", "risk", "ship capture", "Customer blocked", "黑名单客户"],
  ["order.buyer_request_pending", "warning", "support", "ship", "Buyer request waiting", "买家申请待处理(退款/修改/催发)"],
  ["order.promise_conflict", "warning", "warehouse", "", "Promised date cannot be kept", "承诺日期不可达"],
  ["stock.short", "error", "warehouse", "ship", "Not enough stock", "库存不足"],
  ["stock.split_needed", "info", "warehouse", "", "Only several warehouses together can fill it", "需拆单发货"],
  ["stock.arriving_late", "warning", "warehouse", "ship", "Stock arrives after the promise", "到货晚于承诺"],
  ["stock.discontinued", "error", "warehouse", "ship", "Discontinued and out of stock", "已停产/下架"],
  ["stock.low", "warning", "purchasing", "", "Stock below the reorder point", "库存低于警戒值"],
  ["stock.oversold", "critical", "warehouse", "sell", "Oversold", "超卖"],
  ["stock.reservation_expired", "warning", "warehouse", "ship", "Stock reservation expired", "库存预占失效"],
  ["payment.pending", "warning", "finance", "ship", "Payment overdue", "待付款超时"],
  ["payment.action_required", "warning", "finance", "ship", "Payment waits for the customer", "需完成验证"],
  ["payment.declined.retryable", "warning", "finance", "ship", "Payment declined, retry may work", "支付失败-可重试"],
  ["payment.declined.fixable", "error", "finance", "ship", "Payment declined, data to be corrected", "支付失败-需更正信息"],
  ["payment.declined.other_method", "error", "finance", "ship", "Payment declined, other method needed", "支付失败-请换方式"],
  ["payment.declined.final", "error", "finance", "ship capture", "Payment declined for good", "支付失败-不可重试"],
  ["payment.config_error", "critical", "finance", "ship", "Payment set up wrongly", "商户侧支付故障"],
  ["payment.state_unknown", "error", "finance", "ship capture refund", "Payment outcome unknown", "支付结果未知"],
  ["payment.closed", "warning", "finance", "ship", "Payment closed unpaid", "交易已关闭"],
  ["payment.amount_mismatch", "error", "finance", "ship", "Amount paid differs from amount due", "实付金额不符"],
  ["payment.duplicate", "error", "finance", "capture", "Paid more than once", "重复支付"],
  ["payment.risk_review", "error", "risk", "ship capture", "Payment under risk review", "风险审核"],
  ["payment.authorization_expiring", "warning", "finance", "", "Authorisation about to lapse", "授权即将过期"],
  ["shipment.not_dispatched", "error", "warehouse", "", "Not dispatched in time", "逾期未发货"],
  ["shipment.no_tracking", "warning", "logistics", "", "No first scan", "无物流轨迹"],
  ["shipment.stalled", "warning", "logistics", "", "No scan for too long", "物流停滞"],
  ["shipment.delayed", "warning", "logistics", "", "Delivery late", "物流延误"],
  ["shipment.delivered_late", "info", "logistics", "", "Delivered late", "已签收但晚于承诺"],
  ["shipment.delivery_failed", "warning", "logistics", "", "Delivery attempt failed", "派送失败"],
  ["shipment.address_problem", "error", "support", "", "Carrier reports an address problem", "派送地址问题"],
  ["shipment.held", "error", "logistics", "", "Parcel held", "被扣留(清关/费用/资料)"],
  ["shipment.pickup_overdue", "warning", "support", "", "Not collected in time", "超时未取"],
  ["shipment.refused", "error", "support", "refund", "Parcel refused", "客户拒收"],
  ["shipment.returned", "error", "warehouse", "", "Parcel returns to sender", "退回中/已退回"],
  ["shipment.damaged", "error", "logistics", "", "Parcel damaged", "包裹破损"],
  ["shipment.lost", "error", "logistics", "", "Parcel lost", "包裹丢失(含推定)"],
  ["shipment.wrong_delivery", "error", "support", "", "Delivered, yet not received", "显示签收但未收到"],
  ["shipment.cancelled", "warning", "warehouse", "", "Shipment cancelled", "运单取消"],
  ["shipment.exception", "warning", "logistics", "", "Carrier reports an exception", "其他物流异常"],
  ["carrier.disrupted", "critical", "logistics", "label", "Carrier disrupted", "承运商中断"],
  ["complaint.open", "warning", "support", "", "Complaint open", "客户投诉未结"],
  ["complaint.response_overdue", "error", "support", "", "First reply to a complaint overdue", "首次响应超时"],
  ["complaint.update_overdue", "warning", "support", "", "Progress report on a complaint overdue", "进展通报超时"],
  ["complaint.resolution_overdue", "error", "support", "", "Resolution of a complaint overdue", "解决超时"],
  ["complaint.reopened", "warning", "support", "", "Complaint reopened", "投诉重开"],
  ["promise.notice_due", "error", "support", "", "Customer not told of the delay", "应告知客户延迟"],
  ["process.sla_breached", "error", "owner", "", "Handling overdue", "处理超时"],
  ["facts.missing", "info", "ops", "", "Information missing", "缺少事实"],
  ["facts.stale", "info", "ops", "", "Information out of date", "事实过期"],
] as const satisfies readonly Row[];

/** The code of an exception that ships; a rule file can declare codes of its own beside them. */
export type ExceptionCodeName = (typeof rows)[number][0];

/** Every exception code that ships, by code. The first segment is its category. */
export const exceptionCodes: ReadonlyMap<string, ExceptionCode> = /* @__PURE__ */ byCode();

/** In one call, which a bundler can leave out as a whole. */
function byCode(): ReadonlyMap<string, ExceptionCode> {
  const unwaivable: ReadonlySet<string> = new Set([
    "order.invalid",
    "stock.oversold",
    "payment.state_unknown",
    "carrier.disrupted",
    "promise.notice_due",
  ]);
  return new Map(
    rows.map(([code, severity, owner, blocks, en, zh]) => [
      code,
      {
        code,
        severity,
        owner,
        blocks: blocks === "" ? [] : (blocks.split(" ") as Transaction[]),
        waivable: !unwaivable.has(code),
        title: { en, zh },
        since: "0.1.0",
      },
    ]),
  );
}
