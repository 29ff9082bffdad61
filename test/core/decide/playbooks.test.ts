import { describe, expect, it } from "vitest";
import { compileRuleset, step } from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { always, decide, NOW, tell } from "../../support/smallRules";

describe("step makes one exception of a code and a subject", () => {
  it("lets the worst severity give rule and evidence, and unites what is blocked", () => {
    const params = (severity: string, blocks: string[]) => ({ severity, blocks, evidence: { by: severity } });
    const rules = [
      {
        ...always("order.duplicate"),
        name: "a",
        event: { type: "order.duplicate", params: params("warning", ["ship"]) },
      },
      {
        ...always("order.duplicate"),
        name: "b",
        event: { type: "order.duplicate", params: params("error", ["capture"]) },
      },
    ];
    const { decision } = decide({ classifiers: rules });
    expect(decision.exceptions).toMatchObject([
      {
        key: "order.duplicate@order",
        rule: "b",
        severity: "error",
        blocks: ["capture", "ship"],
        evidence: { by: "error" },
      },
    ]);
    expect(decision.blocked).toEqual([
      { transaction: "capture", subject: { kind: "order" }, exceptions: ["order.duplicate@order"] },
      { transaction: "ship", subject: { kind: "order" }, exceptions: ["order.duplicate@order"] },
    ]);
  });

  it("redacts personal values in evidence unless the ruleset reveals them", () => {
    const suggestion = {
      observedAt: NOW,
      action: "confirm",
      depth: "premise",
      problems: [],
      suggestion: { lines: ["Secret 1"] },
    };
    const file = {
      name: "t",
      classifiers: [
        always("address.needs_confirmation", {
          event: {
            type: "address.needs_confirmation",
            params: { evidence: { to: { fact: "address.suggestion" } } },
          },
        }),
      ],
    };
    const asking = compileRuleset({
      name: "t",
      classifiers: [
        {
          ...always("address.undeliverable"),
          conditions: { all: [{ fact: "address.verdict", operator: "equal", value: "fix" }] },
        },
      ],
    });
    const id = step(asking, { order: anOrder(), now: NOW, known: {} }).needs[0]?.id ?? "";
    const input = { order: anOrder(), now: NOW, known: { address: { [id]: suggestion } } };
    expect(step(compileRuleset(file), input).decision.exceptions[0]?.evidence).toEqual({ to: "[redacted]" });
    expect(
      step(compileRuleset(file, { revealPersonal: true }), input).decision.exceptions[0]?.evidence,
    ).toEqual({ to: { lines: ["Secret 1"] } });
  });
});

describe("step chooses playbooks", () => {
  const raised = always("order.duplicate");

  it("takes the first policy that holds by priority, and adds those that say so", () => {
    const never = { all: [{ fact: "order.status", operator: "equal", value: "cart" }] };
    const task = (id: string) => [{ id, type: "task.assign" }];
    const policies = [
      tell("low", { for: ["order.duplicate"] }, task("low")),
      tell("high", { for: ["order.duplicate"], priority: 5 }, task("high")),
      tell("higher", { for: ["order.duplicate"], priority: 9, conditions: never }, task("higher")),
      tell("too", { for: ["order.duplicate"], add: true }, task("too")),
      tell("other", { for: ["stock.short"], priority: 9 }, task("other")),
    ];
    const { decision } = decide({ classifiers: [raised], policies });
    expect(decision.actions.map(({ id }) => id)).toEqual(["high", "too"]);
  });

  it("hears the file's own policy before an inherited one of equal priority", () => {
    const task = (id: string) => [{ id, type: "task.assign" }];
    const base = {
      name: "base",
      classifiers: [raised],
      policies: [tell("inherited", { for: ["order.duplicate"] }, task("inherited"))],
    };
    const own = {
      name: "own",
      extends: ["base"],
      policies: [tell("own", { for: ["order.duplicate"] }, task("own"))],
    };
    const ruleset = compileRuleset(own, { rulesets: { base } });
    const { decision } = step(ruleset, { order: anOrder(), now: NOW, known: {} });
    expect(decision.actions.map(({ id }) => id)).toEqual(["own"]);
  });

  it("fills owner, due time and parameters, and proposes where a required one is missing", () => {
    const policies = [
      tell("p", { for: ["order.duplicate"] }, [
        { id: "task", type: "task.assign" },
        { id: "ask", type: "notify.customer", template: "duplicate" },
        {
          id: "never",
          type: "escalate",
          toRole: "x",
          conditions: { all: [{ fact: "exception.severity", operator: "equal", value: "critical" }] },
        },
      ]),
    ];
    const { actions } = decide({ classifiers: [raised], policies }).decision;
    expect(actions).toEqual([
      {
        key: "O-1/order.duplicate@order/task~0",
        id: "task",
        type: "task.assign",
        exceptions: ["order.duplicate@order"],
        mode: "auto",
        params: { role: "support" },
        owner: "support",
        dueBy: "2026-03-10T16:00:00.000Z",
      },
      expect.objectContaining({
        id: "ask",
        mode: "propose",
        missing: ["channels"],
        params: { template: "duplicate" },
      }),
    ]);
  });

  it("counts due times and keys from the stored case", () => {
    const policies = [tell("p", { for: ["order.duplicate"] }, [{ id: "task", type: "task.assign" }])];
    const cases = [
      { key: "order.duplicate@order", epoch: 2, status: "open" as const, openedAt: "2026-03-10T00:00:00Z" },
    ];
    const order = anOrder({ id: "A/1", tenant: "shop 7" });
    const [action] = decide({ classifiers: [raised], policies }, { cases, order }).decision.actions;
    expect(action).toMatchObject({
      key: "shop%207/A%2F1/order.duplicate@order/task~2",
      dueBy: "2026-03-10T04:00:00.000Z",
    });
  });
});
