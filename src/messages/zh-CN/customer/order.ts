/** 面向客户：订单本身。 */
export const order = {
  "order.unconfirmed": {
    title: "请核对您的订单",
    text: "为您打包前，请您核对一下订单{totalMinor, select, absent {} other {（{totalMinor}）}}。",
    todo: ["请核对商品、地址和联系方式，并确认订单。"],
  },
  "order.duplicate": {
    title: "您是否下了两笔相同的订单？",
    text: "我们收到您两笔相似的订单，已先为您暂停后一笔，以免重复发货。",
    todo: ["请告诉我们是否两笔都需要。"],
  },
  "order.invalid": {
    title: "订单核对中",
    text: "您的订单信息有一处需要核对，我们正在处理。您无需操作，如需协助我们会联系您。",
    todo: [],
  },
  "order.price_mismatch": {
    title: "订单金额核对中",
    text: "我们正在核对您的订单金额，核对期间不会再向您收款。金额如有变化，我们会及时告知。",
    todo: [],
  },
  "order.item_unmatched": {
    title: "商品核对中",
    text: "您订单中有一件商品需要核对能否发出，有结果后我们会尽快告知您。",
    todo: [],
  },
  "order.customer_blocked": {
    title: "订单需要核对",
    text: "您的订单暂时无法继续处理，我们的客服很乐意为您提供帮助。",
    todo: ["如有疑问，请联系客服。"],
  },
  "order.buyer_request_pending": {
    title: "已收到您的申请",
    text: "我们已收到您的{kind, select, absent {} other {{kind}}}申请，正在处理，会尽快答复您。",
    todo: [],
  },
  "order.promise_conflict": {
    title: "送达时间可能调整",
    text: "您的订单可能无法按{deliverBy, select, absent {原定时间} other { {deliverBy}}}送达。我们正在安排最快的方式，并会告知您确切日期。",
    todo: [],
  },
};
