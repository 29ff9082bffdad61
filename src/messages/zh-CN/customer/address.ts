/** 面向客户：地址与联系方式。 */
export const address = {
  "address.missing_field": {
    title: "请补全收货地址",
    text: "您的收货地址还缺少一些信息{fields, select, absent {} other {：{fields}}}。补全后我们会尽快为您发货。",
    todo: ["请补充收货地址。"],
  },
  "address.format_invalid": {
    title: "请核对邮政编码",
    text: "您填写的邮政编码与{country, select, absent {} other {{country}的}}收货地址似乎不一致，核对后我们会尽快为您发货。",
    todo: ["请核对邮政编码，如有误请更正。"],
  },
  "address.undeliverable": {
    title: "请核对收货地址",
    text: "我们暂时无法确认您的收货地址，为确保包裹送到您手中，请您核对一下。",
    todo: ["请核对街道、门牌号、城市和邮政编码。"],
  },
  "address.needs_confirmation": {
    title: "请确认收货地址",
    text: "我们查到的地址与您填写的略有不同，想请您确认一下。",
    todo: ["请选择正确的收货地址。"],
  },
  "address.subpremise_missing": {
    title: "请补充门牌号",
    text: "您的收货地址可能还缺少楼栋、单元或门牌号，补充后快递员才能送到您门口。",
    todo: ["请补充门牌号；如果没有，也请告诉我们。"],
  },
  "address.unverified": {
    title: "您的收货地址",
    text: "我们正按您填写的地址处理订单。",
    todo: ["地址如有变动，请在发货前告诉我们。"],
  },
  "address.changed_after_order": {
    title: "请确认新的收货地址",
    text: "您的订单修改了收货地址。为保障包裹安全，地址有变动时我们都会与您确认。",
    todo: ["请确认新地址是否正确。"],
  },
  "address.out_of_service_area": {
    title: "该地址暂不支持配送",
    text: "很抱歉，您的收货地址{country, select, absent {} other {（{country}）}}目前不在配送范围内。",
    todo: ["您可以更换收货地址，或申请全额退款。"],
  },
  "contact.phone_invalid": {
    title: "请核对联系电话",
    text: "您预留的电话号码可能无法接通，快递员将联系不到您。",
    todo: ["请更正电话号码；如在境外，请加上国际区号。"],
  },
  "contact.phone_unverified": {
    title: "请验证联系电话",
    text: "为确保快递员能联系到您，请用短信验证码验证电话号码。",
    todo: ["请输入收到的验证码，或重新获取。我们不会以电话方式向您索要验证码。"],
  },
  "contact.email_invalid": {
    title: "请核对邮箱",
    text: "您填写的邮箱无法收到订单通知。",
    todo: ["请更正邮箱地址。"],
  },
  "contact.email_suspicious": {
    title: "请确认邮箱是否正确",
    text: "为确保您能收到订单通知，请您再看一下邮箱是否填写正确。",
    todo: ["请核对邮箱的拼写。"],
  },
};
