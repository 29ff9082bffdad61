import type { OrderSnapshot } from "../order/OrderSnapshot";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** There is an e-mail address. */
export const contactHasEmail = /* @__PURE__ */ defineFact({
  name: "contact.hasEmail",
  scope: "order",
  type: "boolean",
  description: { en: "There is an e-mail address.", zh: "有邮箱。" },
  derive: ({ order }) => isGiven(order.customer.email),
});

/** The e-mail address has the shape of one; absent without an address. */
export const contactIsEmailValid = /* @__PURE__ */ defineFact({
  name: "contact.isEmailValid",
  scope: "order",
  type: "boolean",
  description: {
    en: "The e-mail address has the shape of one; absent without an address.",
    zh: "邮箱格式正确；无邮箱时缺失。",
  },
  derive: ({ order: { customer } }) => (isGiven(customer.email) ? isEmail(customer.email.trim()) : undefined),
});

/** There is a phone number, the customer's or the recipient's. */
export const contactHasPhone = /* @__PURE__ */ defineFact({
  name: "contact.hasPhone",
  scope: "order",
  type: "boolean",
  description: {
    en: "There is a phone number, the customer's or the recipient's.",
    zh: "有客户或收件人电话。",
  },
  derive: ({ order }) => hasPhone(order),
});

/**
 * How to reach the customer: by e-mail where the address has the shape of one, else by SMS; absent without
 * either.
 */
export const contactBestChannel = /* @__PURE__ */ defineFact({
  name: "contact.bestChannel",
  scope: "order",
  type: "text",
  values: ["email", "sms"],
  description: {
    en: "How to reach the customer: by e-mail where the address has the shape of one, else by SMS; absent without either.",
    zh: "联系客户的方式：邮箱格式正确用邮件，否则用短信；都没有时缺失。",
  },
  derive: ({ order }) => {
    const { email } = order.customer;
    if (isGiven(email) && isEmail(email.trim())) return "email";
    return hasPhone(order) ? "sms" : undefined;
  },
});

/** Facts about how the customer can be reached. */
export const contactFacts: readonly FactDefinition[] = [
  contactHasEmail,
  contactIsEmailValid,
  contactHasPhone,
  contactBestChannel,
];

function hasPhone({ customer, shipTo }: OrderSnapshot): boolean {
  return isGiven(customer.phone) || isGiven(shipTo.phone);
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== "";
}

const LOCAL_PART = /^[^\s@"(),:;<>[\\\]]{1,64}$/;
/** Labels of letters, digits and inner hyphens, joined by dots. A literal, so that bundlers can leave it out. */
const DOMAIN =
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** Shape only, and no quoted local parts: stricter than RFC 5321, as every mail form is. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf("@");
  if (at < 1 || text.length > 254) return false;
  const local = text.slice(0, at);
  const domain = text.slice(at + 1);
  if (!LOCAL_PART.test(local) || local.startsWith(".") || local.endsWith(".") || local.includes("..")) {
    return false;
  }
  return DOMAIN.test(domain) && !/\.\d+$/.test(domain);
}
