/** 面向员工：地址与联系方式。 */
export const address = {
  "address.missing_field": {
    text: "收货地址{country, select, absent {} other {（{country}）}}不完整{fields, select, absent {} other {，缺少：{fields}}}，无法打印面单。",
    todo: [
      "补全之前不要发货。",
      "在订单页面或通过消息，请客户补充所缺的内容。",
      "到期仍无回复：致电客户，补全后重新检查订单。",
    ],
  },
  "address.format_invalid": {
    text: "邮编不符合{country, select, absent {当地} other {{country}}}的格式，包裹可能被错分或拒收。",
    todo: ["暂不发货。", "将邮编与街道、城市核对，常见的是漏写或颠倒数字。", "请客户更正，不要自行猜测。"],
  },
  "address.undeliverable": {
    text: "地址核验未找到可投递的地址{country, select, absent {} other {（{country}）}}{verdict, select, absent {} other {，结论：{verdict}}}。",
    todo: [
      "暂不发货。",
      "核验给出建议地址的，请客户确认，不得擅自替换。",
      "没有建议的，请客户重新提供完整地址并再次核验。",
    ],
  },
  "address.needs_confirmation": {
    text: "地址核验改动或补全了部分地址{country, select, absent {} other {（{country}）}}{verdict, select, absent {} other {，结论：{verdict}}}，是否正确只有客户知道。",
    todo: ["把两个版本发给客户选择。", "按客户选定的地址发货；未回复的，打包前再提醒一次。"],
  },
  "address.subpremise_missing": {
    text: "楼栋存在{country, select, absent {} other {（{country}）}}，但缺少单元或门牌号，快递员可能送不到门口。",
    todo: ["请客户补充单元和门牌号。", "确实没有的（如独栋），豁免该异常并注明原因。"],
  },
  "address.unverified": {
    text: "地址尚未核验{reason, select, absent {} other {，原因：{reason}}}。仅此一项不影响发货。",
    todo: ["重新发起地址核验。", "核验服务不可用期间，高额或可疑订单请人工查看地址。"],
  },
  "address.changed_after_order": {
    text: "收货地址与下单时不同{handedOver, select, yes {，且包裹已经发出} other {}}。可能是更正，也可能是被人改寄。",
    todo: [
      "{handedOver, select, yes {请承运商拦截在途包裹。} other {停止拣货和打单。}}",
      "通过改址前已有的联系方式，与客户核实新地址。",
      "属实：重新打单。不属实：转交风控。",
    ],
  },
  "address.out_of_service_area": {
    text: "店铺的承运商均不配送该地址{country, select, absent {} other {（{country}）}}。",
    todo: ["暂停该订单。", "查找可达的物流服务或附近自提点。", "都没有的，请客户更换地址或全额退款。"],
  },
  "contact.phone_invalid": {
    text: "电话号码无效{country, select, absent {} other {（收货地：{country}）}}，快递员无法联系收件人。",
    todo: [
      "暂停发货。",
      "{isEmailValid, select, yes {通过邮件请客户更正号码。} no {邮箱同样无效：通过平台消息或历史订单联系客户。} other {通过其他方式请客户更正号码。}}",
      "更正后重新检查订单。",
    ],
  },
  "contact.phone_unverified": {
    text: "客户尚未通过短信验证电话号码{country, select, absent {} other {（收货地：{country}）}}。",
    todo: ["重新发送短信验证码。", "高额订单待验证通过后再发货。"],
  },
  "contact.email_invalid": {
    text: "邮箱格式不正确，客户收不到任何订单邮件。",
    todo: [
      "{hasPhone, select, yes {通过电话或短信请客户更正邮箱。} no {也没有电话：通过平台消息联系客户。} other {通过其他方式请客户更正邮箱。}}",
      "更正后补发订单确认邮件。",
    ],
  },
  "contact.email_suspicious": {
    text: "邮箱疑似拼写错误或为临时邮箱{suggestion, select, absent {} other {，可能应为 {suggestion}}}。",
    todo: ["{hasPhone, select, yes {通过短信} other {}}请客户确认邮箱是否正确。", "未经确认不要擅自修改。"],
  },
};
