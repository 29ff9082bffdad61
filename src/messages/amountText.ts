import { currencyExponent } from "../core/codes/currencies";
import { formatMinor } from "../core/order/money";

/**
 * An amount as people of a locale write it, without its sign; `undefined` for what is no amount of a known currency.
 *
 * @param amountMinor safe integer count of minor units
 * @param currency ISO 4217 code
 *
 * @example
 * ```ts
 * amountText(-1250, "EUR", "de"); // "12,50 €"
 * ```
 */
export function amountText(amountMinor: number, currency: unknown, locale: string): string | undefined {
  if (typeof currency !== "string" || !Number.isSafeInteger(amountMinor)) return undefined;
  const digits = currencyExponent(currency);
  if (digits === undefined) return undefined;
  const format = new Intl.NumberFormat(locale, {
    style: "currency",
    currency,
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  const [decimal = ""] = formatMinor(Math.abs(amountMinor), currency).split(" ");
  // Engines take decimal texts exactly; TypeScript knows that from ES2023 on.
  return format.format(decimal as unknown as number);
}
