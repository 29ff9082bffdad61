import type { CustomerMessages, Messages } from "./Messages";
import { customer } from "./zh-CN/customer";
import { explain } from "./zh-CN/explain";
import { staff } from "./zh-CN/staff";

/**
 * Simplified Chinese: explanations, and texts for staff and for customers.
 *
 * @example
 * ```ts
 * import { zhCN } from "order-triage/messages/zh-CN";
 *
 * console.log(describeTrace(trace, zhCN.explain));
 * ```
 */
export const zhCN: Messages = { locale: "zh-CN", explain, staff, customer };

/**
 * Simplified Chinese for customers alone: a shop front that imports this carries no text for staff.
 *
 * @example
 * ```ts
 * import { zhCNCustomer } from "order-triage/messages/zh-CN";
 *
 * const { text } = describe(exception, { messages: zhCNCustomer, audience: "customer" });
 * ```
 */
export const zhCNCustomer: CustomerMessages = { locale: "zh-CN", customer };
