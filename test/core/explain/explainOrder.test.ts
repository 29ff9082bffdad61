import { describe, expect, it } from "vitest";
import { compileRuleset, describeTrace, explainOrder, whyNot } from "../../../src/core/index";
import { en } from "../../../src/messages/en";
import { anOrder } from "../../support/anOrder";
import { always, NOW, oneInStock, short } from "../../support/smallRules";

const ruleset = compileRuleset({
  name: "t",
  settings: { "shop.lateAfterHours": { value: 48, unit: "h" } },
  conditions: { "is/open": { any: [{ fact: "order.status", operator: "notIn", value: ["cancelled"] }] } },
  classifiers: [
    {
      name: "late",
      conditions: {
        all: [
          { condition: "is/open" },
          {
            fact: "order.hoursSincePlaced",
            operator: "greaterThan",
            value: { fact: "settings.shop.lateAfterHours" },
          },
        ],
      },
      event: { type: "payment.pending" },
    },
    short,
    { ...short, name: "short-or-unknown", onUnknown: "raise" },
    always("order.unconfirmed", { name: "off", enabled: false }),
  ],
  policies: [{ name: "p", event: { type: "playbook", params: {} } }],
});
const input = { order: anOrder(), now: NOW, known: {} };
const failed = { stock: { "TEA-1": { failed: "scanner_offline" } } };

describe("explainOrder", () => {
  it("tells of every condition its place, its values and where they come from", () => {
    expect(explainOrder(ruleset, input, "late")).toEqual([
      {
        rule: "late",
        code: "payment.pending",
        subject: "order",
        exception: "payment.pending@order",
        verdict: "true",
        conditions: {
          kind: "all",
          verdict: "true",
          pointer: "/classifiers/0/conditions",
          parts: [
            {
              kind: "any",
              verdict: "true",
              pointer: "/conditions/is~1open",
              condition: "is/open",
              parts: [
                {
                  kind: "leaf",
                  verdict: "true",
                  pointer: "/conditions/is~1open/any/0",
                  fact: "order.status",
                  operator: "notIn",
                  factValue: "processing",
                  value: ["cancelled"],
                },
              ],
            },
            {
              kind: "leaf",
              verdict: "true",
              pointer: "/classifiers/0/conditions/all/1",
              fact: "order.hoursSincePlaced",
              operator: "greaterThan",
              factValue: 220,
              value: 48,
              valueFact: "settings.shop.lateAfterHours",
            },
          ],
        },
      },
    ]);
  });

  it("reads well", () => {
    const [late] = explainOrder(ruleset, input, "late");
    expect(late && describeTrace(late, en.explain)).toBe(
      [
        "✓ late holds",
        "  ✓ all of:",
        '    ✓ "is/open": at least one of:',
        '      ✓ order.status ("processing") is none of ["cancelled"]',
        "    ✓ order.hoursSincePlaced (220) is more than settings.shop.lateAfterHours (48)",
      ].join("\n"),
    );
  });

  it("tells why a value is not known", () => {
    const [trace] = explainOrder(ruleset, { ...input, known: failed }, "short");
    expect(trace?.verdict).toBe("unknown");
    expect(trace?.exception).toBe(undefined);
    expect(trace && whyNot(trace.conditions)).toMatchObject([
      { fact: "line.shortQuantity", verdict: "unknown", factReason: "scanner_offline" },
    ]);
    expect(trace && describeTrace(trace, en.explain)).toBe(
      [
        "? short for line:1 cannot be decided",
        "  ? all of:",
        "    ? line.shortQuantity (not known: scanner_offline) is more than 0",
      ].join("\n"),
    );
  });

  it("tells that an undecided rule raised its exception all the same", () => {
    const [trace] = explainOrder(ruleset, { ...input, known: failed }, "short-or-unknown");
    expect(trace).toMatchObject({ verdict: "unknown", exception: "stock.short@line:1" });
  });

  it("does not tell so while an answer can still come", () => {
    const [trace] = explainOrder(ruleset, input, "short-or-unknown");
    expect(trace).toMatchObject({ verdict: "unknown", conditions: { parts: [{ factReason: "pending" }] } });
    expect(trace?.exception).toBe(undefined);
  });

  it("tells the exception of both rules that raise one", () => {
    const traces = explainOrder(ruleset, { ...input, known: oneInStock });
    const raised = traces.filter(({ exception }) => exception === "stock.short@line:1");
    expect(raised.map(({ rule }) => rule)).toEqual(["short", "short-or-unknown"]);
  });

  it.each([
    ["laet", 'there is no classifier "laet"; did you mean "late"?'],
    ["p", '"p" is a policy; ask explainPolicies about it'],
    [
      "off",
      'the rule "off" is switched off by "enabled": false, so it is never judged; switch it on to ask about it',
    ],
  ])("refuses the name %s", (name, message) => {
    expect(() => explainOrder(ruleset, input, name)).toThrow(
      expect.objectContaining({
        code: "unknown_rule",
        rule: name,
        message: expect.stringContaining(message),
      }),
    );
  });
});
