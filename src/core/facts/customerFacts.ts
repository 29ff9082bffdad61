import { customerLookup } from "../lookups/customerLookup";
import { riskKey, riskLookup, riskRecommendations } from "../lookups/riskLookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { isUnknown } from "../rules/unknown";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";

const recordNeeds = ({ customer }: OrderSnapshot) =>
  customer.id === undefined ? [] : [customerLookup.ask(customer.id)];

function recordOf({ order, lookup }: FactContext<"order">) {
  return order.customer.id === undefined ? undefined : lookup(customerLookup, order.customer.id);
}

/** When the customer's block ends by itself, epoch milliseconds; `undefined` without a block. */
function blockEnd(context: FactContext<"order">): number | undefined {
  const record = recordOf(context);
  if (record === undefined || isUnknown(record) || record.blocked === undefined) return undefined;
  const { until } = record.blocked;
  return until === undefined ? Number.POSITIVE_INFINITY : parseInstant(until);
}

/** The customer is blocked, and the block has not run out; absent for a guest. */
export const orderIsCustomerBlocked = /* @__PURE__ */ defineFact({
  name: "order.isCustomerBlocked",
  scope: "order",
  type: "boolean",
  description: {
    en: "The customer is blocked, and the block has not run out; absent for a guest.",
    zh: "客户在黑名单中且未到期；游客时缺失。",
  },
  needs: recordNeeds,
  derive: (context) => {
    const record = recordOf(context);
    if (record === undefined || isUnknown(record)) return record;
    const end = blockEnd(context);
    return end !== undefined && end > context.now;
  },
  changesAt: blockEnd,
});

/** What the risk service advises. */
export const orderRiskRecommendation = /* @__PURE__ */ defineFact({
  name: "order.riskRecommendation",
  scope: "order",
  type: "text",
  values: riskRecommendations,
  description: { en: "What the risk service advises.", zh: "风控服务的建议。" },
  needs: (order) => [riskLookup.ask(riskKey(order))],
  derive: ({ order, lookup }) => {
    const verdict = lookup(riskLookup, riskKey(order));
    return isUnknown(verdict) ? verdict : verdict.recommendation;
  },
});

/** Facts about whether the order may be trusted. */
export const customerFacts: readonly FactDefinition[] = [orderIsCustomerBlocked, orderRiskRecommendation];
