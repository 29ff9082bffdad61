import type { StaffLetterTexts } from "../../LetterTexts";

/** 面向员工：消息正文前后的文字。 */
export const letter: StaffLetterTexts = {
  subject: "订单 {orderId}：{title}",
  severalSubject: "订单 {orderId}：{count, number} 个事项",
  deadline: "截止时间：{deadline}。",
};
