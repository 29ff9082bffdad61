import { compensationKinds } from "../compensation/CompensationTier";
import { incidentKeyOf, offerNow } from "./compensationOffer";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";

const changesAt = (context: FactContext<"exception">) => offerNow(context).changesAt;

/** Something is to be offered for the exception out of goodwill. */
export const compensationIsDue = /* @__PURE__ */ defineFact({
  name: "compensation.isDue",
  scope: "exception",
  type: "boolean",
  description: {
    en: "The setting `compensation.tiers` offers something for the exception, and more than was given for the same incident.",
    zh: "设置 compensation.tiers 对该异常有补偿，且多于同一事件已给的补偿。",
  },
  derive: (context) => offerNow(context).offer !== undefined,
  changesAt,
});

/** Name of the tier that is for the exception; absent when nothing is to be offered. */
export const compensationTier = /* @__PURE__ */ defineFact({
  name: "compensation.tier",
  scope: "exception",
  type: "text",
  description: {
    en: "Name of the first tier of the setting `compensation.tiers` that is for the exception; absent when nothing is to be offered.",
    zh: "设置 compensation.tiers 中首个适用档位的名称；无补偿时缺失。",
  },
  derive: (context) => offerNow(context).offer?.tier,
  changesAt,
});

/** What it is given as; absent when nothing is to be offered. */
export const compensationKind = /* @__PURE__ */ defineFact({
  name: "compensation.kind",
  scope: "exception",
  type: "text",
  values: compensationKinds,
  description: {
    en: "What the tier gives: a coupon, points, money or the charge for shipping; absent when nothing is to be offered.",
    zh: "该档位的补偿形式：优惠券、积分、退款或运费；无补偿时缺失。",
  },
  derive: (context) => offerNow(context).offer?.kind,
  changesAt,
});

/** How much, minor units of the order's currency; absent when nothing is to be offered. */
export const compensationAmountMinor = /* @__PURE__ */ defineFact({
  name: "compensation.amountMinor",
  scope: "exception",
  type: "number",
  description: {
    en: "How much the tier gives, minor units of the order's currency, less what was given for the same incident, before caps; absent when nothing is to be offered.",
    zh: "该档位的补偿金额（订单币种最小单位），扣除同一事件已给部分，未计上限；无补偿时缺失。",
  },
  derive: (context) => offerNow(context).offer?.amountMinor,
  changesAt,
});

/** Key of what went wrong, over all orders of a customer. */
export const compensationIncidentKey = /* @__PURE__ */ defineFact({
  name: "compensation.incidentKey",
  scope: "exception",
  type: "text",
  description: {
    en: "Key of what went wrong, `order/subject` with the tenant before it: whatever befalls one parcel, line or complaint is one incident.",
    zh: "事件的键（租户/订单/对象）：同一包裹、订单行或投诉的问题视为同一事件。",
  },
  derive: incidentKeyOf,
});

/** Facts about what an exception is made good with. */
export const compensationFacts: readonly FactDefinition[] = [
  compensationIsDue,
  compensationTier,
  compensationKind,
  compensationAmountMinor,
  compensationIncidentKey,
];
