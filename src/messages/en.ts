import { customer } from "./en/customer";
import { explain } from "./en/explain";
import { staff } from "./en/staff";
import type { CustomerMessages, Messages } from "./Messages";

/**
 * English: explanations, and texts for staff and for customers.
 *
 * @example
 * ```ts
 * import { en } from "order-triage/messages/en";
 *
 * console.log(describeTrace(trace, en.explain));
 * ```
 */
export const en: Messages = { locale: "en", explain, staff, customer };

/**
 * English for customers alone: a shop front that imports this carries no text for staff.
 *
 * @example
 * ```ts
 * import { enCustomer } from "order-triage/messages/en";
 *
 * const { text } = describe(exception, { messages: enCustomer, audience: "customer" });
 * ```
 */
export const enCustomer: CustomerMessages = { locale: "en", customer };
