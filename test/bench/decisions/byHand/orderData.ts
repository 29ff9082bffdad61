import type { HandOrder } from "./Found";

/** Currencies this shop takes. */
const CURRENCIES = ["EUR", "USD", "GBP", "CNY"];
const NOTHING: readonly string[] = [];

/** What cannot be true of an order. */
export function problemsOf({ lines, totals, currency }: HandOrder): readonly string[] {
  let isAnyOpen = false;
  let isAnyNotPositive = false;
  let isAnyOverFulfilled = false;
  let isAnyNegative = false;
  for (const {
    quantity,
    cancelledQuantity = 0,
    shippedQuantity = 0,
    unitPriceMinor,
    lineTotalMinor = 0,
  } of lines) {
    if (quantity - cancelledQuantity > 0) isAnyOpen = true;
    if (quantity <= 0) isAnyNotPositive = true;
    else if (shippedQuantity + cancelledQuantity > quantity) isAnyOverFulfilled = true;
    if (unitPriceMinor < 0 || lineTotalMinor < 0) isAnyNegative = true;
  }
  if (totals !== undefined) {
    const { itemsMinor = 0, shippingMinor = 0, taxMinor = 0, discountMinor = 0, totalMinor = 0 } = totals;
    if (itemsMinor < 0 || shippingMinor < 0 || taxMinor < 0 || discountMinor < 0 || totalMinor < 0) {
      isAnyNegative = true;
    }
  }
  const isCurrencyKnown = CURRENCIES.includes(currency);
  if (isAnyOpen && !isAnyNotPositive && !isAnyOverFulfilled && !isAnyNegative && isCurrencyKnown)
    return NOTHING;
  const problems: string[] = [];
  if (!isAnyOpen) problems.push("no_open_lines");
  if (isAnyNotPositive) problems.push("quantity_not_positive");
  if (isAnyOverFulfilled) problems.push("over_fulfilled");
  if (isAnyNegative) problems.push("negative_amount");
  if (!isCurrencyKnown) problems.push("unknown_currency");
  return problems;
}

/** What the parts come to, less the stated total. */
export function totalDifference({ lines, totals }: HandOrder): number | undefined {
  if (totals?.totalMinor === undefined) return undefined;
  let sum = (totals.shippingMinor ?? 0) + (totals.taxMinor ?? 0) - (totals.discountMinor ?? 0);
  for (const { lineTotalMinor, unitPriceMinor, quantity } of lines) {
    sum += lineTotalMinor ?? unitPriceMinor * quantity;
  }
  return sum - totals.totalMinor;
}
