import { codeTable } from "./codeTable";

/**
 * Currencies by the number of decimal digits of their minor unit.
 *
 * Source: ISO 4217 list one, with amendments up to 2025; funds codes included, metals and testing codes (which have
 * no minor unit) left out. BGN and ANG and those withdrawn since 2018 stay, since older orders are read too.
 */
const exponents = /* @__PURE__ */ codeTable({
  "0": "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  "2":
    "AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD " +
    "CDF CHE CHF CHW CNY COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD " +
    "GTQ GYD HKD HNL HTG HUF IDR ILS INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA " +
    "MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR " +
    "RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD " +
    "TZS UAH USD USN UYU UZS VED VES WST XAD XCD XCG YER ZAR ZMW ZWG " +
    "CUC HRK MRO SLL STD VEF ZWL",
  "3": "BHD IQD JOD KWD LYD OMR TND",
  "4": "CLF UYW",
});

/**
 * How many decimal digits the minor unit of a currency has; `undefined` for a code that is no currency of ISO 4217.
 *
 * @param code ISO 4217 code, in upper case.
 * @example
 * ```ts
 * currencyExponent("EUR"); // 2: 1 EUR is 100 cents
 * currencyExponent("JPY"); // 0
 * currencyExponent("KWD"); // 3
 * ```
 */
export function currencyExponent(code: string): number | undefined {
  const exponent = exponents.get(code);
  return exponent === undefined ? undefined : Number(exponent);
}
