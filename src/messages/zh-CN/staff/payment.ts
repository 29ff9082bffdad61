/** 面向员工：支付。文案不写拒付代码，以免被念给客户。 */
export const payment = {
  "payment.pending": {
    text: "{amountDueMinor, select, absent {订单} other {{amountDueMinor} }}仍未付款{hours, select, absent {} other {，下单已{hours}}}{limitHours, select, absent {} other {（时限{limitHours}）}}。",
    todo: [
      "先向支付机构确认款项是否在途。",
      "提醒客户一次，附付款链接。",
      "提醒后仍未付款的，取消订单并释放库存。",
    ],
  },
  "payment.action_required": {
    text: "{method, select, absent {} other {{method}}}支付等待客户完成银行或钱包验证{attempt, select, absent {} other {（第 {attempt, number} 次）}}。",
    todo: ["引导客户回到付款页面完成验证。", "该笔未结束前，不要发起第二笔支付。"],
  },
  "payment.declined.retryable": {
    text: "{method, select, absent {} other {{method}}}支付暂时失败{attempt, select, absent {} other {（第 {attempt, number} 次{maximumAttempts, select, absent {} other {，最多 {maximumAttempts, number} 次}}）}}，同一支付方式稍后可能成功。",
    todo: [
      "稍后再试，不要立即重试，并遵守卡组织的次数限制。",
      "同时建议客户换一种方式付款。",
      "到账前不发货。",
    ],
  },
  "payment.declined.fixable": {
    text: "{method, select, absent {} other {{method}}}支付失败，填写的信息可以更正{attempt, select, absent {} other {（第 {attempt, number} 次）}}。",
    todo: ["请客户在付款页面重新填写支付信息。", "任何时候都不通过邮件、聊天或电话收取卡信息。"],
  },
  "payment.declined.other_method": {
    text: "{method, select, absent {} other {{method}}}支付失败{attempt, select, absent {} other {（第 {attempt, number} 次）}}，需更换支付方式{otherMethods, select, absent {} other {；尚未使用：{otherMethods}}}。",
    todo: ["向客户提供其他支付方式。", "客户问原因的，请其咨询发卡银行，不要转述任何原因。"],
  },
  "payment.declined.final": {
    text: "{method, select, absent {} other {{method}}}支付失败且不可重试{attempt, select, absent {} other {（第 {attempt, number} 次{maximumAttempts, select, absent {} other {，最多 {maximumAttempts, number} 次}}）}}，不得再用同一账户扣款。",
    todo: [
      "停止对该支付方式的一切重试。",
      "请客户更换支付方式，不说明原因。",
      "到期仍未付款的，取消订单并释放库存；有欺诈迹象的转交风控。",
    ],
  },
  "payment.config_error": {
    text: "支付因我方配置或接口故障而失败{method, select, absent {} other {（{method}）}}，客户无法自行解决，其他订单也可能受影响。",
    todo: [
      "立即通知支付团队，查明受影响的订单数量。",
      "修复前先关闭该支付方式。",
      "恢复后，请受影响的客户重新付款。",
    ],
  },
  "payment.state_unknown": {
    text: "{method, select, absent {} other {{method}}}支付结果未知，尚不确定是否成功。",
    todo: [
      "先向支付机构查询结果。",
      "查明之前：不发货、不再次扣款、不退款。",
      "到期仍无结果的，以支付机构账单为准。",
    ],
  },
  "payment.closed": {
    text: "{method, select, absent {} other {{method}}}交易已关闭，款项未到账。",
    todo: ["客户仍需要商品的，重新发起支付。", "否则取消订单并释放库存。"],
  },
  "payment.amount_mismatch": {
    text: "{differenceMinor, select, absent {实付金额与应付金额不符} other {客户{differenceMinorSign, select, minus {少付} other {多付}} {differenceMinor}}}{dueMinor, select, absent {} other {；应付 {dueMinor}}}{toleranceMinor, select, absent {} other {（容差 {toleranceMinor}）}}。",
    todo: [
      "先查原因：改单、手续费、币种不同、另有在途支付。",
      "{differenceMinorSign, select, minus {请客户补付差额。} plus {退还多付的金额。} other {少付则补收，多付则退还。}}",
      "金额一致后再发货。",
    ],
  },
  "payment.duplicate": {
    text: "订单被重复支付{payments, select, absent {} other {（支付单 {payments}）}}{hours, select, absent {} other {，间隔{hours}}}{overpaidMinor, select, absent {} other {，多收 {overpaidMinor}}}。",
    todo: ["向支付机构确认两笔均已成功。", "主动退还后一笔，不要等客户来问。", "订单照常发货。"],
  },
  "payment.risk_review": {
    text: "风控要求人工审核该订单{recommendation, select, absent {} other {，建议：{recommendation}}}。",
    todo: [
      "审核结束前停止扣款和发货。",
      "核对姓名、地址、联系方式和历史订单；存疑时拨打此前已知的号码。",
      "放行或取消，并记录原因；不得告知客户触发审核的原因。",
    ],
  },
  "payment.authorization_expiring": {
    text: "{method, select, absent {} other {{method}}}预授权{hours, select, absent {即将} other {将在{hours}后}}过期{expiresAt, select, absent {} other {（{expiresAt}）}}，款项尚未请款{limitHours, select, absent {} other {；提前{limitHours}预警}}。",
    todo: ["可以发货的，立即请款。", "暂不能发货的，过期前重新授权。", "授权过期后不得发货。"],
  },
};
