import { describe, expect, it } from "vitest";
import type { Matches } from "./engines/Engine";
import { areSameMatches, wordDifference } from "./sameMatches";

const matches: Matches = [
  ["approval-needed", null],
  ["line-short", "2"],
];

describe("areSameMatches", () => {
  it("is true for the same rules for the same lines in the same order", () => {
    expect(areSameMatches(matches, [...matches])).toBe(true);
    expect(areSameMatches([], [])).toBe(true);
  });

  it.each<[string, Matches]>([
    ["one is missing", matches.slice(0, 1)],
    ["one is too many", [...matches, ["line-short", "3"]]],
    ["another rule", [["transfer-overdue", null], ...matches.slice(1)]],
    ["another line", [...matches.slice(0, 1), ["line-short", "1"]]],
    ["no line", [...matches.slice(0, 1), ["line-short", null]]],
    ["another order", [...matches].reverse()],
    ["nothing", []],
  ])("is false when the answer has %s", (_, got) => {
    expect(areSameMatches(matches, got)).toBe(false);
    expect(areSameMatches(got, matches)).toBe(false);
  });

  it("words a difference with the order and both answers", () => {
    expect(wordDifference({ order: "O-1", expected: matches, got: [] })).toBe(
      'O-1: expected [["approval-needed",null],["line-short","2"]], got []',
    );
  });
});
