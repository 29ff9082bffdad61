import { describe, expect, it } from "vitest";
import {
  compileRuleset,
  describeException,
  type ExceptionTrace,
  explainPolicies,
} from "../../../src/core/index";
import { en } from "../../../src/messages/en";
import { zhCN } from "../../../src/messages/zh-CN";
import { anOrder } from "../../support/anOrder";
import { always, NOW, tell } from "../../support/smallRules";

const CODE = "order.unconfirmed";
const is = (fact: string, value: unknown) => ({ all: [{ fact, operator: "equal", value }] });
const note = (id: string, more: object = {}) => ({ id, type: "task.assign", role: "ops", ...more });

function explained(policies: readonly object[], more: object = {}): ExceptionTrace {
  const ruleset = compileRuleset({
    name: "t",
    classifiers: [always(CODE), always(CODE, { name: "too" })],
    policies,
    ...more,
  });
  const traces = explainPolicies(ruleset, { order: anOrder(), now: NOW, known: {} });
  const trace = traces.find(({ exception }) => exception.code === CODE);
  if (trace === undefined) throw new Error("nothing was raised");
  return trace;
}

const all = [
  tell("cancelled-only", { conditions: is("order.status", "cancelled") }),
  tell("by-verdict", { conditions: is("address.verdict", "fix") }),
  tell("main", {}, [
    note("do"),
    note("if-cart", { conditions: is("order.status", "cart") }),
    note("if-fixed", { conditions: is("address.verdict", "fix") }),
    { id: "refund", type: "refund.propose", amountMinor: { fact: "order.dueMinor" } },
    { id: "move", type: "stock.reallocate", sku: "A", quantity: 1 },
    { id: "fix", type: "address.suggest" },
  ]),
  tell("late-comer"),
  tell("more", { add: true }, [note("besides", { mode: "propose" })]),
  tell("more-for-carts", { add: true, conditions: is("order.status", "cart") }),
  tell("other", { for: ["order.invalid"] }),
];

describe("explainPolicies", () => {
  it("tells which policies were considered, which was chosen, and what each did", () => {
    const { raisedBy, policies } = explained(all);
    expect(raisedBy).toEqual([CODE, "too"]);
    expect(policies.map(({ rule, outcome, verdict }) => [rule, outcome, verdict])).toEqual([
      ["cancelled-only", "not_held", "false"],
      ["by-verdict", "undecided", "unknown"],
      ["main", "chosen", "true"],
      ["late-comer", "outranked", "true"],
      ["more", "added", "true"],
      ["more-for-carts", "not_held", "false"],
    ]);
  });

  it("tells which actions were taken or left out, and which parameters are missing and why", () => {
    const main = explained(all).policies.find(({ rule }) => rule === "main");
    expect(main?.actions.map(({ id, outcome, mode, missing }) => ({ id, outcome, mode, missing }))).toEqual([
      { id: "do", outcome: "taken", mode: "auto", missing: undefined },
      { id: "if-cart", outcome: "left_out", mode: undefined, missing: undefined },
      { id: "if-fixed", outcome: "undecided", mode: undefined, missing: undefined },
      {
        id: "refund",
        outcome: "taken",
        mode: "propose",
        missing: [{ param: "amountMinor", fact: "order.dueMinor", reason: "absent" }],
      },
      { id: "move", outcome: "taken", mode: "propose", missing: [{ param: "toNode" }] },
      {
        id: "fix",
        outcome: "taken",
        mode: "propose",
        missing: [{ param: "to", fact: "address.suggestion", reason: "pending" }],
      },
    ]);
    expect(main?.actions[0]).toMatchObject({
      key: `O-1/${CODE}@order/do~0`,
      owner: "support",
      dueBy: "2026-03-10T16:00:00.000Z",
    });
  });

  it("reads well in English", () => {
    expect(describeException(explained(all), en.explain)).toBe(
      `order.unconfirmed@order was raised by order.unconfirmed, too
  ✗ cancelled-only does not hold, because order.status ("processing") does not equal "cancelled"
  ? by-verdict cannot be decided and is passed over, because address.verdict is not known (not looked up yet)
  ✓ main is the playbook
    ✓ do: task.assign, automatic, owner support, due 2026-03-10T16:00:00.000Z
    ✗ if-cart: task.assign is left out, because order.status ("processing") does not equal "cart"
    ? if-fixed: task.assign is left out, because address.verdict is not known (not looked up yet)
    ✓ refund: refund.propose, for a person to decide, owner support, due 2026-03-10T16:00:00.000Z, amountMinor is missing (order.dueMinor: absent)
    ✓ move: stock.reallocate, for a person to decide, owner support, due 2026-03-10T16:00:00.000Z, toNode is missing
    ✓ fix: address.suggest, for a person to decide, owner support, due 2026-03-10T16:00:00.000Z, to is missing (address.suggestion: not looked up yet)
  – late-comer comes after the playbook, so it was not asked
  ✓ more adds its actions
    ✓ besides: task.assign, for a person to decide, owner support, due 2026-03-10T16:00:00.000Z
  ✗ more-for-carts does not hold, because order.status ("processing") does not equal "cart"`,
    );
  });

  it("reads well in Chinese", () => {
    expect(describeException(explained(all.slice(0, 4)), zhCN.explain)).toBe(
      `order.unconfirmed@order 由 order.unconfirmed，too 触发
  ✗ cancelled-only 不成立，因为 order.status ("processing") 不等于 "cancelled"
  ? by-verdict 无法判定，已跳过，因为 address.verdict 未知（尚未查询）
  ✓ main 被选为处置方案
    ✓ do：task.assign，自动执行，负责人 support，截止 2026-03-10T16:00:00.000Z
    ✗ if-cart：task.assign 未采取，因为 order.status ("processing") 不等于 "cart"
    ? if-fixed：task.assign 未采取，因为 address.verdict 未知（尚未查询）
    ✓ refund：refund.propose，待人工决定，负责人 support，截止 2026-03-10T16:00:00.000Z，缺少参数 amountMinor（order.dueMinor：缺失）
    ✓ move：stock.reallocate，待人工决定，负责人 support，截止 2026-03-10T16:00:00.000Z，缺少参数 toNode
    ✓ fix：address.suggest，待人工决定，负责人 support，截止 2026-03-10T16:00:00.000Z，缺少参数 to（address.suggestion：尚未查询）
  – late-comer 排在处置方案之后，未予考虑`,
    );
  });

  it("says when no policy is for an exception, and when none was chosen", () => {
    expect(describeException(explained([]), en.explain)).toContain(
      "✗ no policy is for order.unconfirmed@order",
    );
    expect(describeException(explained(all.slice(0, 1)), en.explain)).toContain(
      "✗ no policy gave order.unconfirmed@order a playbook",
    );
  });

  it("tells of one policy, and refuses the name of none", () => {
    const ruleset = compileRuleset({ name: "t", classifiers: [always(CODE)], policies: all });
    const input = { order: anOrder(), now: NOW, known: {} };
    const one = explainPolicies(ruleset, input, "late-comer");
    expect(one.flatMap(({ policies }) => policies.map(({ rule }) => rule))).toEqual(["late-comer"]);
    expect(explainPolicies(ruleset, input, "other").flatMap(({ policies }) => policies)).toEqual([]);
    expect(() => explainPolicies(ruleset, input, "mian")).toThrow(
      expect.objectContaining({
        code: "unknown_rule",
        message: expect.stringContaining('there is no policy "mian"; did you mean "main"?'),
      }),
    );
    expect(() => explainPolicies(ruleset, input, CODE)).toThrow("is a classifier; ask explainOrder about it");
  });
});

