/** 面向客户：包裹。不提承运商，不追究责任。 */
export const shipment = {
  "shipment.not_dispatched": {
    title: "订单将晚于计划发出",
    text: "很抱歉，您的订单{shipBy, select, absent {} other {原定 {shipBy}前发货，}}目前还未寄出。我们正在加紧安排，发出后会通知您。",
    todo: [],
  },
  "shipment.no_tracking": {
    title: "物流信息尚未更新",
    text: "您的包裹暂时还没有物流信息，我们正在核实，会尽快告知您。",
    todo: [],
  },
  "shipment.stalled": {
    title: "正在为您跟进包裹",
    text: "您的包裹{hours, select, absent {有一段时间} other {已{hours}}}没有更新物流信息，我们正在查询，会尽快告知您。",
    todo: [],
  },
  "shipment.delayed": {
    title: "包裹延迟送达",
    text: "很抱歉，您的包裹{promisedAt, select, absent {} other {原定 {promisedAt}送达，}}会晚一些到。有新的日期我们会尽快告知您。",
    todo: [],
  },
  "shipment.delivered_late": {
    title: "包裹送达较晚",
    text: "您的包裹{deliveredAt, select, absent {} other {于 {deliveredAt}}}送达，晚于承诺的时间{promisedAt, select, absent {} other {（{promisedAt}）}}。让您久等了，非常抱歉。",
    todo: [],
  },
  "shipment.delivery_failed": {
    title: "包裹派送未成功",
    text: "您的包裹这次没能送到您手中，我们正在安排再次派送。",
    todo: ["如有更方便的时间、地点或代收人，请告诉我们。"],
  },
  "shipment.address_problem": {
    title: "请补充地址信息",
    text: "您的包裹正在途中，最后一段配送还缺少地址信息。",
    todo: ["请核对地址，并在今天告诉我们需要补充的内容，以便继续派送。"],
  },
  "shipment.held": {
    title: "包裹正在办理手续",
    text: "您的包裹在途中需要办理手续，我们正在处理。如需您提供资料，我们会联系您。",
    todo: [],
  },
  "shipment.pickup_overdue": {
    title: "包裹待取件",
    text: "您的包裹已可取件{hours, select, absent {} other {，至今已{hours}}}，保管时间有限。",
    todo: ["请尽快取件；如需延长，请告诉我们。"],
  },
  "shipment.refused": {
    title: "包裹正在退回",
    text: "您的包裹未被签收，正在退回。收到后我们会与您商定后续事宜。",
    todo: ["如果这不是您的本意，或商品有问题，请告诉我们。"],
  },
  "shipment.returned": {
    title: "包裹正在退回",
    text: "很抱歉，您的包裹未能送达，正在退回。",
    todo: ["请告诉我们您希望重新寄送（寄往哪个地址）还是退款。"],
  },
  "shipment.damaged": {
    title: "包裹在途中破损",
    text: "很抱歉，您的包裹在运输途中破损。我们会按您的意愿补发或退款。",
    todo: ["如已收到，请保留商品和包装，并发几张照片给我们。"],
  },
  "shipment.lost": {
    title: "包裹已丢失",
    text: "很抱歉，您的包裹在途中丢失，损失不会由您承担。",
    todo: ["请告诉我们您希望补发还是退款。"],
  },
  "shipment.wrong_delivery": {
    title: "正在为您查找包裹",
    text: "物流显示包裹已签收，而您告诉我们没有收到。我们正在核实包裹的去向。",
    todo: ["请问问家人、邻居、门卫和代收点；如已找到，请告诉我们。"],
  },
  "shipment.cancelled": {
    title: "正在重新安排寄送",
    text: "您的运单已取消。如订单仍有效，我们会重新寄送，并告知您新的运单号。",
    todo: [],
  },
  "shipment.exception": {
    title: "正在为您跟进包裹",
    text: "您的包裹在途中遇到一些情况，我们正在核实，会尽快告知您。",
    todo: [],
  },
  "carrier.disrupted": {
    title: "配送暂时受影响",
    text: "{disruption, select, absent {} other {受{disruption}影响，}}您所在地区的配送暂时变慢。我们正在为您的包裹安排其他方式，并会告知您新的日期。",
    todo: [],
  },
};
