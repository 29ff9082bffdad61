import { describe, expect, it } from "vitest";
import {
  compileRuleset,
  defineFact,
  InvalidRulesetError,
  type JsonValue,
  step,
} from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { always, NOW, tell } from "../../support/smallRules";

const withAction = (action: object) => ({
  name: "t",
  classifiers: [always("order.duplicate")],
  policies: [tell("p", { for: ["order.duplicate"] }, [{ id: "a", ...action }])],
});

/** What is said of an action, each with its place inside the action. */
function mistakesOf(action: object): readonly string[] {
  try {
    compileRuleset(withAction(action));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidRulesetError)) throw error;
    return error.issues.map(
      ({ code, path, message }) =>
        `${code} ${path.replace("/policies/0/event/params/actions/0", "")}: ${message}`,
    );
  }
}

const confirm = { type: "request.confirmation", what: "order", channels: [] };

describe("a parameter of a rule file that can never be meant is refused", () => {
  it.each<[string, object, string]>([
    [
      "a word that is none",
      { ...confirm, onSilence: "acept" },
      'unfit_value /onSilence: there is no value "acept"; did you mean "accept"?',
    ],
    [
      "a word of a list",
      { type: "hold.place", blocks: ["ship", "label", "shp"] },
      'unfit_value /blocks/2: there is no value "shp"; did you mean "ship"?',
    ],
    [
      "a text for a list",
      { ...confirm, channels: "email" },
      'unfit_value /channels: must be a list, not "email"',
    ],
    [
      "a date without time",
      { ...confirm, deadline: "2026-03-01" },
      'unfit_value /deadline: must be an instant with its offset, such as "2026-03-01T09:30:00Z", not "2026-03-01"',
    ],
    [
      "an amount with decimals",
      { type: "refund.propose", amountMinor: 12.5 },
      "unfit_value /amountMinor: must be an amount in minor units: a whole number, 0 or more, not 12.5",
    ],
    [
      "a key that a group has not",
      { type: "order.split", groups: [{ node: "N1", lines: [{ line: "1", quantity: 1 }] }] },
      'unfit_value /groups/0/lines/0/line: there is no key "line"; known are lineId, quantity',
    ],
    [
      "nothing",
      { type: "order.cancel", reason: null },
      "unfit_value /reason: must be one of customer, declined, fraud, inventory, staff, other, not null",
    ],
    [
      "a number fact for a text",
      { type: "escalate", toRole: { fact: "order.amountDueMinor" } },
      'unfit_value /toRole/fact: must be a text, and "order.amountDueMinor" is a number',
    ],
    [
      "an amount for a quantity",
      { type: "stock.reserve", sku: "A", quantity: { fact: "order.amountDueMinor" } },
      'unfit_value /quantity/fact: must be a quantity: a whole number, 1 or more, and "order.amountDueMinor" is an amount in minor units: a whole number, 0 or more',
    ],
    [
      "a fact whose words are others",
      { type: "order.cancel", reason: { fact: "order.status" } },
      'unfit_value /reason/fact: must be one of customer, declined, fraud, inventory, staff, other, and "order.status" is one of',
    ],
  ])("%s", (_, action, message) => {
    expect(mistakesOf(action)).toEqual([expect.stringContaining(message)]);
  });

  it("while facts that may fit, at any depth, are let through", () => {
    expect(mistakesOf({ type: "order.merge_suggest", orderIds: [{ fact: "order.id" }, "O-2"] })).toEqual([]);
    expect(
      mistakesOf({ type: "order.split", groups: { fact: "order.splitPlan", path: "$.groups" } }),
    ).toEqual([]);
    expect(mistakesOf({ type: "task.assign", checklist: ["look", { fact: "order.id" }] })).toEqual([]);
    expect(mistakesOf({ ...confirm, proposal: { to: { fact: "address.suggestion" } } })).toEqual([]);
  });
});

describe("a value of a fact that has another shape", () => {
  const decideWith = (value: JsonValue, action: object, type: "number" | "text" | "object" = "object") => {
    const fact = defineFact({
      name: "acme.value",
      scope: "order",
      type,
      description: { en: "x", zh: "x" },
      derive: () => value as never,
    });
    const ruleset = compileRuleset(withAction(action), { facts: [fact] });
    return step(ruleset, { order: anOrder(), now: NOW, known: {} }).decision.actions[0];
  };
  const fact = { fact: "acme.value" };

  it("never goes out: the action is a proposal that says what is missing", () => {
    expect(
      decideWith(1.5, { type: "refund.propose", mode: "auto", amountMinor: fact }, "number"),
    ).toMatchObject({
      mode: "propose",
      missing: ["amountMinor"],
      params: { currency: "EUR", cause: "order.duplicate" },
    });
    expect(decideWith("2026-02-30", { ...confirm, deadline: fact }, "text")).toMatchObject({
      mode: "propose",
      missing: ["deadline"],
      params: { what: "order" },
    });
  });

  it("is checked to its depth", () => {
    const split = { type: "order.split", groups: fact };
    const lines = [{ lineId: "1", quantity: 2 }];
    expect(decideWith([{ node: "N1", lines }], split)).toMatchObject({
      mode: "auto",
      params: { groups: [{ lines }] },
    });
    expect(decideWith([{ node: "N1", lines: ["1"] }], split)).toMatchObject({ missing: ["groups"] });
  });
});

describe("an action whose playbook says no mode", () => {
  const modeOf = (action: object) => {
    const ruleset = compileRuleset(withAction(action));
    return step(ruleset, { order: anOrder(), now: NOW, known: {} }).decision.actions[0]?.mode;
  };

  it("is a proposal where it cancels, refunds or orders, unless the playbook says auto", () => {
    expect(modeOf({ type: "order.cancel", reason: "other" })).toBe("propose");
    expect(modeOf({ type: "order.cancel", reason: "other", mode: "auto" })).toBe("auto");
    expect(modeOf({ type: "escalate", toRole: "lead" })).toBe("auto");
  });
});

describe("an action that a policy limits by a fact", () => {
  const cancel = {
    type: "order.cancel",
    mode: "auto",
    reason: "inventory",
    lines: { fact: "order.splitPlan", path: "$.groups[0].lines" },
  };

  it("is a proposal while the fact is unknown or absent: without its limit it would do more", () => {
    const failed = { stock: { "TEA-1": { failed: "timeout" } } };
    const plenty = { stock: { "TEA-1": { observedAt: NOW, nodes: [{ node: "A", onHand: 9 }] } } };
    for (const known of [failed, plenty]) {
      const { decision } = step(compileRuleset(withAction(cancel)), { order: anOrder(), now: NOW, known });
      expect(decision.actions).toMatchObject([{ mode: "propose", missing: ["lines"] }]);
    }
  });
});
