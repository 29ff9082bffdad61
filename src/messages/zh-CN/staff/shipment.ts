/** 面向员工：包裹与承运商。 */
export const shipment = {
  "shipment.not_dispatched": {
    text: "订单{shipBy, select, absent {} other {应在 {shipBy} 前发货，}}至今未发出{hours, select, absent {} other {，已逾期{hours}}}。",
    todo: [
      "查明卡在哪里：库存、地址、支付还是积压。",
      "赶下一班揽收发出，或定一个做得到的日期。",
      "主动告知客户。",
    ],
  },
  "shipment.no_tracking": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}{hours, select, absent {} other {发货{hours}后}}仍无揽收轨迹{limitHours, select, absent {} other {（时限{limitHours}）}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: ["核对交接清单、揽收记录和打包台，确认是否已交出。", "请承运商查件。", "找不到的，补发并索赔。"],
  },
  "shipment.stalled": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}{hours, select, absent {长时间没有} other {已{hours}没有}}新轨迹{limitHours, select, absent {} other {（时限{limitHours}）}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: ["请承运商查件，问明位置和恢复时间。", "告知客户正在查找。", "到期仍无结果的，按丢失处理。"],
  },
  "shipment.delayed": {
    text: "{id, select, absent {订单} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}延误{promisedAt, select, absent {} other {，原承诺 {promisedAt}}}{unshipped, select, absent {} other {，{unshipped, plural, =0 {商品均已发出} other {尚有 # 件未发}}}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "向承运商或仓库要到新的日期。",
      "把新日期和原因告知客户。",
      "客户已不需要的，在权限内安排退货或补偿。",
    ],
  },
  "shipment.delivered_late": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}晚于承诺送达{promisedAt, select, absent {} other {，承诺 {promisedAt}}}{deliveredAt, select, absent {} other {，签收 {deliveredAt}}}。",
    todo: ["向客户致歉，按规则补偿。", "计入承运商考核，找出耽误的环节。"],
  },
  "shipment.delivery_failed": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}派送失败{attempts, select, absent {} other {，已失败 {attempts, number} 次{limitAttempts, select, absent {} other {（上限 {limitAttempts, number} 次）}}}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "与客户约定时间、地点或代收人。",
      "请承运商带上联系电话再次派送。",
      "最后一次失败后，先转自提点，避免直接退回。",
    ],
  },
  "shipment.address_problem": {
    text: "承运商{carrier, select, absent {} other {（{carrier}）}}找不到{id, select, absent {包裹} other {包裹 {id} }}的地址。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "核对面单与订单：地址是否打印完整？",
      "当天向客户问清所缺信息，此类包裹几天内就会被退回。",
      "转告承运商并确认其已更新。",
    ],
  },
  "shipment.held": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}被扣留，可能涉及清关、费用或资料。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "向承运商问明缺什么、期限到何时。",
      "补交资料，支付应由我方承担的费用；只有客户能提供的才请客户提供。",
      "盯住期限，逾期将被退回或销毁。",
    ],
  },
  "shipment.pickup_overdue": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}已到自提点{hours, select, absent {} other {{hours}}}，客户仍未取件{limitHours, select, absent {} other {（{limitHours}后提醒）}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "提醒客户取件，附地点和营业时间。",
      "客户需要时间的，请承运商延长保管。",
      "最终未取的，退回后与客户商定退款或重寄。",
    ],
  },
  "shipment.refused": {
    text: "收件人拒收{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: ["礼貌询问原因：破损、延误、不想要了、货到付款。", "安排退回并跟踪。", "收到退货并验收后再退款。"],
  },
  "shipment.returned": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}退回中或已退回，而客户并未申请退货。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "查明原因：地址、派送失败、拒收还是清关。",
      "与客户商定：核实地址后重寄，或退款。",
      "退货到仓后验收入库。",
    ],
  },
  "shipment.damaged": {
    text: "商品在运输途中破损{kind, select, absent {} other {（客户反映）}}{carrier, select, absent {} other {；承运商：{carrier}}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "收集商品、包装和面单照片，保留包装。",
      "按客户意愿补发或退款，不让客户等承运商的结论。",
      "在时限内向承运商索赔。",
    ],
  },
  "shipment.lost": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}已丢失。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: [
      "按客户意愿补发或退款。",
      "凭价值证明和交接凭证向承运商索赔。",
      "之后找到的，与客户商定如何处理。",
    ],
  },
  "shipment.wrong_delivery": {
    text: "物流显示已签收，但客户表示没有收到{kind, select, absent {} other {（投诉类型：{kind}）}}。",
    todo: [
      "请承运商提供签收凭证：地点、时间、签名或照片。",
      "请客户询问家人、邻居、门卫和代收点。",
      "两个工作日内找不到的，补发或退款，并索赔。",
    ],
  },
  "shipment.cancelled": {
    text: "{id, select, absent {包裹} other {包裹 {id} }}{carrier, select, absent {} other {（{carrier}）}}的运单已取消{unshipped, select, absent {} other {，{unshipped, plural, =0 {没有待发商品} other {尚有 # 件待发}}}}。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: ["查明由谁取消、为何取消。", "订单未取消的，重新下运单。", "核对能否按期送达，不能的告知客户。"],
  },
  "shipment.exception": {
    text: "承运商{carrier, select, absent {} other {（{carrier}）}}报告{id, select, absent {包裹} other {包裹 {id} }}异常，未说明具体原因。{state, select, absent {} other {最近状态：{state}{code, select, absent {} other {（{code}）}}。}}",
    todo: ["问明承运商发生了什么、需要什么。", "记入订单，并按查明的异常类型处理。"],
  },
  "carrier.disrupted": {
    text: "{carrier, select, absent {承运商} other {{carrier} }}{disruption, select, absent {} other {因{disruption}}}运作异常{exceptionRatio, select, absent {} other {，近期包裹至少 {exceptionRatio} 出现异常{limitRatio, select, absent {} other {（上限 {limitRatio}）}}}}{parcels, select, absent {} other {；本单有 {parcels, number} 个包裹在其手中}}。",
    todo: [
      "受影响区域停止打印该承运商面单。",
      "未发出的包裹改用其他承运商。",
      "把原因和新的日期告知受影响的客户。",
      "恢复正常满一天后再切回。",
    ],
  },
};
