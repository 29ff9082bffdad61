import { describe, expect, it } from "vitest";
import { planMessages } from "../../../src/core/decide/planMessages";
import type { Action, OrderSnapshot } from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { planContext } from "../../support/planContext";
import { always, decide, tell } from "../../support/smallRules";

const quietAtNight = { "notice.quietFrom": "21:00", "notice.quietUntil": "08:00" };

function action(id: string, channels: readonly string[], more: Partial<Action> = {}): Action {
  const key = `O-1/a@order/${id}~0`;
  return {
    key,
    id,
    type: "notify.customer",
    exceptions: ["a@order"],
    mode: "auto",
    params: { template: id, channels },
    ...more,
  };
}

function plan(
  actions: readonly Action[],
  { now = "2026-03-10T12:00:00Z", ...rest }: { now?: string; order?: OrderSnapshot; settings?: object } = {},
) {
  return planMessages(actions, planContext({ now, ...rest } as Parameters<typeof planContext>[0]));
}

const instant = (ms: number) => new Date(ms).toISOString();

describe("planMessages", () => {
  it("puts what the customer is told together by channel, in the order of the actions", () => {
    const late = action("late", ["email", "sms"]);
    const ask = action("ask", ["email"], { type: "request.correction" });
    expect(plan([late, ask]).messages).toEqual([
      { channel: "email", actions: [late.key, ask.key] },
      { channel: "sms", actions: [late.key] },
    ]);
  });

  it("tells nobody of what needs approval, has no channel, or is for the team", () => {
    const none = [
      action("a", ["email"], { mode: "propose" }),
      action("b", []),
      action("c", ["team"], { type: "notify.team" }),
      action("d", ["email"], { type: "task.assign" }),
      action("e", [], { params: { channels: "email" } }),
    ];
    const stage = plan(none, { settings: quietAtNight });
    expect(stage).toEqual({
      actions: none,
      messages: [],
      adjustments: [],
      changesAt: Number.POSITIVE_INFINITY,
    });
  });

  it("writes to another recipient in another message", () => {
    const other = action("verify", ["sms"], {
      type: "request.verification",
      params: { channels: ["sms"], to: "+491" },
    });
    const messages = plan([action("late", ["sms"]), other, action("more", ["sms"])]).messages;
    expect(messages.map(({ actions }) => actions.length)).toEqual([2, 1]);
  });

  it("has a text message wait for the morning of the order's time zone, and its action when it has no other channel", () => {
    const order = anOrder({ timeZone: "Europe/Berlin" });
    const [text, both] = [action("text", ["sms"]), action("both", ["sms", "email"])];
    const stage = plan([text, both], { now: "2026-03-28T22:30:00Z", order, settings: quietAtNight });
    // The clocks go forward that night: eight in the morning is an hour earlier.
    expect(stage.messages).toEqual([
      { channel: "sms", actions: [text.key, both.key], notBefore: "2026-03-29T06:00:00.000Z" },
      { channel: "email", actions: [both.key] },
    ]);
    expect(stage.actions).toEqual([{ ...text, notBefore: "2026-03-29T06:00:00.000Z" }, both]);
    expect(stage.adjustments).toEqual([
      {
        action: text.key,
        id: "text",
        type: "notify.customer",
        exceptions: ["a@order"],
        change: "postponed",
        reason: "quiet_hours",
      },
    ]);
    expect(instant(stage.changesAt)).toBe("2026-03-29T06:00:00.000Z");
  });

  it("says when quiet hours begin, where a message could go out now; e-mail has none", () => {
    const settings = quietAtNight;
    expect(instant(plan([action("a", ["sms"])], { settings }).changesAt)).toBe("2026-03-10T21:00:00.000Z");
    expect(plan([action("a", ["email"])], { settings }).changesAt).toBe(Number.POSITIVE_INFINITY);
  });

  it("waits until a notice of the last 24 hours leaves room, and then for the morning", () => {
    const order = anOrder({
      notices: [
        { template: "t", at: "2026-03-09T15:00:00Z", channel: "sms" },
        { template: "t", at: "2026-03-09T23:00:00Z", channel: "sms" },
        { template: "t", at: "2026-03-10T09:00:00Z", channel: "email" },
        { template: "t", at: "2026-03-10T09:00:00Z" },
      ],
    });
    const at = (maximum: number, more: object = {}) =>
      plan([action("a", ["sms"])], { order, settings: { "notice.maximumPerDay": maximum, ...more } });
    expect(at(3).messages).toEqual([{ channel: "sms", actions: ["O-1/a@order/a~0"] }]);
    expect(at(2).messages[0]?.notBefore).toBe("2026-03-10T15:00:00.000Z");
    expect(at(1).messages[0]?.notBefore).toBe("2026-03-10T23:00:00.000Z");
    expect(at(1).adjustments).toMatchObject([{ change: "postponed", reason: "rate_cap" }]);
    expect(at(1, quietAtNight).messages[0]?.notBefore).toBe("2026-03-11T08:00:00.000Z");
    expect(at(1, quietAtNight).adjustments).toMatchObject([{ reason: "quiet_hours" }]);
  });

  it("counts the notices of one instant on a channel as the one message they were parts of", () => {
    const at = "2026-03-10T09:00:00Z";
    const notices = ["a", "b"].map((template) => ({ template, at, channel: "sms" }));
    const settings = { "notice.maximumPerDay": 2 };
    const stage = plan([action("a", ["sms"])], { order: anOrder({ notices }), settings });
    expect(stage.messages[0]).not.toHaveProperty("notBefore");
  });

  it("respects the instant an action has already", () => {
    const early = action("a", ["sms"], { notBefore: "2026-03-10T20:00:00Z" });
    const late = action("b", ["sms"], { notBefore: "2026-03-10T22:00:00Z" });
    const stage = plan([early, late], { settings: quietAtNight });
    expect(stage.actions.map(({ notBefore }) => notBefore)).toEqual([
      "2026-03-10T20:00:00Z",
      "2026-03-11T08:00:00.000Z",
    ]);
    expect(stage.messages).toEqual([{ channel: "sms", actions: [early.key, late.key] }]);
  });
});

describe("step plans the messages of an order", () => {
  const text = { id: "tell", type: "notify.customer", template: "t", channels: ["sms"] };
  const file = {
    classifiers: [always("order.duplicate"), always("order.invalid")],
    policies: [tell("p", {}, [text])],
    settings: { "notice.quietFrom": { value: "10:00" }, "notice.quietUntil": { value: "14:00" } },
  };

  it("tells both reasons at once, after the quiet hours, and is to be reviewed then", () => {
    const { decision } = decide(file);
    expect(decision.messages).toEqual([
      {
        channel: "sms",
        actions: ["O-1/order.invalid@order/tell~0", "O-1/order.duplicate@order/tell~0"],
        notBefore: "2026-03-10T14:00:00.000Z",
      },
    ]);
    expect(decision.actions.map(({ notBefore }) => notBefore)).toEqual(
      Array(2).fill("2026-03-10T14:00:00.000Z"),
    );
    expect(decision.adjustments).toHaveLength(2);
    expect(decision.reviewAt).toBe("2026-03-10T14:00:00.000Z");
  });

  it("takes the quiet hours of the call", () => {
    const settings = { "notice.quietFrom": "", "notice.quietUntil": "" };
    expect(decide(file, { settings }).decision.messages).toMatchObject([{ channel: "sms" }]);
    expect(decide(file, { settings }).decision.adjustments).toEqual([]);
  });
});
