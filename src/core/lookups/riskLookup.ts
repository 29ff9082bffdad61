import type { OrderSnapshot } from "../order/OrderSnapshot";
import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** What a risk service advises. */
export type RiskRecommendation = "accept" | "review" | "cancel";

/** Every recommendation, mildest first. */
export const riskRecommendations: readonly RiskRecommendation[] = ["accept", "review", "cancel"];

/** The order a risk service shall judge. */
export interface RiskKey {
  readonly [key: string]: string;
  readonly orderId: string;
  /** `""` where the host serves one shop only. */
  readonly tenant: string;
}

/** What a risk service says of an order. */
export interface RiskVerdict extends Observed {
  readonly recommendation: RiskRecommendation;
}

/** Asks what a risk service advises for an order. */
export const riskLookup = /* @__PURE__ */ defineLookup<RiskKey, RiskVerdict>({
  name: "risk",
  id: ({ orderId, tenant }) => (tenant === "" ? orderId : JSON.stringify([tenant, orderId])),
});

/** The key under which an order is judged. */
export function riskKey({ id, tenant = "" }: OrderSnapshot): RiskKey {
  return { orderId: id, tenant };
}
