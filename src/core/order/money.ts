import { currencyExponent } from "../codes/currencies";
import { OrderTriageError } from "../errors/OrderTriageError";

const decimal = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * The integer count of minor units a decimal text stands for, exactly: `"12.5"` EUR is 1250.
 *
 * The text is digits with an optional sign and an optional `.` fraction: no exponent, no separators, no spaces.
 * Zeros beyond the currency's minor unit change nothing and are accepted (`"100.00"` JPY is 100). Never `-0`.
 *
 * @param currency ISO 4217 code, in upper case.
 * @throws OrderTriageError with code `invalid_amount` when the text is no such number, when it has more decimals than
 * the currency has, when the result is no safe integer, or when the currency is not known.
 * @example
 * ```ts
 * minorFromDecimal("58.90", "BRL"); // 5890
 * minorFromDecimal("1.234", "KWD"); // 1234
 * ```
 */
export function minorFromDecimal(text: string, currency: string): number {
  const exponent = currencyExponent(currency);
  if (exponent === undefined) {
    throw invalidAmount(
      `"${currency}" is no known currency: use an ISO 4217 code in upper case, such as "EUR".`,
    );
  }
  const match = decimal.exec(text);
  if (match === null) {
    throw invalidAmount(
      `"${text}" is no decimal number: write digits with "." before the decimals and no other separators, ` +
        'such as "1234.50".',
    );
  }
  const [, sign, whole = "", fraction = ""] = match;
  const excess = fraction.slice(exponent);
  if (/[1-9]/.test(excess)) {
    throw invalidAmount(
      `"${text}" has more decimals than ${currency} has (${exponent}): round it first, the way your books do.`,
    );
  }
  const minor = Number(whole + fraction.slice(0, exponent).padEnd(exponent, "0"));
  if (!Number.isSafeInteger(minor)) {
    throw invalidAmount(
      `"${text}" ${currency} is too large to be exact: the limit is ${Number.MAX_SAFE_INTEGER} minor units.`,
    );
  }
  return sign === "-" && minor !== 0 ? -minor : minor;
}

/**
 * An amount for logs and tables, the same in every locale: `"12.50 EUR"`.
 *
 * A currency that is not known has no minor unit to divide by: `"1250 minor units of XYZ"`.
 *
 * @param amountMinor safe integer count of minor units.
 * @throws OrderTriageError with code `invalid_amount` when the amount is no safe integer.
 * @example
 * ```ts
 * formatMinor(-5, "EUR"); // "-0.05 EUR"
 * formatMinor(1250, "JPY"); // "1250 JPY"
 * ```
 */
export function formatMinor(amountMinor: number, currency: string): string {
  if (!Number.isSafeInteger(amountMinor)) {
    throw invalidAmount(
      `${amountMinor} is no count of minor units: give a safe integer, such as 1250 for 12.50 EUR.`,
    );
  }
  const exponent = currencyExponent(currency);
  if (exponent === undefined) return `${amountMinor} minor units of ${currency}`;
  const sign = amountMinor < 0 ? "-" : "";
  const digits = String(Math.abs(amountMinor)).padStart(exponent + 1, "0");
  const point = digits.length - exponent;
  const fraction = exponent === 0 ? "" : `.${digits.slice(point)}`;
  return `${sign}${digits.slice(0, point)}${fraction} ${currency}`;
}

function invalidAmount(message: string): OrderTriageError {
  return new OrderTriageError("invalid_amount", message);
}
