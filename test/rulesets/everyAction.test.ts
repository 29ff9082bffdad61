import { describe, expect, it } from "vitest";
import { checkParam } from "../../src/core/decide/checkParam";
import { type Action, actionTypes } from "../../src/core/index";
import retailFile from "../../src/rulesets/retail.json";
import { shapeSchema } from "../../src/schema/ruleset/shapeSchema";
import { testRuleset } from "../../src/triage/rulesetTests/testRuleset";
import { rulesets, shippedFiles } from "./shipped";

const actions: readonly Action[] = shippedFiles.flatMap(({ file }) =>
  testRuleset(file, { rulesets }).flatMap(({ decision }) => decision?.actions ?? []),
);
const types = [...actionTypes.values()];

describe("the tests inside the shipped rule files", () => {
  it("produce every one of the 37 action types", () => {
    const produced = new Set(actions.map(({ type }) => type));
    expect(types).toHaveLength(37);
    expect(types.map(({ type }) => type).filter((type) => !produced.has(type))).toEqual([]);
  });

  it.each(types)(
    "give $type parameters of the declared shapes, and no others",
    ({ type, required, optional, shapes }) => {
      for (const { key, params, missing = [] } of actions.filter((action) => action.type === type)) {
        const names = Object.keys(params);
        expect([...required, ...optional], key).toEqual(expect.arrayContaining(names));
        expect([...names, ...missing], key).toEqual(expect.arrayContaining([...required]));
        for (const [name, value] of Object.entries(params)) {
          expect(checkParam(shapes[name] as string, value), `${key} ${name}`).toBe(true);
          expect(
            shapeSchema(shapes[name] as string).safeParse(value).error,
            `${key} ${name}`,
          ).toBeUndefined();
        }
      }
    },
  );
});

/** What only waits, tells colleagues or hands the matter on. */
const NO_REMEDY = ["hold.place", "notify.team", "escalate", "review.schedule"];

/** Codes whose only remedy is a task that names its steps, since nothing but a person can mend their cause. */
const BY_HAND = [
  "complaint.reopened",
  "complaint.response_overdue",
  "order.customer_blocked",
  "order.invalid",
  "order.price_mismatch",
  "payment.config_error",
  "process.sla_breached",
  "stock.oversold",
];

/**
 * A remedy is an action that changes, gets, offers or tells something outside the team: any but those that only wait,
 * tell colleagues or hand the matter on. A task counts where its `checklist` names the steps.
 */
describe("a policy of retail has a remedy", () => {
  const policies = retailFile.policies.map(({ for: codes, event }) => ({ codes, ...event.params }));

  it.each(policies)("$codes", ({ codes, actions: own }) => {
    const remedies = (own as readonly { type: string; checklist?: string }[]).filter(
      ({ type, checklist }) =>
        !NO_REMEDY.includes(type) && !(type === "task.assign" && checklist === undefined),
    );
    expect(remedies).not.toEqual([]);
    const isByHand = remedies.every(({ type }) => type === "task.assign");
    expect(codes.every((code) => BY_HAND.includes(code))).toBe(isByHand);
  });
});
