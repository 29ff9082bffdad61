import { describe, expect, it } from "vitest";
import type { PlaybookAction, RulesetFile } from "../../src/core/index";
import { testRuleset } from "../../src/triage/rulesetTests/testRuleset";
import { wholeFile } from "./outcomes";
import { rulesets, shippedFiles } from "./shipped";
import { withoutLeaf } from "./withoutLeaf";

const AREA = [
  "decide-the-shortage",
  "split-the-order",
  "take-the-line-off",
  "order-from-suppliers",
  "hold-stock-again",
];

const fileOf = (name: string) => shippedFiles.find((each) => each.name === name)?.file as RulesetFile;

/** A playbook of the file itself, with the file that has other actions in it. */
interface OwnPlaybook {
  readonly policy: string;
  readonly actions: readonly PlaybookAction[];
  readonly put: (actions: readonly PlaybookAction[]) => RulesetFile;
}

function playbooksOf(file: RulesetFile): readonly OwnPlaybook[] {
  const { policies = [], patch = {} } = file;
  const own = policies.map((policy) => ({
    policy: policy.name,
    actions: policy.event.params.actions ?? [],
    put: (actions: readonly PlaybookAction[]) => ({
      ...file,
      policies: policies.map((each) =>
        each === policy
          ? { ...each, event: { ...each.event, params: { ...each.event.params, actions } } }
          : each,
      ),
    }),
  }));
  const patched = Object.entries(patch).map(([policy, change]) => ({
    policy,
    actions: (change.actions ?? []) as readonly PlaybookAction[],
    put: (actions: readonly PlaybookAction[]) => ({
      ...file,
      patch: { ...patch, [policy]: { ...change, actions } },
    }),
  }));
  return [...own, ...patched].filter(({ policy }) => AREA.includes(policy)) as readonly OwnPlaybook[];
}

describe.each(["retail", "fresh-food", "b2b-wholesale"])("the shortage playbooks of %s", (name) => {
  const whole = fileOf(name);
  const conditions = wholeFile(whole).conditions ?? {};
  const tests = (whole.tests ?? []).filter(({ expect: expected }) =>
    JSON.stringify(expected).includes("stock."),
  );
  const file: RulesetFile = { ...whole, tests };
  const isNoticed = (mutant: RulesetFile) =>
    testRuleset(mutant, { rulesets }).some(({ problems }) => problems.length > 0);
  // Several actions are called "tell", and tests name actions by id.
  const actions = playbooksOf(file).flatMap((book) =>
    book.actions.filter(({ id }) => id !== "tell").map((action) => ({ ...book, action, id: action.id })),
  );

  it.each(actions)("would fail a test without $id of $policy, or without any of its conditions", (each) => {
    const { action, put } = each;
    const swapped = (other?: PlaybookAction) =>
      put(each.actions.flatMap((one) => (one === action ? (other ?? []) : one)));
    expect(isNoticed(swapped())).toBe(true);
    if (action.conditions === undefined) return;
    for (const { leaf, condition } of withoutLeaf(action.conditions, conditions)) {
      const { conditions: _conditions, ...always } = action;
      const mutant = condition === undefined ? always : { ...action, conditions: { all: [condition] } };
      expect(isNoticed(swapped(mutant as PlaybookAction)), leaf).toBe(true);
    }
  });
});

it("the tests of retail produce every action about shortages, none without a parameter", () => {
  const actions = testRuleset(fileOf("retail"), { rulesets }).flatMap(
    ({ decision }) => decision?.actions ?? [],
  );
  const types = new Set(actions.map(({ type }) => type));
  for (const type of [
    "order.decide_shortage",
    "order.split",
    "order.backorder",
    "order.substitute",
    "order.cancel",
    "stock.reserve",
    "stock.reallocate",
    "replenish.propose",
  ]) {
    expect(types).toContain(type);
  }
});
