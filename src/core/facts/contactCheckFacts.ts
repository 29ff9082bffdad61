import { suggestEmailDomain } from "../codes/suggestEmailDomain";
import { customerLookup } from "../lookups/customerLookup";
import { phoneKey, phoneLookup } from "../lookups/phoneLookup";
import { isSamePhoneNumber } from "../order/isSamePhoneNumber";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** The phone number can exist; absent without a number. */
export const contactIsPhoneValid = /* @__PURE__ */ defineFact({
  name: "contact.isPhoneValid",
  scope: "order",
  type: "boolean",
  description: {
    en: "The recipient's phone number, else the customer's, can exist, a virtual number's extension left out; absent without a number.",
    zh: "收件人（否则客户）的电话号码有效，虚拟号分机不计；无电话时缺失。",
  },
  needs: (order) => {
    const key = phoneKey(order);
    return key === undefined ? [] : [phoneLookup.ask(key)];
  },
  derive: ({ order, lookup }) => {
    const key = phoneKey(order);
    if (key === undefined) return undefined;
    const verdict = lookup(phoneLookup, key);
    return isUnknown(verdict) ? verdict : verdict.isValid;
  },
});

/** JSON Pointer to the phone number that is judged, for forms; absent without one. */
export const contactPhonePointer = /* @__PURE__ */ defineFact({
  name: "contact.phonePointer",
  scope: "order",
  type: "text",
  description: {
    en: "JSON Pointer to the phone number that is judged, for forms; absent without one.",
    zh: "所判断电话的 JSON Pointer；无电话时缺失。",
  },
  derive: ({ order }) => {
    if (phoneKey(order) === undefined) return undefined;
    return (order.shipTo.phone ?? "").trim() === "" ? "/customer/phone" : "/shipTo/phone";
  },
});

/** The customer proved to hold the phone number; false for a guest. */
export const contactIsPhoneVerified = /* @__PURE__ */ defineFact({
  name: "contact.isPhoneVerified",
  scope: "order",
  type: "boolean",
  description: {
    en: "The customer proved to hold this phone number, and not another: by the code of `customer.phoneVerification`, else by the host's record; false for a guest without such a code, absent without a number.",
    zh: "客户已验证该电话号码（非其他号码）：依 `customer.phoneVerification` 的验证码，否则依商家记录；未验证的游客为否，无电话时缺失。",
  },
  needs: (order) => {
    const { id } = order.customer;
    const number = phoneKey(order)?.number;
    if (number === undefined || id === undefined || isProven(order, number)) return [];
    return [customerLookup.ask(id)];
  },
  derive: ({ order, lookup }) => {
    const number = phoneKey(order)?.number;
    const { id } = order.customer;
    if (number === undefined) return undefined;
    if (isProven(order, number)) return true;
    if (id === undefined) return false;
    const record = lookup(customerLookup, id);
    if (isUnknown(record)) return record;
    return record.verifiedPhone !== undefined && isSamePhoneNumber(number, record.verifiedPhone);
  },
});

/** Domain of the e-mail address; absent without an address. */
export const contactEmailDomain = /* @__PURE__ */ defineFact({
  name: "contact.emailDomain",
  scope: "order",
  type: "text",
  personal: true,
  description: {
    en: "Domain of the e-mail address, in lower case; absent without an address. Personal: it can be the person's own.",
    zh: "邮箱域名（小写）；无邮箱时缺失。可能为个人域名，属个人信息。",
  },
  derive: ({ order }) => emailDomain(order),
});

/** The large provider's domain that was probably meant; absent where nothing looks mistyped. */
export const contactEmailDomainSuggestion = /* @__PURE__ */ defineFact({
  name: "contact.emailDomainSuggestion",
  scope: "order",
  type: "text",
  description: {
    en: "The large mail provider's domain that was probably meant, one keystroke away; absent where nothing looks mistyped. It names a provider, never a person.",
    zh: "疑似误输时应为的大型邮箱域名（差一次按键）；无疑似误输时缺失。仅为服务商域名，不含个人信息。",
  },
  derive: ({ order }) => {
    const domain = emailDomain(order);
    return domain === undefined ? undefined : suggestEmailDomain(domain);
  },
});

/** The e-mail address is one keystroke from a large provider's. */
export const contactIsEmailMistyped = /* @__PURE__ */ defineFact({
  name: "contact.isEmailMistyped",
  scope: "order",
  type: "boolean",
  description: {
    en: "The e-mail address's domain is one keystroke away from a large provider's, and none itself; absent without an address.",
    zh: "邮箱域名与某大型邮箱域名差一次按键；无邮箱时缺失。",
  },
  derive: ({ order }) => {
    const domain = emailDomain(order);
    return domain === undefined ? undefined : suggestEmailDomain(domain) !== undefined;
  },
});

/** Facts about whether the customer can really be reached under what was given. */
export const contactCheckFacts: readonly FactDefinition[] = [
  contactIsPhoneValid,
  contactPhonePointer,
  contactIsPhoneVerified,
  contactEmailDomain,
  contactEmailDomainSuggestion,
  contactIsEmailMistyped,
];

function emailDomain({ customer: { email = "" } }: OrderSnapshot): string | undefined {
  const at = email.lastIndexOf("@");
  const domain =
    at === -1
      ? ""
      : email
          .slice(at + 1)
          .trim()
          .toLowerCase();
  return domain === "" ? undefined : domain;
}

/** The order itself says that the number came back with its code. */
function isProven({ customer: { phoneVerification } }: OrderSnapshot, number: string): boolean {
  return phoneVerification?.verifiedAt !== undefined && isSamePhoneNumber(number, phoneVerification.phone);
}
