/** 面向客户：已决定为客户做的事。 */
export const actions = {
  "hold.place": { title: "订单已暂停", text: "您的订单有待确认的事项，已先为您暂停。" },
  "hold.release": { title: "订单继续处理", text: "您的订单已恢复处理。" },
  "request.correction": {
    title: "请更正信息",
    text: "请更正{fields, select, absent {我们询问的信息} other {：{fields}}}，以便继续处理您的订单。",
  },
  "request.confirmation": { title: "请您核对", text: "请核对我们发给您的内容并确认。" },
  "request.verification": {
    title: "验证码已发送",
    text: "请输入收到的验证码。我们不会以电话方式向您索要验证码。",
  },
  "request.consent": {
    title: "是否同意延后送达？",
    text: "您的订单需要更长时间{revisedDate, select, absent {} other {，预计 {revisedDate}}}，请告诉我们您是否同意。",
  },
  "address.suggest": { title: "地址建议", text: "我们为您找到一个建议地址，请确认是否正确。" },
  "notify.customer": { title: "已通知您", text: "我们已就您的订单给您发送消息。" },
  "notify.team": { title: "正在处理", text: "已通知负责的同事处理。" },
  "order.decide_shortage": {
    title: "请您选择",
    text: "有商品库存不足，请告诉我们如何处理：等待、先发现货、换货或退款。",
  },
  "order.split": { title: "分批寄出", text: "您的订单将分多个包裹寄出，不另收费。" },
  "order.backorder": {
    title: "商品稍后寄出",
    text: "缺货的商品已为您保留{expectedAt, select, absent {，到货后寄出} other {，预计 {expectedAt}到货}}。",
  },
  "order.substitute": { title: "推荐替换商品", text: "我们想为您推荐一件相近的商品，您同意后才会寄出。" },
  "order.cancel": { title: "取消处理中", text: "正在办理取消，已付的款项会退还给您。" },
  "order.merge_suggest": { title: "订单相似", text: "我们正在核对您的订单，如您方便会合并寄出。" },
  "promise.revise": {
    title: "新的日期",
    text: "{deliverBy, select, absent {我们正在确定新的日期，会尽快告知您。} other {您的订单现计划于 {deliverBy}前送达。}}",
  },
  "stock.reserve": { title: "保留商品", text: "正在为您保留商品。" },
  "stock.reallocate": { title: "调货中", text: "正在为您从其他地方调货。" },
  "replenish.propose": { title: "补货中", text: "我们正在安排补货。" },
  "payment.retry": { title: "再次尝试支付", text: "我们会再次尝试完成支付，您无需操作。" },
  "payment.request": {
    title: "请付款",
    text: "请{deadline, select, absent {} other {在 {deadline}前}}支付{amountMinor, select, absent {未付金额} other { {amountMinor}}}{methods, select, absent {} other {，可选{methods}}}。",
  },
  "payment.authenticate": { title: "请完成支付验证", text: "请返回付款页面，通过银行或钱包完成验证。" },
  "payment.query": { title: "支付结果确认中", text: "我们正在确认支付结果，在此期间请不要重复付款。" },
  "payment.capture_or_reauth": {
    title: "付款处理中",
    text: "我们正在完成您的付款；如银行请您确认，请配合完成。",
  },
  "refund.propose": {
    title: "退款办理中",
    text: "正在为您办理退款{amountMinor, select, absent {} other { {amountMinor}}}。",
  },
  "compensation.offer": {
    title: "一点心意",
    text: "给您带来不便，我们希望能给您补偿{amountMinor, select, absent {} other { {amountMinor}}}。",
  },
  "carrier.switch": { title: "更换配送方式", text: "我们正在为您更换配送方式，让包裹更快送达。" },
  "shipment.trace": { title: "查询包裹", text: "正在为您查询包裹的位置。" },
  "shipment.reattempt": {
    title: "再次派送",
    text: "您的包裹将再次派送{notBefore, select, absent {} other {，最早 {notBefore}}}。",
  },
  "shipment.intercept": { title: "调整包裹去向", text: "我们正在尝试拦截包裹，或改送到正确的地址。" },
  "shipment.claim": { title: "处理中", text: "我们正在为您处理包裹的问题，您无需操作。" },
  "shipment.reship": { title: "重新寄出", text: "正在为您重新寄出商品。" },
  "shipment.return": {
    title: "退货",
    text: "正在为您安排退货{labelNeeded, select, yes {，并会提供退货面单} other {}}。",
  },
  "task.assign": { title: "专人跟进", text: "已安排同事跟进您的订单。" },
  escalate: { title: "优先处理", text: "您的问题正在优先处理。" },
  "review.schedule": { title: "避免再次发生", text: "我们正在查找原因，避免类似情况再次发生。" },
  "facts.refresh": { title: "信息核对中", text: "我们正在核对您订单的一项信息。" },
};
