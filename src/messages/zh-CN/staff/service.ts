/** 面向员工：投诉、承诺、流程本身，以及规则所依据的信息。 */
export const service = {
  "complaint.open": {
    text: "{id, select, absent {有一件投诉} other {投诉 {id} }}{kind, select, absent {} other {（{kind}）}}尚未处理完毕。",
    todo: [
      "感谢客户反馈，告知由谁跟进、何时再联系。",
      "查清订单事实，给出具体方案。",
      "结案时写明处理结果和原因。",
    ],
  },
  "complaint.response_overdue": {
    text: "{id, select, absent {有一件投诉} other {投诉 {id} }}{kind, select, absent {} other {（{kind}）}}{hours, select, absent {迟迟} other {{hours}}}无人回复{limitHours, select, absent {} other {（时限{limitHours}）}}。",
    todo: ["马上回复，方案未定也要回。", "为久等致歉，说明跟进人和下次联系时间。"],
  },
  "complaint.update_overdue": {
    text: "{id, select, absent {有一件投诉} other {投诉 {id} }}{kind, select, absent {} other {（{kind}）}}{hours, select, absent {久未} other {已{hours}未}}向客户通报进展{limitHours, select, absent {} other {（时限{limitHours}）}}。",
    todo: ["告知客户目前进展，没有新消息也要说明。", "说明下一步和日期。"],
  },
  "complaint.resolution_overdue": {
    text: "{id, select, absent {有一件投诉} other {投诉 {id} }}{kind, select, absent {} other {（{kind}）}}{hours, select, absent {} other {已过{hours}}}仍未解决{limitHours, select, absent {} other {（时限{limitHours}）}}。",
    todo: ["提交有决定权的人处理。", "当天给出方案，在权限内补偿。", "记录拖延的原因。"],
  },
  "complaint.reopened": {
    text: "{id, select, absent {有一件投诉} other {投诉 {id} }}{kind, select, absent {} other {（{kind}）}}再次提出{times, select, absent {} other {（第 {times, number} 次）}}，上次的方案未能解决问题。",
    todo: ["回复前先通读全部记录。", "问清客户怎样才算解决，并达成一致。", "安排复盘，避免再次发生。"],
  },
  "promise.notice_due": {
    text: "订单将延迟，但尚未告知客户{deliverBy, select, absent {{shipBy, select, absent {} other {；原承诺 {shipBy} 前发货}}} other {；原承诺 {deliverBy} 前送达}}{revisedDeliverBy, select, absent {} other {，现预计 {revisedDeliverBy}}}。",
    todo: ["马上告知客户：原因、新日期，以及可以取消。", "法规要求征得同意的，留存客户同意的记录。"],
  },
  "process.sla_breached": {
    text: "{kind, select, absent {{case, select, absent {本单有异常} other {异常 {case} }}处理超时{hours, select, absent {} other {，已等待{hours}{limitHours, select, absent {} other {（时限{limitHours}）}}}}} other {买家的{kind}申请处理超时{hours, select, absent {} other {，已逾期{hours}}}{deadline, select, absent {} other {（期限 {deadline}）}}}}。",
    todo: [
      "亲自接手，或指定有时间的人负责。",
      "立即完成下一步并记录。",
      "反复发生的，检查人手安排或时限设置。",
    ],
  },
  "facts.missing": {
    text: "{fact, select, absent {规则所需的信息} other {{fact} }}未知{reason, select, absent {} other {：{reason}}}{rules, select, absent {} other {；{rules, number} 条规则无法判定}}。",
    todo: [
      "检查相关查询是否已配置、能否应答。",
      "取得信息后重新检查订单。",
      "在此之前，规则无法判定的由人工决定。",
    ],
  },
  "facts.stale": {
    text: "{fact, select, absent {规则所需的信息} other {{fact} }}已过期{rules, select, absent {} other {；{rules, number} 条规则无法判定}}。",
    todo: ["重新获取后再检查订单。", "经常过期的，提高数据来源的更新频率，或放宽有效期。"],
  },
};
