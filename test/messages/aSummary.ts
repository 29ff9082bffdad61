import type { JsonObject } from "../../src/core/json";
import { summariseOrder } from "../../src/core/order/OrderSummary";
import { parseOrder } from "../../src/schema/parseOrder";

/** The summary of an order that has everything a summary can tell. */
export const aSummary = summariseOrder(
  parseOrder({
    id: "A-1",
    status: "placed",
    placedAt: "2026-03-10T23:30:00Z",
    currency: "CNY",
    customer: { id: "C-1", name: "李雷", email: "lilei@example.com", phone: "+8613800138000" },
    shipTo: {
      recipient: "李雷",
      lines: ["科技路1号"],
      district: "南山区",
      locality: "深圳市",
      region: "广东省",
      postalCode: "518000",
      country: "CN",
      phone: "+8613800138000",
    },
    billTo: {
      recipient: "Ada Lovelace",
      lines: ["1 Main St"],
      locality: "Beverly Hills",
      region: "CA",
      postalCode: "90210",
      country: "US",
    },
    promise: { shipBy: "2026-03-12T12:00:00Z", deliverBy: "2026-03-15T12:00:00Z" },
    lines: [
      {
        id: "1",
        sku: "TEA-1",
        name: "Longjing 100 g",
        quantity: 3,
        cancelledQuantity: 1,
        unitPriceMinor: 5000,
        shipBy: "2026-03-14T12:00:00Z",
      },
      { id: "2", sku: "CUP", quantity: 1, unit: "box", unitPriceMinor: 12000 },
    ],
    totals: { itemsMinor: 27000, shippingMinor: 1000, taxMinor: 300, discountMinor: 500, totalMinor: 27800 },
    payments: [
      { id: "P1", method: "alipay", provider: "alipay", status: "captured", at: "2026-03-10T08:01:00Z" },
      { id: "P2", method: "acme_credit", provider: "acme", status: "captured", at: "2026-03-10T08:01:00Z" },
    ],
  }),
) as unknown as JsonObject;
