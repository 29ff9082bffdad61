import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  because,
  type CompiledRuleset,
  compileRuleset,
  type Decision,
  explainOrder,
  explainPolicies,
  findEvidence,
  step,
  whyNot,
} from "../../../src/core/index";
import { retail } from "../../../src/rulesets/retail";
import { inputArbitrary } from "../../arbitraries/input";

const compiled = compileRuleset(retail);
const RUNS = { numRuns: 60 };

/** With policies and rules that retail has none of: own conditions, additions, ignorance, a fact that is looked up. */
const intricate = compileRuleset(
  {
    name: "intricate",
    extends: ["retail"],
    classifiers: [
      {
        name: "short-or-unknown",
        forEach: "line",
        onUnknown: "raise",
        conditions: { all: [{ fact: "line.shortQuantity", operator: "greaterThan", value: 3 }] },
        event: { type: "stock.short", params: { severity: "critical" } },
      },
      {
        name: "much-unknown",
        forEach: "unknown",
        conditions: { all: [{ fact: "unknown.ruleCount", operator: "greaterThan", value: 1 }] },
        event: { type: "facts.missing" },
      },
    ],
    policies: [
      {
        name: "many-short",
        priority: 9,
        for: ["stock.short"],
        conditions: { all: [{ fact: "line.shortQuantity", operator: "greaterThan", value: 5 }] },
        event: {
          type: "playbook",
          params: {
            actions: [
              { id: "split-it", type: "order.split" },
              { id: "tell-buyers", type: "notify.team", template: "t" },
            ],
          },
        },
      },
      {
        name: "besides",
        add: true,
        conditions: {
          all: [{ fact: "exception.severity", operator: "in", value: ["error", "critical"] }],
        },
        event: {
          type: "playbook",
          params: {
            owner: "ops",
            actions: [
              { id: "tell-ops", type: "notify.team", template: "t" },
              {
                id: "ask-besides",
                type: "request.correction",
                fields: [],
                channels: [{ fact: "contact.bestChannel" }],
                conditions: { all: [{ fact: "address.verdict", operator: "equal", value: "fix" }] },
              },
            ],
          },
        },
      },
    ],
  },
  { rulesets: { retail } },
);

describe.each([
  ["retail", compiled],
  ["intricate", intricate],
] as const)("explanations of %s", (_, ruleset) => {
  it("law: explainOrder raises the decision's exceptions and no others", () => {
    agrees(ruleset, (decision, input) => {
      const raised = explainOrder(ruleset, input).flatMap(({ exception }) => exception ?? []);
      expect([...new Set(raised)].sort()).toEqual(decision.exceptions.map(({ key }) => key).sort());
    });
  });

  it("law: explainPolicies tells of the decision's exceptions and takes its actions, in its order", () => {
    agrees(ruleset, (decision, input) => {
      const traces = explainPolicies(ruleset, input);
      const standing = traces.filter(({ waiver }) => waiver === undefined);
      const waived = traces.filter(({ waiver }) => waiver !== undefined);
      expect(standing.map(({ exception }) => exception)).toEqual(decision.exceptions);
      expect(new Set(waived.map(({ exception }) => exception.key))).toEqual(
        new Set(decision.waivers.flatMap(({ exception }) => exception?.key ?? [])),
      );
      expect(waived.flatMap(({ policies }) => policies)).toEqual([]);
      const taken = traces.flatMap(({ policies }) =>
        policies.flatMap(({ actions }) => actions.filter(({ outcome }) => outcome === "taken")),
      );
      expect(
        taken.map(({ key, id, type, mode, owner, dueBy, missing }) => ({
          key,
          id,
          type,
          mode,
          owner,
          dueBy,
          missing: missing?.map(({ param }) => param),
        })),
      ).toEqual(
        // A release is no action of a playbook: it is what becomes of one.
        decision.actions
          .filter(({ type }) => type !== "hold.release")
          .map(({ key, id, type, mode, owner, dueBy, missing }) => ({
            key,
            id,
            type,
            mode,
            owner,
            dueBy,
            missing,
          })),
      );
    });
  });

  it("law: the rule that gave an exception its evidence is among those that raised it", () => {
    agrees(ruleset, (_decision, input) => {
      for (const { exception, raisedBy } of explainPolicies(ruleset, input)) {
        expect(raisedBy).toContain(exception.rule);
      }
    });
  });

  it("law: at most one policy is chosen for an exception, and the others say why they are not", () => {
    agrees(ruleset, (_decision, input) => {
      for (const { policies } of explainPolicies(ruleset, input)) {
        const chosen = policies.findIndex(({ outcome }) => outcome === "chosen");
        for (const [index, { outcome, verdict, actions }] of policies.entries()) {
          if (outcome === "chosen") expect(index).toBe(chosen);
          if (outcome === "outranked") expect(index).toBeGreaterThan(chosen);
          if (outcome === "not_held") expect(verdict).toBe("false");
          if (outcome === "undecided") expect(verdict).toBe("unknown");
          if (outcome !== "chosen" && outcome !== "added") expect(actions).toEqual([]);
        }
      }
    });
  });

  it("law: findEvidence gives what because and whyNot pick from explainOrder", () => {
    agrees(ruleset, (_decision, input) => {
      const full = explainOrder(ruleset, input).map(({ conditions, ...trace }) => ({
        ...trace,
        leaves: trace.verdict === "true" ? because(conditions) : whyNot(conditions),
      }));
      expect(findEvidence(ruleset, input)).toEqual(full);
    });
  });
});

type InputOf = Parameters<typeof step>[1];

/** Checks a law in the first round, when nothing was looked up yet, and in the last. */
function agrees(ruleset: CompiledRuleset, check: (decision: Decision, input: InputOf) => void): void {
  fc.assert(
    fc.property(inputArbitrary, ({ input, settle }) => {
      check(step(ruleset, input).decision, input);
      const { decision, known } = settle(ruleset);
      check(decision, { ...input, known });
    }),
    RUNS,
  );
}
