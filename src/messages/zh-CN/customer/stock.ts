/** 面向客户：库存。 */
export const stock = {
  "stock.short": {
    title: "商品暂时缺货",
    text: "很抱歉，您订单中有商品库存不足，暂时无法全部发出。",
    todo: ["请选择：等待补货、先发现货、更换相近商品或退款。"],
  },
  "stock.split_needed": {
    title: "订单将分批送达",
    text: "为让您尽早收到商品，订单可能分多个包裹寄出，不会另外收费。",
    todo: [],
  },
  "stock.arriving_late": {
    title: "商品将晚些发出",
    text: "您订单中有一件商品正在补货途中，会比原定时间晚一些。我们会尽快告知您新的日期。",
    todo: ["如果您不方便等待，请告诉我们。"],
  },
  "stock.discontinued": {
    title: "商品已售完",
    text: "很抱歉，您订单中有一件商品已售完，不再补货。",
    todo: ["请选择更换相近商品，或申请退款。"],
  },
  "stock.low": {
    title: "订单备货中",
    text: "您的订单正在备货。",
    todo: [],
  },
  "stock.oversold": {
    title: "商品需求超出预期",
    text: "您订单中有一件商品的需求超出我们的预期。我们正在确认发货时间，会尽快告知您日期或替代方案。",
    todo: [],
  },
  "stock.reservation_expired": {
    title: "商品库存确认中",
    text: "我们正在确认为您保留的商品，如有变化会及时告知您。",
    todo: [],
  },
};
