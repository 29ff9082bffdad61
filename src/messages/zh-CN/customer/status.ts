import type { CustomerStatusTexts } from "../../DecisionTexts";

/** 面向客户：订单进展。 */
export const status: CustomerStatusTexts = {
  headlines: {
    cancelled: "您的订单正在取消。",
    waiting_for_you: "需要您协助，订单才能继续处理。",
    on_hold: "您的订单暂停处理，待问题解决后继续。",
    delayed: "您的订单将晚于原计划。",
    we_are_working_on_it: "我们正在处理您订单中的一个问题。",
    fine: "您的订单进展正常。",
  },
  nextSteps: {
    cancelled: "您无须操作，已付款项将退还给您。",
    waiting_for_you: "请查看我们发给您的消息。",
    on_hold: "您无须操作，恢复处理时我们会通知您。",
    delayed: "您无须操作，有新进展时我们会通知您。",
    we_are_working_on_it: "您无须操作，如需您协助我们会联系您。",
    fine: "您无须操作。",
  },
  expected: "预计时间：{expectedAt}。",
};
