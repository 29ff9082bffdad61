import type { OlistRow } from "../../examples/olist/mapOrder.mjs";

/**
 * The exceptions an Olist order should have at a wall-clock time of Sao Paulo, straight from the row; undefined when it
 * had not been placed. It knows only the six codes below.
 *
 * A second opinion: it shares nothing with the library or the mapper, which is why it has its own calendar.
 */
export function expectedCodes(row: OlistRow, now: string, stalledAfterHours = 72): Set<string> | undefined {
  const happened = (time: string | null): time is string => time !== null && time <= now;
  if (!happened(row.purchased_at)) return undefined;
  const codes = new Set<string>();
  if (row.status === "canceled" || row.status === "unavailable") return codes;

  const approved = happened(row.approved_at);
  const handedOver = happened(row.carrier_at);
  const delivered = happened(row.delivered_at);
  const done = delivered || (row.status === "delivered" && row.delivered_at === null);

  if (!done && day(row.estimated_delivery_at) < day(now)) codes.add("shipment.delayed");
  if (delivered && day(row.delivered_at as string) > day(row.estimated_delivery_at))
    codes.add("shipment.delivered_late");
  if (handedOver && !done && hoursBetween(row.carrier_at as string, now) > stalledAfterHours)
    codes.add("shipment.stalled");
  const limits = row.items.map((item) => item.shipping_limit_at).sort();
  if (approved && !handedOver && !done && limits[0] !== undefined && limits[0] < now)
    codes.add("shipment.not_dispatched");
  if (!approved && !handedOver && !done && hoursBetween(row.purchased_at, now) > 48)
    codes.add("payment.pending");
  if (row.items.length > 0 && row.payments.length > 0) {
    const due = sum(row.items.flatMap(({ price, freight }) => [cents(price), cents(freight)]));
    const paid = sum(row.payments.map(({ value }) => cents(value)));
    if (Math.abs(paid - due) > 1) codes.add("payment.amount_mismatch");
  }
  return codes;
}

/** The codes of {@link expectedCodes}. */
export const judgedCodes = [
  "payment.amount_mismatch",
  "payment.pending",
  "shipment.delayed",
  "shipment.delivered_late",
  "shipment.not_dispatched",
  "shipment.stalled",
] as const;

/** Brazil's summer times of these years, as decreed; they began and ended at midnight. */
const summers = [
  ["2016-10-16", "2017-02-19"],
  ["2017-10-15", "2018-02-18"],
  ["2018-11-04", "2019-02-17"],
] as const;

function hoursBetween(from: string, until: string): number {
  return utcHours(until) - utcHours(from);
}

function utcHours(wallClock: string): number {
  const isSummer = summers.some(([begin, end]) => begin <= wallClock && wallClock < end);
  return Date.parse(`${wallClock}Z`) / 3_600_000 + (isSummer ? 2 : 3);
}

function day(wallClock: string): string {
  return wallClock.slice(0, 10);
}

function cents(decimal: string): number {
  const [, whole, fraction] = /^(\d+)\.(\d\d)$/.exec(decimal) ?? [];
  if (whole === undefined || fraction === undefined)
    throw new Error(`no amount with two decimals: ${decimal}`);
  return Number(whole) * 100 + Number(fraction);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
