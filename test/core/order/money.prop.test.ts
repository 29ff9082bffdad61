import fc from "fast-check";
import { describe, it } from "vitest";
import { currencyExponent } from "../../../src/core/codes/currencies";
import { isOrderTriageError } from "../../../src/core/errors/OrderTriageError";
import { formatMinor, minorFromDecimal } from "../../../src/core/order/money";

const currency = fc.constantFrom("EUR", "CNY", "JPY", "KRW", "KWD", "CLF");

describe("minorFromDecimal and formatMinor", () => {
  it("undo each other for every safe integer", () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currency, (amountMinor, code) => {
        const text = formatMinor(amountMinor, code);
        return (
          text.endsWith(` ${code}`) && Object.is(minorFromDecimal(text.slice(0, -4), code), amountMinor + 0)
        );
      }),
      { numRuns: 1000 },
    );
  });
});

describe("minorFromDecimal", () => {
  it("is exact: it agrees with counting in big integers", () => {
    const decimals = fc.tuple(
      fc.bigInt({ min: 0n, max: 10n ** 14n }),
      fc.stringMatching(/^\d{0,4}$/),
      fc.boolean(),
    );
    fc.assert(
      fc.property(decimals, currency, ([whole, fraction, isNegative], code) => {
        const exponent = currencyExponent(code) ?? 0;
        fc.pre(/^0*$/.test(fraction.slice(exponent)));
        const text = `${isNegative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
        const minor =
          whole * 10n ** BigInt(exponent) + BigInt(`0${fraction.slice(0, exponent).padEnd(exponent, "0")}`);
        fc.pre(minor <= BigInt(Number.MAX_SAFE_INTEGER));
        return BigInt(minorFromDecimal(text, code)) === (isNegative ? -minor : minor);
      }),
      { numRuns: 1000 },
    );
  });

  it("answers any text with a safe integer that is not -0, or refuses it by name", () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^[+-]?\d{1,20}(\.\d{0,6})?$/),
      fc.double().map(String),
    );
    fc.assert(
      fc.property(text, fc.oneof(currency, fc.string()), (amount, code) => {
        try {
          const minor = minorFromDecimal(amount, code);
          return Number.isSafeInteger(minor) && !Object.is(minor, -0);
        } catch (error) {
          return isOrderTriageError(error) && error.code === "invalid_amount";
        }
      }),
      { numRuns: 1000 },
    );
  });
});
