import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { serialiseRuleset } from "../../src/compile/serialiseRuleset";
import { writeModule } from "../../src/compile/writeModule";
import { compileRuleset } from "../../src/core/index";
import { naughtyRuleset } from "../support/naughtyRuleset";
import { readModule } from "../support/readModule";

const pieces = [
  '"',
  "'",
  "`",
  "\\",
  "\\u0022",
  "$" + "{alert(1)}",
  "</script>",
  "<!--",
  "-->",
  "*/",
  "/*",
  "//",
  "\n",
  "\r",
  "\u2028",
  "\u2029",
  "\u0000",
  "\ud800",
  "\udc00",
  "\ufeff",
  "];",
  "}) => {",
  "fact",
  "constructor",
];

/** Texts that try to get out of a literal, a comment, a script element. */
const naughty = fc
  .array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: "binary", maxLength: 4 })), { maxLength: 6 })
  .map((parts) => parts.join(""));

const harmless = readModule(writeModule(compileRuleset(naughtyRuleset("harmless")), [])).skeleton;

describe("the text of a compiled module", () => {
  it("law 10: holds a rule file's texts as data, whatever they are, and nothing of them as code or comment", () => {
    fc.assert(
      fc.property(naughty, (text) => {
        const compiled = compileRuleset(naughtyRuleset(text));
        const module = writeModule(compiled, []);
        const { imports, data, facts, comments, skeleton } = readModule(module);
        expect(data).toEqual(serialiseRuleset(compiled));
        expect(skeleton).toBe(harmless);
        expect(imports.map(({ from }) => from)).toEqual(["order-triage/core", "order-triage/facts"]);
        expect(facts).toEqual(["orderChannel", "orderLocale", "orderId"]);
        expect(comments).toMatch(/^\/\*\* Accepted wherever a compiled ruleset is: [^\n]*$/);
        expect(module).not.toMatch(/[\u2028\u2029\0\r]|<\/|<!--|-->/);
      }),
      { numRuns: 300 },
    );
  });
});
