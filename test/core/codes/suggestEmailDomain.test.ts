import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emailDomains } from "../../../src/core/codes/emailDomains";
import { isOneKeystrokeApart } from "../../../src/core/codes/isOneKeystrokeApart";
import { suggestEmailDomain } from "../../../src/core/codes/suggestEmailDomain";

describe("suggestEmailDomain", () => {
  it.each([
    ["gmial.com", "gmail.com"],
    ["gmai.com", "gmail.com"],
    ["gmaill.com", "gmail.com"],
    ["gnail.com", "gmail.com"],
    ["GMAIL.con", "gmail.com"],
    ["gmail.co", "gmail.com"],
    ["hotmial.com", "hotmail.com"],
    ["yahoo.cmo", "yahoo.com"],
    ["qq.con", "qq.com"],
    ["163.cm", "163.com"],
    ["hotmil.fr", "hotmail.fr"],
    ["laposte.nte", "laposte.net"],
  ])("reads %s as %s", (typed, expected) => {
    expect(suggestEmailDomain(typed)).toBe(expected);
  });

  it.each(["example.com", "q.com", "162.com", "yahoo.ie", "gmx.at", "gma.com", "gmail", "", "company.co"])(
    "leaves %s alone",
    (domain) => {
      expect(suggestEmailDomain(domain)).toBeUndefined();
    },
  );

  it("suggests nothing for a large provider, and nothing but one", () => {
    expect(emailDomains.filter((domain) => suggestEmailDomain(domain) !== undefined)).toEqual([]);
    const nearby = fc.tuple(fc.constantFrom(...emailDomains), fc.nat(20), fc.stringMatching(/^[a-z.]?$/));
    fc.assert(
      fc.property(nearby, ([domain, at, letter]) => {
        const typed = domain.slice(0, at) + letter + domain.slice(at + 1);
        const suggested = suggestEmailDomain(typed);
        if (suggested === undefined) return;
        expect(emailDomains).toContain(suggested);
        expect(isOneKeystrokeApart(typed, suggested)).toBe(true);
      }),
    );
  });
});

describe("isOneKeystrokeApart", () => {
  it("is the optimal string alignment distance 1", () => {
    const short = fc.stringMatching(/^[ab]{0,5}$/);
    fc.assert(
      fc.property(short, short, (a, b) => {
        expect(isOneKeystrokeApart(a, b)).toBe(alignmentDistance(a, b) === 1);
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The textbook's table. */
function alignmentDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, row) =>
    Array.from({ length: b.length + 1 }, (_each, column) => (row === 0 ? column : column === 0 ? row : 0)),
  );
  const at = (row: number, column: number) => table[row]?.[column] ?? Number.POSITIVE_INFINITY;
  for (let row = 1; row <= a.length; row += 1) {
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      (table[row] as number[])[column] = Math.min(
        at(row - 1, column) + 1,
        at(row, column - 1) + 1,
        at(row - 1, column - 1) + (isSame ? 0 : 1),
        isSwap && row > 1 && column > 1 ? at(row - 2, column - 2) + 1 : Number.POSITIVE_INFINITY,
      );
    }
  }
  return at(a.length, b.length);
}
