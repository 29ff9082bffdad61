import { describe, expect, it } from "vitest";
import { currencyExponent } from "../../../src/core/codes/currencies";

describe("currencyExponent", () => {
  it("counts no fewer digits than the runtime, and no more where the runtime counts any", () => {
    // ICU shows some currencies without the minor unit they have in ISO 4217 (HUF, IDR, COP, …), never with another.
    const differing = Intl.supportedValuesOf("currency")
      .map((code) => {
        const format = new Intl.NumberFormat("en", { style: "currency", currency: code });
        return {
          code,
          runtime: format.resolvedOptions().maximumFractionDigits,
          ours: currencyExponent(code),
        };
      })
      .filter(({ runtime, ours }) => ours !== undefined && runtime !== ours && runtime !== 0);
    expect(differing).toEqual([]);
  });

  it("knows the currencies without, with three and with four decimals", () => {
    expect(["JPY", "KRW", "CLP", "VND", "ISK", "XOF"].map(currencyExponent)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(["BHD", "KWD", "TND", "IQD"].map(currencyExponent)).toEqual([3, 3, 3, 3]);
    expect(["CLF", "UYW"].map(currencyExponent)).toEqual([4, 4]);
    expect(["EUR", "USD", "CNY", "BRL", "HUF", "TWD"].map(currencyExponent)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it("does not guess", () => {
    for (const code of ["", "eur", "XXX", "XAU", "BTC", "constructor", "toString", "__proto__"]) {
      expect(currencyExponent(code), code).toBeUndefined();
    }
  });
});
