import type { Address } from "../order/Address";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import type { OrderStatus } from "../order/OrderStatus";
import { defineLookup } from "./defineLookup";
import type { Observed } from "./Lookup";

/** Whose orders are asked for; personal where it is an e-mail address or a phone number. */
export interface RecentOrdersKey {
  readonly [key: string]: string;
  readonly by: "customer" | "email" | "phone";
  readonly value: string;
}

/** What must be known of another order to see whether it is the same one again. */
export interface RecentOrder {
  readonly id: string;
  /** ISO 8601 with offset. */
  readonly placedAt: string;
  readonly status: OrderStatus;
  readonly lines: readonly { readonly sku: string; readonly quantity: number }[];
  /** In the currency's minor unit. */
  readonly totalMinor?: number;
  readonly currency?: string;
  readonly shipTo?: Address;
}

/** The orders of a customer, at least those as recent as the setting `order.duplicateWithinHours` says. */
export interface RecentOrders extends Observed {
  readonly orders: readonly RecentOrder[];
}

/** Asks for the other orders of a customer. */
export const recentOrdersLookup = /* @__PURE__ */ defineLookup<RecentOrdersKey, RecentOrders>({
  name: "recentOrders",
  id: ({ by, value }) => `${by}:${value}`,
});

/** Whose orders to ask for: the customer's, of a guest those with the same e-mail address, else phone number. */
export function recentOrdersKey({ customer }: OrderSnapshot): RecentOrdersKey | undefined {
  const { id, email, phone } = customer;
  if (id !== undefined && id !== "") return { by: "customer", value: id };
  const mail = email?.trim().toLowerCase() ?? "";
  if (mail !== "") return { by: "email", value: mail };
  const number = phone?.trim() ?? "";
  return number === "" ? undefined : { by: "phone", value: number };
}
