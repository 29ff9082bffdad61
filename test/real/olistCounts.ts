import type { OrderSnapshot } from "../../src/core/order/OrderSnapshot";

/** How to count, over the snapshots of all rows, what `olist_dev_counts.json` counts over the rows themselves. */
export const countedFromSnapshots: Readonly<Record<string, (orders: readonly OrderSnapshot[]) => unknown>> = {
  orders: (orders) => orders.length,
  status: (orders) => tally(orders, ({ attributes }) => attributes?.fileStatus),
  nulls: (orders) => ({
    order_approved_at: count(orders, ({ payments }) => payments.every(({ status }) => status === "pending")),
    order_delivered_carrier_date: count(orders, (order) => eventAt(order, "picked_up") === undefined),
    order_delivered_customer_date: count(orders, (order) => eventAt(order, "delivered") === undefined),
    order_estimated_delivery_date: count(orders, ({ promise }) => promise.deliverBy === undefined),
  }),
  items: (orders) => {
    const lines = orders.flatMap((order) => order.lines);
    const freightMinor = ({ attributes }: (typeof lines)[number]) => Number(attributes?.freightMinor);
    return {
      rows: lines.length,
      multi_item_orders: count(orders, (order) => order.lines.length > 1),
      multi_seller_orders: count(
        orders,
        (order) => new Set(order.lines.map(({ attributes }) => attributes?.sellerId)).size > 1,
      ),
      zero_freight_rows: count(lines, (line) => freightMinor(line) === 0),
      freight_over_price_rows: count(lines, (line) => freightMinor(line) > line.unitPriceMinor),
    };
  },
  payments: (orders) => {
    const payments = orders.flatMap((order) => order.payments);
    return {
      rows: payments.length,
      rows_by_type: tally(payments, ({ method }) => method),
      orders_multi_rows: count(orders, (order) => order.payments.length > 1),
      orders_multi_types: count(
        orders,
        (order) => new Set(order.payments.map(({ method }) => method)).size > 1,
      ),
      sequence_gap_orders: count(orders, (order) =>
        order.payments.some(({ id }) => Number(id) > order.payments.length),
      ),
      zero_value_rows: count(payments, ({ amountMinor }) => amountMinor === 0),
    };
  },
  late_delivered_calendar_day: (orders) => count(orders, (order) => isLate(order, localDay)),
  late_delivered_ts: (orders) => count(orders, (order) => isLate(order, Date.parse)),
  late_delivered_ts_by_state: (orders) =>
    tally(
      orders.filter((order) => isLate(order, Date.parse)),
      ({ shipTo }) => shipTo.region,
    ),
};

/** What the file counts and a snapshot has no place for. */
export const notInSnapshots: Readonly<Record<string, string>> = {
  "payments.zero_installments_rows": "a payment of the snapshot knows no instalments",
};

function eventAt(order: OrderSnapshot, code: string): string | undefined {
  return order.shipments.flatMap(({ events }) => events).find((event) => event.code === code)?.at;
}

function isLate<T extends string | number>(order: OrderSnapshot, read: (instant: string) => T): boolean {
  const delivered = eventAt(order, "delivered");
  const { deliverBy } = order.promise;
  return delivered !== undefined && deliverBy !== undefined && read(delivered) > read(deliverBy);
}

/** The instants of these snapshots carry the local offset, so the text begins with the local day. */
function localDay(instant: string): string {
  return instant.slice(0, "2018-03-01".length);
}

function count<T>(items: readonly T[], isCounted: (item: T) => boolean): number {
  return items.filter(isCounted).length;
}

function tally<T>(items: readonly T[], keyOf: (item: T) => unknown): Record<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = String(keyOf(item));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}
