import { compareText } from "../compareText";
import type { Address } from "./Address";
import type { Instant } from "./Instant";
import type { OrderSnapshot } from "./OrderSnapshot";
import type { Totals } from "./Totals";

/** A line as its buyer reads it. */
export interface SummaryLine {
  readonly id: string;
  readonly sku: string;
  /** Product name for people. */
  readonly name?: string;
  /** Integer count of `unit`, as ordered. */
  readonly quantity: number;
  readonly unit: string;
  /** What of it was cancelled. */
  readonly cancelledQuantity?: number;
  /** Minor units of the order's currency. */
  readonly unitPriceMinor: number;
  /** Of the whole line, in minor units: as given, else price times quantity; absent where that is no safe integer. */
  readonly lineTotalMinor?: number;
  /** By when it leaves, where it differs from the order's promise. */
  readonly shipBy?: Instant;
}

/** A whole order as its buyer checks it: every line, price, date and address. Personal throughout. */
export interface OrderSummary {
  readonly id: string;
  readonly placedAt: Instant;
  /** ISO 4217 code of all amounts. */
  readonly currency: string;
  readonly lines: readonly SummaryLine[];
  /** Minor units; as the shop computed them. */
  readonly totals: Totals;
  readonly shipTo: Address;
  readonly billTo?: Address;
  readonly contact: { readonly name?: string; readonly email?: string; readonly phone?: string };
  readonly promise: { readonly shipBy?: Instant; readonly deliverBy?: Instant };
  /** Methods it is paid by, of all attempts that did not fail. */
  readonly paymentMethods: readonly string[];
}

/**
 * Everything the buyer of an order is to check, in one object that `request.confirmation` carries to them.
 *
 * @example
 * ```ts
 * summariseOrder(order).lines[0]; // { id: "1", sku: "TEA-1", quantity: 2, unit: "piece", unitPriceMinor: 500, … }
 * ```
 */
export function summariseOrder(order: OrderSnapshot): OrderSummary {
  const { id, placedAt, currency, totals, shipTo, billTo, customer, promise, payments } = order;
  const { name, email, phone } = customer;
  const used = payments.filter(({ status }) => status !== "failed" && status !== "cancelled");
  return {
    id,
    placedAt,
    currency,
    lines: order.lines.map(summariseLine),
    totals: inOrder(totals),
    shipTo: inOrder(shipTo),
    ...(billTo === undefined ? {} : { billTo: inOrder(billTo) }),
    contact: {
      ...(name === undefined ? {} : { name }),
      ...(email === undefined ? {} : { email }),
      ...(phone === undefined ? {} : { phone }),
    },
    promise: inOrder(promise),
    paymentMethods: [...new Set(used.map(({ method }) => method))],
  };
}

/** The same with its keys in one order, however the host wrote them: the same order gives the same bytes. */
function inOrder<T extends object>(part: T): T {
  return Object.fromEntries(Object.entries(part).sort(([a], [b]) => compareText(a, b))) as T;
}

function summariseLine(line: OrderSnapshot["lines"][number]): SummaryLine {
  const { id, sku, name, quantity, unit, cancelledQuantity, unitPriceMinor, shipBy } = line;
  const total = line.lineTotalMinor ?? unitPriceMinor * quantity;
  return {
    id,
    sku,
    ...(name === undefined ? {} : { name }),
    quantity,
    unit,
    ...(cancelledQuantity === undefined ? {} : { cancelledQuantity }),
    unitPriceMinor,
    ...(Number.isSafeInteger(total) ? { lineTotalMinor: total } : {}),
    ...(shipBy === undefined ? {} : { shipBy }),
  };
}
