import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import { actionTypes } from "../../src/core/decide/actionTypes";
import { en } from "../../src/messages/en";
import { explainDecision } from "../../src/messages/explainDecision";
import { zhCN } from "../../src/messages/zh-CN";
import { decisionArbitrary, INTERNAL } from "../arbitraries/decision";

const languages = [en, zhCN];
const BROKEN = /undefined|NaN|\[object|[{}]|Infinity|\(\)|（）/;

/** The same with every text shortened to nothing: what is there, not what it says. */
function structureOf(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (name, each: unknown) =>
      typeof each === "string" && !["status", "mode", "state", "severity"].includes(name) ? "" : each,
    ),
  );
}

describe("explainDecision for customers", () => {
  it("says nothing that is internal: no code, key, rule, role, evidence, action type or reason", () => {
    const forbidden = [INTERNAL, ...exceptionCodes.keys(), ...actionTypes.keys()].filter(
      (word) => word !== "escalate",
    );
    // Customers know customer service.
    const roles = languages.flatMap(({ staff }) => {
      const { support: _known, ...others } = staff.words.role;
      return Object.values(others);
    });
    fc.assert(
      fc.property(decisionArbitrary, (decision) => {
        for (const messages of languages) {
          const told = explainDecision(decision, { messages, audience: "customer" });
          const said = JSON.stringify({ ...told, status: "" });
          for (const word of [...forbidden, ...roles]) expect(said).not.toContain(word);
          expect(told.text).not.toMatch(BROKEN);
          expect(told.text.startsWith(told.headline)).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("hints at no risk check, whatever else there is", () => {
    const hints = /fraud|risk|stolen|suspicio|blacklist|欺诈|风险|风控|黑名单/i;
    fc.assert(
      fc.property(decisionArbitrary, (decision) => {
        for (const messages of languages) {
          expect(JSON.stringify(explainDecision(decision, { messages, audience: "customer" }))).not.toMatch(
            hints,
          );
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it("has the same parts in every language", () => {
    fc.assert(
      fc.property(decisionArbitrary, (decision) => {
        // Two things that have one title in a language are named once there.
        const [first, second] = languages.map((messages) => {
          const { also: _also, ...told } = explainDecision(decision, { messages, audience: "customer" });
          return structureOf(told);
        });
        expect(first).toEqual(second);
      }),
      { numRuns: 500 },
    );
  });
});

describe("explainDecision for staff", () => {
  it("tells of everything in the decision, in whole sentences", () => {
    fc.assert(
      fc.property(decisionArbitrary, (decision) => {
        for (const messages of languages) {
          const told = explainDecision(decision, { messages, audience: "staff" });
          const { exceptions, actions, blocked, adjustments, waivers } = told;
          for (const name of ["exceptions", "actions", "blocked", "adjustments", "waivers"] as const) {
            expect(told[name]).toHaveLength(decision[name].length);
          }
          const sentences = [
            ...exceptions.flatMap((each) => [
              each.title,
              each.text,
              each.rule,
              ...each.handling,
              ...each.evidence,
            ]),
            ...actions.flatMap(({ title, text, proposed = "", due = "" }) => [title, text, proposed, due]),
            ...blocked,
            ...adjustments,
            ...waivers,
            ...told.unknowns,
            told.review ?? "",
          ];
          for (const sentence of sentences) expect(told.text).toContain(sentence);
          for (const { rule } of decision.exceptions) expect(told.text).toContain(rule);
          for (const { fact } of decision.unknowns) expect(told.text).toContain(fact);
          expect(actions.filter(({ proposed }) => proposed !== undefined).length).toBe(
            decision.actions.filter(({ mode }) => mode === "propose").length,
          );
          expect(told.text).not.toMatch(BROKEN);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("has the same parts in every language", () => {
    fc.assert(
      fc.property(decisionArbitrary, (decision) => {
        const [first, second] = languages.map((messages) => {
          const { exceptions, ...rest } = explainDecision(decision, { messages, audience: "staff" });
          return structureOf({ ...rest, exceptions: exceptions.map(({ todo: _todo, ...each }) => each) });
        });
        expect(first).toEqual(second);
      }),
      { numRuns: 500 },
    );
  });
});
