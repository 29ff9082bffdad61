import type { CustomerLetterTexts } from "../../LetterTexts";

/** 面向客户：消息正文前后的文字。 */
export const letter: CustomerLetterTexts = {
  subject: "{title}（订单 {orderId}）",
  severalSubject: "您的订单 {orderId} 有新进展",
  greeting: "您好：",
  signOff: "祝您生活愉快",
  order: "订单号：{orderId}",
  deadline: "请在 {deadline}前回复。",
  silence: {
    accept: "如未收到您的回复，我们将按现有信息继续处理。",
    remind: "如未收到您的回复，我们会再次提醒您。",
    cancel: "如未收到您的回复，我们将为您取消，并退还已付款项。",
    consent: "如未收到您的回复，将视为您同意。",
    refuse: "如未收到您的回复，将视为您不同意。",
  },
  mayCancel: "您也可以选择取消，已付款项将退还给您。",
  proposal: {
    address: "我们的建议：",
    text: "我们的建议：{text}",
  },
  summary: {
    heading: "您的订单{placedAt, select, absent {} other {（下单日期：{placedAt}）}}",
    line: "{index, number}. {name}，{quantity}{unitPrice, select, absent {} other {，单价 {unitPrice}}}{lineTotal, select, absent {} other {，小计 {lineTotal}}}",
    pieces: "{quantity, number} 件",
    units: "{quantity, number} {unit}",
    cancelled: "已取消：{quantity}",
    lineShipBy: "最迟 {shipBy}发货",
    totals: {
      itemsMinor: "商品金额：{amount}",
      shippingMinor: "运费：{amount}",
      taxMinor: "税费：{amount}",
      discountMinor: "优惠：{amount}",
      totalMinor: "合计：{amount}",
    },
    shipTo: "收货地址：",
    billTo: "账单地址：",
    phone: "电话：{phone}",
    contact: "联系方式：{details}",
    shipBy: "最迟 {shipBy}发货",
    deliverBy: "预计 {deliverBy}前送达",
    payment: "支付方式：{methods}",
  },
};
