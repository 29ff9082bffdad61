import type { StaffDecisionTexts } from "../../DecisionTexts";

/** 面向员工：整个决定。 */
export const decision: StaffDecisionTexts = {
  title: "订单 {order}：{count, plural, =0 {无异常} other {# 项异常}}",
  headings: {
    actions: "待办",
    blocked: "须等待的操作",
    adjustments: "统筹调整",
    waivers: "豁免",
    unknowns: "未知信息",
  },
  rule: "由规则 {rule} 识别。",
  evidence: "{name}：{value, select, absent {不显示} other {{value}}}",
  owner: "{role, select, absent {未指定责任人。} other {由{role}处理。}}",
  clocks:
    "{state}{respondBy, select, absent {} other {；{respondBy} 前响应}}{resolveBy, select, absent {} other {；{resolveBy} 前解决}}。",
  states: {
    on_time: "未超时",
    due_soon: "即将到期",
    respond_overdue: "响应超时",
    resolve_overdue: "解决超时",
  },
  escalated: "已升级{role, select, absent {} other {至{role}}}（第 {level, number} 级）。",
  incident: "属于事件 {incident}。",
  rootCause: "解决后须查明根本原因。",
  proposed: "{missing, select, absent {由人决定。} other {由人决定：缺少 {missing}。}}",
  due: "{notBefore, select, absent {{dueBy, select, absent {时间不限。} other {须于 {dueBy} 前完成。}}} other {{dueBy, select, absent {不早于 {notBefore}。} other {不早于 {notBefore}，须于 {dueBy} 前完成。}}}}",
  blocked:
    "{blocks}须等待{lines, select, absent {{subject, select, absent {} other {（{subject}）}}} other {（订单行 {lines}）}}：{causes}。",
  changes: {
    dropped: "“{action}”已省去。",
    proposed: "“{action}”改为建议。",
    reduced: "“{action}”已减少。",
    postponed: "“{action}”已推迟。",
  },
  reasons: {
    same_hold: "另有挂起以同一原因阻止同一操作。",
    held_already: "该挂起已生效。",
    released: "该挂起已解除。",
    order_cancelled: "订单将取消，不再做其他处理。",
    cancel_proposed: "须先决定是否取消订单。",
    one_cancel: "另有动作取消同一部分。",
    one_refund: "另有动作退还该款。",
    one_compensation: "另有补偿处理同一事件。",
    cap_reached: "此前已补偿，余额不足。",
    history_unknown: "此前补偿情况未知。",
    quiet_hours: "当前不宜联系客户。",
    rate_cap: "近期发给客户的消息已达上限。",
  },
  waivers: {
    in_force: "“{exception}”已豁免：不阻止操作，也无须处理。",
    not_needed: "“{exception}”的豁免无须使用：异常不存在。",
    expired: "“{exception}”的豁免已到期。",
    facts_changed: "“{exception}”的豁免已失效：情况有变。",
    not_waivable: "“{exception}”不可豁免。",
  },
  unknown:
    "{fact} 未知{reason, select, absent {} other {（{reason}）}}{rules, select, absent {} other {；规则 {rules} 需要它}}。",
  review: "请于 {at} 再次检查。",
  item: "{title}：{text}",
  gap: "",
};