describe("explainPolicies tells what one plan for the order changed", () => {
  const retry = { id: "retry", type: "payment.retry", paymentId: "P1" };
  const cancel = (mode: string) => ({ id: "cancel", type: "order.cancel", mode, reason: "fraud" });
  const text = { id: "text", type: "notify.customer", template: "t", channels: ["sms"], locale: "en" };
  const settings = { "notice.quietFrom": { value: "11:00" }, "notice.quietUntil": { value: "14:00" } };

  function explainedPlan(mode: "auto" | "propose"): ExceptionTrace {
    const policies = [
      tell("pay", { for: [CODE] }, [retry, text]),
      tell("stop", { for: ["order.invalid"] }, [cancel(mode)]),
    ];
    const classifiers = [always(CODE), always("order.invalid")];
    return explained(policies, { classifiers, settings });
  }

  const by = "O-1/order.invalid@order/cancel~0";

  it("as data: what was dropped, proposed or put off, why, and which action is the cause", () => {
    const [dropped, waiting] = explainedPlan("auto").policies[0]?.actions ?? [];
    expect(dropped).toEqual({
      id: "retry",
      type: "payment.retry",
      outcome: "dropped",
      changes: [{ change: "dropped", reason: "order_cancelled", by }],
    });
    expect(waiting).toMatchObject({
      outcome: "taken",
      notBefore: "2026-03-10T14:00:00.000Z",
      changes: [{ change: "postponed", reason: "quiet_hours" }],
    });
    expect(explainedPlan("propose").policies[0]?.actions[0]).toMatchObject({
      outcome: "taken",
      mode: "propose",
      changes: [{ change: "proposed", reason: "cancel_proposed", by }],
    });
  });

  it("in words", () => {
    const lines = (mode: "auto" | "propose", words: typeof en.explain) =>
      describeException(explainedPlan(mode), words).split("\n").slice(2);
    expect(lines("auto", en.explain)).toEqual([
      `    ✗ retry: payment.retry is dropped: this is to be cancelled (${by})`,
      "    ✓ text: notify.customer, automatic, owner support, due 2026-03-10T16:00:00.000Z, not before 2026-03-10T14:00:00.000Z, put off: quiet hours",
    ]);
    expect(lines("propose", zhCN.explain)[0]).toBe(
      `    ✓ retry：payment.retry，待人工决定，负责人 support，截止 2026-03-10T16:00:00.000Z，仅作建议：须先由人工决定是否取消（${by}）`,
    );
  });

  it("of an exception whose action another one does too, that its own was dropped", () => {
    const policies = [tell("stop", {}, [cancel("auto")])];
    const trace = explained(policies, { classifiers: [always("order.invalid"), always(CODE)] });
    expect(trace.policies[0]?.actions).toEqual([
      {
        id: "cancel",
        type: "order.cancel",
        outcome: "dropped",
        changes: [{ change: "dropped", reason: "one_cancel", by }],
      },
    ]);
  });
});
