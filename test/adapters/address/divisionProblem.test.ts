import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { borderCodes, divisionData } from "../../../src/adapters/address/divisionData";
import { divisionProblem } from "../../../src/adapters/address/divisionProblem";
import { postalCodeMatches } from "../../../src/core/codes/postalCodeMatches";

const problem = (country: string, region: string, postalCode: string) => {
  const found = divisionProblem({ lines: ["1"], country, region, postalCode });
  return found === undefined ? "fine" : `${found.field} ${found.kind}`;
};
const rows = Object.entries(divisionData).flatMap(([country, lines]) =>
  lines.map((line) => {
    const [code = "", names = "", ...patterns] = line.split("|");
    return { country, code, names: names.split(","), pattern: patterns.join("|") };
  }),
);

describe("divisionProblem", () => {
  // Well-known addresses: town halls, parliaments, head offices, airports.
  it.each([
    ["US", "CA", "94043"],
    ["US", "California", "90012-1234"],
    ["US", "us-ny", "10001"],
    ["US", "New York", "00501"],
    ["US", "NY", "06390"],
    ["US", "D.C.", "20500"],
    ["US", "Washington", "20500"],
    ["US", "Washington", "98101"],
    ["US", "TX", "73301"],
    ["US", "TX", "88510"],
    ["US", "OK", "73102"],
    ["US", "NV", "88901"],
    ["US", "NV", "89501"],
    ["US", "WY", "83414"],
    ["US", "WY", "82001"],
    ["US", "ID", "83702"],
    ["US", "MA", "02108"],
    ["US", "MA", "05501"],
    ["US", "ME", "04101"],
    ["US", "NH", "03301"],
    ["US", "RI", "02903"],
    ["US", "VT", "05601"],
    ["US", "DE", "19801"],
    ["US", "PA", "19103"],
    ["US", "VA", "20166"],
    ["US", "VA", "22202"],
    ["US", "MD", "20899"],
    ["US", "WV", "25301"],
    ["US", "GA", "39901"],
    ["US", "AR", "72201"],
    ["US", "LA", "70112"],
    ["US", "AK", "99501"],
    ["US", "HI", "96813"],
    ["US", "WA", "99201"],
    ["US", "PR", "00901"],
    ["US", "AE", "09012"],
    ["US", "AP", "96201"],
    ["US", "TN", "42223"],
    ["CA", "Québec", "H3Z 2Y7"],
    ["CA", "QC", "k1a 0b1"],
    ["CA", "ON", "M5V 3L9"],
    ["CA", "CA-BC", "V8X3X4"],
    ["CA", "Nunavut", "X0A 0H0"],
    ["CA", "Ile-du-Prince-Edouard", "C1A 7N8"],
    ["AU", "NSW", "2060"],
    ["AU", "New South Wales", "1001"],
    ["AU", "ACT", "2600"],
    ["AU", "ACT", "0200"],
    ["AU", "Vic.", "3004"],
    ["AU", "VIC", "8001"],
    ["AU", "NT", "0800"],
    ["AU", "SA", "0872"],
    ["AU", "NSW", "3644"],
    ["CN", "浙江省", "310000"],
    ["CN", "浙江", "310000"],
    ["CN", "Zhejiang Province", "310000"],
    ["CN", "CN-ZJ", "310000"],
    ["CN", "上海市", "200040"],
    ["CN", "Shanghai Shi", "200040"],
    ["CN", "广西壮族自治区", "530000"],
    ["CN", "新疆维吾尔自治区", "830000"],
    ["CN", "内蒙古自治区", "010010"],
    ["CN", "内蒙古", "137400"],
    ["CN", "Shanxi", "710000"],
    ["CN", "Shanxi", "030000"],
    ["CN", "陕西省", "710000"],
    ["CN", "西藏自治区", "850000"],
    ["CN", "香港特别行政区", "999077"],
    ["CN", "四川", "637000"],
    ["CN", "海南", "570000"],
    ["DE", "Bayern", "10115"],
    ["US", " ", "10001"],
    ["US", "CA", ""],
    ["__proto__", "x", "1"],
  ])("finds nothing wrong with %s %s %s", (country, region, postalCode) => {
    expect(problem(country, region, postalCode)).toBe("fine");
  });

  it.each([
    ["US", "CO", "94043", "postalCode mismatch"],
    ["US", "NY", "06391", "postalCode mismatch"],
    ["US", "TX", "73102", "postalCode mismatch"],
    ["US", "Calfornia", "94043", "region unknown"],
    ["US", "constructor", "94043", "region unknown"],
    ["CA", "ON", "H3Z 2Y7", "postalCode mismatch"],
    ["AU", "WA", "5000", "postalCode mismatch"],
    ["AU", "California", "2000", "region unknown"],
    ["CN", "浙江省", "200040", "postalCode mismatch"],
    ["CN", "陕西省", "030000", "postalCode mismatch"],
    ["CN", "深圳", "518000", "region unknown"],
    ["CN", "省", "518000", "fine"],
  ])("says of %s %s %s: %s", (country, region, postalCode, said) => {
    expect(problem(country, region, postalCode)).toBe(said);
  });

  it("knows every division by its code and each of its names, however they are written", () => {
    for (const { country, code, names } of rows) {
      for (const name of [
        code,
        `${country}-${code}`,
        code.toLowerCase(),
        ...names,
        ...names.map((each) => each.toUpperCase()),
      ]) {
        expect([name, problem(country, name, "")]).toEqual([name, "fine"]);
      }
    }
    expect(rows.map(({ country }) => country).filter((country) => country === "CN")).toHaveLength(34);
    expect(rows.filter(({ country }) => country === "US")).toHaveLength(63);
  });

  it("leaves every code of Canada, Australia and China to a division, and of the States nearly every one", () => {
    const covers = (country: string, code: string) =>
      rows.some(
        (row) =>
          row.country === country && row.pattern !== "" && new RegExp(`^(?:${row.pattern})`).test(code),
      );
    for (const letter of "ABCEGHJKLMNPRSTVXY")
      expect([letter, covers("CA", `${letter}1A`)]).toEqual([letter, true]);
    for (const start of "123456789") expect([start, covers("AU", `${start}000`)]).toEqual([start, true]);
    const unknown = Array.from({ length: 1_000 }, (_, prefix) => String(prefix).padStart(3, "0")).filter(
      (prefix) => !covers("US", `${prefix}01`),
    );
    // Not assigned, or used by the government and firms only.
    expect(unknown.join(" ")).toBe("000 001 002 003 004 568 839 886 887 888");
  });

  it("gives a code to one division, or to those that share it by right", () => {
    fc.assert(
      fc.property(fc.nat({ max: 99_999 }), (number) => {
        const code = String(number).padStart(5, "0");
        const takers = rows.filter(
          ({ country, pattern }) =>
            country === "US" && pattern !== "" && new RegExp(`^(?:${pattern})`).test(code),
        );
        const shared = /^(?:969|733|205|055|340|06390|83414)/.test(code);
        if (!shared) expect([code, takers.length <= 1]).toEqual([code, true]);
      }),
      { numRuns: 5_000 },
    );
  });

  it("writes border codes as the countries write theirs", () => {
    for (const code of (borderCodes.US ?? "").split("|")) expect(postalCodeMatches("US", code)).toBe(true);
    for (const code of (borderCodes.AU ?? "").split("|")) expect(postalCodeMatches("AU", code)).toBe(true);
  });
});
