/** 面向员工：订单本身。 */
export const order = {
  "order.unconfirmed": {
    text: "订单{totalMinor, select, absent {} other {（{totalMinor}）}}待客户核对{hours, select, absent {} other {，已等待{hours}{limitHours, select, absent {} other {（时限{limitHours}）}}}}{asked, select, no {，尚未向客户发出核对请求} other {}}。",
    todo: [
      "{asked, select, yes {再提醒客户一次。} other {请客户核对商品、地址和联系方式。}}",
      "仍无回复的，打包前致电确认。",
    ],
  },
  "order.duplicate": {
    text: "该订单与同一客户的{twin, select, absent {另一笔订单} other {订单 {twin} }}重复{hours, select, absent {} other {，前一笔早{hours}下单}}{limitHours, select, absent {} other {（比对范围{limitHours}）}}。",
    todo: [
      "暂停本单，前一笔照常处理。",
      "向客户确认是否两笔都要。",
      "只要一笔：取消本单并全额退款。都要：解除挂起，尽量合并发货。",
    ],
  },
  "order.invalid": {
    text: "订单数据不成立{problems, select, absent {} other {：{problems}}}{lines, select, absent {} other {（共 {lines, number} 行）}}。",
    todo: [
      "停止发货和扣款。",
      "与来源（店铺、平台、导入文件）核对，找出出错的环节。",
      "在来源处更正后重新接入，不得按现状发货。",
    ],
  },
  "order.price_mismatch": {
    text: "订单各项合计与总额不符{differenceMinor, select, absent {} other {：总额{differenceMinorSign, select, minus {多} other {少}} {differenceMinor}}}{toleranceMinor, select, absent {} other {（尾差容许 {toleranceMinor}）}}。",
    todo: [
      "停止扣款和发货。",
      "查找有误或遗漏的项目：单价、优惠、运费、税费。",
      "客户看到的是较低价格的，按该价格执行，或征得同意后再补收。",
    ],
  },
  "order.item_unmatched": {
    text: "{sku, select, absent {订单中有商品} other {商品 {sku} }}未匹配到商品库，或{country, select, absent {当前} other {在{country}}}不可销售{status, select, absent {} other {；商品状态：{status}}}。",
    todo: [
      "暂停该行，其余商品可照常发出。",
      "匹配到正确的商品，或更正商品库。",
      "确实不可销售的，建议客户换货或退款。",
    ],
  },
  "order.customer_blocked": {
    text: "客户在黑名单中{blocked, select, yes {，且限制仍然有效} other {}}。",
    todo: ["停止扣款和发货。", "由风控决定放行或取消，并记录原因。", "不得向客户提及名单和原因。"],
  },
  "order.buyer_request_pending": {
    text: "买家{kind, select, absent {有申请} other {申请{kind}}}待处理{deadline, select, absent {} other {，须在 {deadline} 前处理}}。",
    todo: [
      "先告知买家申请已收到。",
      "需要停发的先停发，再作决定。",
      "同意则执行，不同意则说明理由，并关闭申请。",
    ],
  },
  "order.promise_conflict": {
    text: "承诺日期{deliverBy, select, absent {{shipBy, select, absent {} other {（{shipBy} 前发货）}}} other {（{deliverBy} 前送达）}}无法兑现{hoursNeeded, select, absent {} other {：需要{hoursNeeded}{hoursLeft, select, absent {} other {，仅剩{hoursLeft}}}}}{leavesOnClosedDay, select, yes {；应发货当日仓库休息} other {}}。",
    todo: ["看能否改用更快的物流、换仓或提前揽收。", "不能的，定一个做得到的日期，并在原日期之前告知客户。"],
  },
};
