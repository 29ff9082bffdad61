/** 面向客户：支付。不写失败原因，也不作任何暗示。 */
export const payment = {
  "payment.pending": {
    title: "订单尚未付款",
    text: "我们还没有收到您的付款{amountDueMinor, select, absent {} other {（{amountDueMinor}）}}，到账后会尽快为您发货。",
    todo: ["请完成付款；如已付款，请告诉我们。"],
  },
  "payment.action_required": {
    title: "请完成支付验证",
    text: "您的{method, select, absent {} other {{method}}}支付即将完成，只差银行或钱包的验证。",
    todo: ["请返回付款页面完成验证。"],
  },
  "payment.declined.retryable": {
    title: "支付未成功",
    text: "您的{method, select, absent {} other {{method}}}支付这次未能完成，订单已为您保留。",
    todo: ["请稍后再试，或换一种方式付款。"],
  },
  "payment.declined.fixable": {
    title: "请核对支付信息",
    text: "按所填信息，您的{method, select, absent {} other {{method}}}支付未能完成，订单已为您保留。",
    todo: ["请重新填写支付信息，或换一种方式付款。"],
  },
  "payment.declined.other_method": {
    title: "请更换支付方式",
    text: "您的{method, select, absent {} other {{method}}}支付未能完成，订单已为您保留。",
    todo: ["请换一种方式付款{otherMethods, select, absent {} other {，例如{otherMethods}}}。"],
  },
  "payment.declined.final": {
    title: "请更换支付方式",
    text: "您的{method, select, absent {} other {{method}}}支付未能完成，订单已为您保留。",
    todo: ["请换一种方式付款。有关支付的疑问，可咨询您的银行。"],
  },
  "payment.config_error": {
    title: "该支付方式暂不可用",
    text: "很抱歉，支付未能完成，与您的操作无关，我们正在处理。",
    todo: ["请换一种方式付款，或稍后再试。"],
  },
  "payment.state_unknown": {
    title: "支付结果确认中",
    text: "我们正在确认您的{method, select, absent {} other {{method}}}支付结果，确认后会尽快通知您。",
    todo: ["在此期间请不要重复付款。"],
  },
  "payment.closed": {
    title: "支付未完成",
    text: "您的{method, select, absent {} other {{method}}}支付在完成前已关闭，这笔支付没有扣款。",
    todo: ["如仍需要商品，请重新付款。"],
  },
  "payment.amount_mismatch": {
    title: "关于您的付款金额",
    text: "{differenceMinor, select, absent {我们收到的金额与订单金额不一致。} other {{differenceMinorSign, select, minus {您的订单还需支付 {differenceMinor}。} other {您多付了 {differenceMinor}，我们会为您处理差额。}}}}",
    todo: ["{differenceMinorSign, select, minus {请补付余下的金额。} other {您无需操作，我们会与您联系。}}"],
  },
  "payment.duplicate": {
    title: "您重复付款了",
    text: "我们收到您对同一订单的多笔付款，确认后会退还{overpaidMinor, select, absent {多付的金额} other { {overpaidMinor}}}。订单照常处理。",
    todo: [],
  },
  "payment.risk_review": {
    title: "订单核对中",
    text: "部分订单在发货前会进行核对。您无需操作，如有需要我们会联系您。",
    todo: [],
  },
  "payment.authorization_expiring": {
    title: "订单备货中",
    text: "您的订单正在备货。您无需操作；如需再次确认付款，我们会联系您。",
    todo: [],
  },
};
