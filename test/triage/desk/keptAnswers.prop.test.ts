import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type KeptAnswers, keptAnswers } from "../../../src/triage/desk/keptAnswers";

type Policy = { readonly keys: number; readonly freshMs: number };

/** A list, searched from end to end: the last used stands last. */
function naiveAnswers({ keys, freshMs }: Policy): Omit<KeptAnswers, "size"> {
  let list: { id: string; answer: { observedAt: string }; at: number }[] = [];
  return {
    get(id, nowMs) {
      const found = list.find((each) => each.id === id);
      list = list.filter((each) => each.id !== id);
      if (found === undefined || nowMs < found.at || nowMs - found.at > freshMs) return undefined;
      list = [...list, found];
      return found.answer;
    },
    put(id, answer, nowMs) {
      list = [...list.filter((each) => each.id !== id), { id, answer, at: nowMs }].slice(-keys);
    },
  };
}

const uses = fc.array(
  fc.record({
    id: fc.constantFrom("A", "B", "C", "D", "__proto__"),
    isPut: fc.boolean(),
    laterMs: fc.integer({ min: -2, max: 6 }),
  }),
  { maxLength: 60 },
);
const policies = fc.record({ keys: fc.integer({ min: 1, max: 4 }), freshMs: fc.nat(10) });

const agrees = (make: (policy: Policy) => Omit<KeptAnswers, "size">) =>
  fc.property(policies, uses, (policy, each) => {
    const [kept, naive] = [make(policy), naiveAnswers(policy)];
    let nowMs = 1_000;
    for (const [index, { id, isPut, laterMs }] of each.entries()) {
      nowMs += laterMs;
      const answer = { observedAt: String(index) };
      if (isPut) for (const answers of [kept, naive]) answers.put(id, answer, nowMs);
      else expect(kept.get(id, nowMs)).toBe(naive.get(id, nowMs));
    }
  });

describe("kept answers", () => {
  it("are those of a list that is searched from end to end", () => {
    fc.assert(agrees(keptAnswers), { numRuns: 500 });
  });

  it("would be noticed to stay longer, or to be dropped by age alone", () => {
    const stale = (policy: Policy) => keptAnswers({ ...policy, freshMs: policy.freshMs + 1 });
    const roomy = (policy: Policy) => keptAnswers({ ...policy, keys: policy.keys + 1 });
    for (const mutant of [stale, roomy]) expect(() => fc.assert(agrees(mutant), { numRuns: 500 })).toThrow();
  });

  it("never are more than may be kept, and none where the time cannot be told", () => {
    const kept = keptAnswers({ keys: 2, freshMs: 9 });
    for (const id of ["A", "B", "C"]) kept.put(id, { observedAt: id }, 0);
    expect([kept.size, kept.get("A", 0)]).toEqual([2, undefined]);
    kept.put("D", { observedAt: "D" }, Number.NaN);
    expect([kept.size, kept.get("D", 0), kept.get("C", Number.NaN)]).toEqual([2, undefined, undefined]);
  });
});
