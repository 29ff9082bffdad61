import { describe, expect, it } from "vitest";
import { formatMinor, minorFromDecimal } from "../../../src/core/order/money";

describe("minorFromDecimal", () => {
  it("reads decimal texts as they stand in order files", () => {
    expect(minorFromDecimal("58.9", "BRL")).toBe(5890);
    expect(minorFromDecimal("+58.90", "BRL")).toBe(5890);
    expect(minorFromDecimal("-0.00", "BRL")).toBe(0);
    expect(minorFromDecimal("1.005", "KWD")).toBe(1005);
    expect(minorFromDecimal("100.00", "JPY")).toBe(100);
    expect(minorFromDecimal("90071992547409.91", "EUR")).toBe(Number.MAX_SAFE_INTEGER);
  });

  it("says what to do about a text it cannot read exactly", () => {
    expect(() => minorFromDecimal("12.345", "EUR")).toThrow(
      /more decimals than EUR has \(2\): round it first/,
    );
    expect(() => minorFromDecimal("1.5", "JPY")).toThrow(/more decimals than JPY has \(0\)/);
    expect(() => minorFromDecimal("90071992547409.92", "EUR")).toThrow(/too large to be exact/);
    expect(() => minorFromDecimal("12,50", "EUR")).toThrow(/write digits with "\."/);
    expect(() => minorFromDecimal("1e3", "EUR")).toThrow(/is no decimal number/);
    expect(() => minorFromDecimal("12", "eur")).toThrow(/use an ISO 4217 code in upper case/);
  });
});

describe("formatMinor", () => {
  it("writes amounts the same in every locale", () => {
    expect(formatMinor(1250, "EUR")).toBe("12.50 EUR");
    expect(formatMinor(5, "EUR")).toBe("0.05 EUR");
    expect(formatMinor(-5, "KWD")).toBe("-0.005 KWD");
    expect(formatMinor(1250, "JPY")).toBe("1250 JPY");
    expect(formatMinor(-0, "EUR")).toBe("0.00 EUR");
  });

  it("does not invent the minor unit of a currency it does not know", () => {
    expect(formatMinor(1250, "XYZ")).toBe("1250 minor units of XYZ");
  });

  it("refuses what is no count of minor units", () => {
    expect(() => formatMinor(12.5, "EUR")).toThrow(/give a safe integer/);
    expect(() => formatMinor(Number.NaN, "EUR")).toThrow(/give a safe integer/);
  });
});
