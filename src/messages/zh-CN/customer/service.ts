/** 面向客户：投诉、承诺，以及只与内部记录有关的情况。 */
export const service = {
  "complaint.open": {
    title: "您的投诉正在处理",
    text: "感谢您的反馈{kind, select, absent {} other {（{kind}）}}。我们正在核实，会给您一个解决方案。",
    todo: [],
  },
  "complaint.response_overdue": {
    title: "让您久等了",
    text: "很抱歉，您的投诉还没有得到答复，现在已有专人跟进。",
    todo: [],
  },
  "complaint.update_overdue": {
    title: "投诉进展",
    text: "您的投诉仍在处理中，我们一直在跟进，会把下一步安排告诉您。",
    todo: [],
  },
  "complaint.resolution_overdue": {
    title: "投诉处理时间过长",
    text: "很抱歉，您的投诉至今没有解决，现已转由有权决定的同事处理。",
    todo: [],
  },
  "complaint.reopened": {
    title: "重新处理您的投诉",
    text: "很抱歉，上次的方案没有帮到您。我们会重新核实全部情况，彻底解决。",
    todo: ["请告诉我们您希望怎样解决。"],
  },
  "promise.notice_due": {
    title: "订单将延迟送达",
    text: "很抱歉，您的订单会晚于承诺时间{deliverBy, select, absent {} other {（{deliverBy}）}}送达。{revisedDeliverBy, select, absent {有新的日期我们会尽快告知您。} other {现预计 {revisedDeliverBy}送达。}}",
    todo: ["如果您不方便等待，请告诉我们，我们会与您商定解决办法。"],
  },
  "process.sla_breached": {
    title: "让您久等了",
    text: "很抱歉，处理时间超出了预期，您的订单正在优先处理。",
    todo: [],
  },
  "facts.missing": {
    title: "订单核对中",
    text: "我们正在核对您订单的一项信息，您无需操作。",
    todo: [],
  },
  "facts.stale": {
    title: "订单核对中",
    text: "我们正在核对您订单的一项信息，您无需操作。",
    todo: [],
  },
};
