import fc from "fast-check";
import { describe, it } from "vitest";
import { codeTable, wordSet } from "../../../src/core/codes/codeTable";

const word = fc.stringMatching(/^\S{1,8}$/);

describe("codeTable", () => {
  it("finds every word under the group it was written in, and no other word", () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 1 }), fc.nat(), word, (words, cut, stranger) => {
        const middle = cut % (words.length + 1);
        const first = words.slice(0, middle);
        const second = words.slice(middle);
        const table = codeTable({ first: first.join("  "), second: ` ${second.join(" ")} ` });
        return (
          table.size === words.length &&
          first.every((each) => table.get(each) === "first") &&
          second.every((each) => table.get(each) === "second") &&
          (words.includes(stranger) || table.get(stranger) === undefined)
        );
      }),
    );
  });
});

describe("wordSet", () => {
  it("holds exactly the words of its text", () => {
    fc.assert(
      fc.property(fc.array(word), word, (words, other) => {
        const set = wordSet(words.join(" "));
        return words.every((each) => set.has(each)) && set.has(other) === words.includes(other);
      }),
    );
  });
});
