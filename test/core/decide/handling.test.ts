import { describe, expect, it } from "vitest";
import type { Case, Input } from "../../../src/core/index";
import { anOrder } from "../../support/anOrder";
import { always, decide, NOW } from "../../support/smallRules";

const KEY = "order.duplicate@order";

const policy = (params: object) => ({
  name: "p",
  event: {
    type: "playbook",
    params: { owner: "support", respondWithin: "PT4H", resolveWithin: "P2D", ...params },
  },
});

const opened = (openedAt: string, more: Partial<Case> = {}): Case => ({
  key: KEY,
  epoch: 0,
  status: "open",
  openedAt,
  ...more,
});

/** One exception, opened at noon on Tuesday the tenth. */
function handle(now: string, cases: readonly Case[] | undefined, params: object = {}, more: object = {}) {
  const file = { classifiers: [always("order.duplicate")], policies: [policy(params)], ...more };
  const input: Partial<Input> = { now, ...(cases === undefined ? {} : { cases }) };
  const { decision } = decide(file, input);
  return { ...decision, handling: decision.handling[0] };
}

describe("decision.handling", () => {
  it("says who sees to an exception, and by when", () => {
    expect(handle(NOW, undefined).handling).toEqual({
      exception: KEY,
      policy: "p",
      owner: "support",
      epoch: 0,
      openedAt: "2026-03-10T12:00:00.000Z",
      respondBy: "2026-03-10T16:00:00.000Z",
      resolveBy: "2026-03-12T12:00:00.000Z",
      state: "on_time",
      level: 0,
    });
  });

  it("says that nobody does where no policy holds", () => {
    const { decision } = decide(
      { classifiers: [always("order.duplicate")] },
      { cases: [opened(NOW, { level: 2 })] },
    );
    expect(decision.handling).toEqual([
      { exception: KEY, epoch: 0, openedAt: NOW, state: "on_time", level: 2 },
    ]);
  });

  it("opens a case anew with the next epoch once it was resolved, in times and in keys", () => {
    const resolved = opened("2026-03-01T00:00:00Z", { epoch: 1, status: "resolved" });
    const actions = [{ id: "tell", type: "notify.team", template: "x", role: "ops" }];
    const { handling, actions: taken } = handle(NOW, [resolved], { actions });
    expect(handling).toMatchObject({ epoch: 2, openedAt: "2026-03-10T12:00:00.000Z" });
    expect(taken.map(({ key }) => key)).toEqual([`O-1/${KEY}/tell~2`]);
  });

  it("reads the last epoch of a case that is stored with its earlier ones", () => {
    const cases = [
      opened(NOW, { epoch: 3 }),
      opened("2026-03-01T00:00:00Z", { epoch: 2, status: "resolved" }),
    ];
    expect(handle(NOW, cases).handling).toMatchObject({ epoch: 3, openedAt: NOW });
  });

  it.each([
    ["2026-03-10T14:59:59.999Z", "on_time", 0, "2026-03-10T15:00:00.000Z"],
    ["2026-03-10T15:00:00.000Z", "due_soon", 0, "2026-03-10T16:00:00.001Z"],
    ["2026-03-10T16:00:00.000Z", "due_soon", 0, "2026-03-10T16:00:00.001Z"],
    ["2026-03-10T16:00:00.001Z", "respond_overdue", 1, "2026-03-12T12:00:00.001Z"],
    ["2026-03-12T12:00:00.001Z", "resolve_overdue", 2, "2026-03-12T13:00:00.001Z"],
    ["2026-03-12T13:00:00.001Z", "resolve_overdue", 3, undefined],
  ])("at %s is %s, level %i, and will be looked at again at %s", (now, state, level, reviewAt) => {
    const escalate = [
      { toRole: "lead", after: "respond" },
      { toRole: "head" },
      { toRole: "board", after: "resolve", wait: "PT1H" },
    ];
    const decision = handle(now, [opened(NOW)], { escalate });
    expect(decision.handling).toMatchObject({ state, level });
    const roles = decision.handling?.escalations?.map(({ toRole }) => toRole) ?? [];
    expect(roles).toEqual(["lead", "head", "board"].slice(0, level));
    expect(decision.reviewAt).toBe(reviewAt);
  });

  it("stops the clock of the response once somebody acknowledged the case, by instant or by status", () => {
    const late = "2026-03-10T20:00:00Z";
    const escalate = [{ toRole: "lead", after: "respond" }];
    for (const more of [{ acknowledgedAt: NOW }, { status: "acknowledged" as const }]) {
      expect(handle(late, [opened(NOW, more)], { escalate }).handling).toMatchObject({
        state: "on_time",
        level: 0,
      });
    }
  });

  it("keeps a level that somebody was told of", () => {
    const escalated = opened(NOW, { status: "escalated", level: 1, acknowledgedAt: NOW });
    const escalate = [{ toRole: "lead", after: "respond" }, { toRole: "head" }];
    expect(handle("2026-03-10T13:00:00Z", [escalated], { escalate }).handling).toMatchObject({
      level: 1,
    });
  });

  it("runs no clock for a host that keeps no cases: each evaluation opens them anew", () => {
    expect(handle(NOW, undefined).reviewAt).toBeUndefined();
    expect(handle(NOW, []).reviewAt).toBe("2026-03-10T15:00:00.000Z");
  });

  it("warns when the playbook or the setting says, or never", () => {
    const at = (params: object, settings: Input["settings"] = {}) => {
      const file = { classifiers: [always("order.duplicate")], policies: [policy(params)] };
      return decide(file, { cases: [], settings }).decision.reviewAt;
    };
    expect(at({ warnAt: 0.5 })).toBe("2026-03-10T14:00:00.000Z");
    expect(at({}, { "process.warnAtRatio": 0.25 })).toBe("2026-03-10T13:00:00.000Z");
    expect(at({}, { "process.warnAtRatio": 1 })).toBe("2026-03-10T16:00:00.001Z");
    expect(at({ warnAt: 0.5 }, { "process.warnAtRatio": 0.25 })).toBe("2026-03-10T14:00:00.000Z");
  });

  it("asks for the root cause where the playbook does", () => {
    expect(handle(NOW, undefined, { rootCause: true }).handling).toMatchObject({ asksRootCause: true });
  });
});

describe("targets on a calendar", () => {
  const shop = { timeZone: "UTC", hours: { tuesday: ["09:00-14:00"], thursday: ["09:00-17:00"] } };
  const calendars = { calendars: { shop } };

  it("run in its working time: two hours on Tuesday, two on Thursday", () => {
    const actions = [{ id: "assign", type: "task.assign", role: "support" }];
    const decision = handle(NOW, undefined, { calendar: "shop", actions }, calendars);
    expect(decision.handling).toMatchObject({ respondBy: "2026-03-12T11:00:00.000Z" });
    expect(decision.actions[0]?.dueBy).toBe("2026-03-12T11:00:00.000Z");
  });

  it("is chosen by the setting where the playbook names none", () => {
    const settings = { "process.calendar": { value: "shop" } };
    expect(handle(NOW, undefined, {}, { ...calendars, settings }).handling).toMatchObject({
      respondBy: "2026-03-12T11:00:00.000Z",
    });
    expect(handle(NOW, undefined, { calendar: "always" }, { ...calendars, settings }).handling).toMatchObject(
      {
        respondBy: "2026-03-10T16:00:00.000Z",
      },
    );
  });

  it("have no instant where the calendar never gets so far", () => {
    const minute = { calendars: { minute: { timeZone: "UTC", hours: { monday: ["09:00-09:01"] } } } };
    const { handling } = handle(NOW, undefined, { calendar: "minute", resolveWithin: "P36500D" }, minute);
    expect(handling).toHaveProperty("respondBy");
    expect(handling).not.toHaveProperty("resolveBy");
  });
});

describe("incidents", () => {
  const alert = { id: "alert", type: "notify.team", template: "x", role: "ops" };
  const common = { incident: [{ fact: "order.channel" }, "all"], actions: [alert] };
  const file = { classifiers: [always("order.duplicate")], policies: [policy(common)] };
  const key = (input: Partial<Input>) => decide(file, input).decision;

  it("give the notices of all orders one key, without the order", () => {
    const [a, b] = ["A", "B"].map((id) => key({ order: anOrder({ id, channel: "app/eu" }) }));
    expect(a?.handling[0]?.incident).toBe("order.duplicate/app%2Feu/all");
    expect(a?.actions[0]?.key).toBe("~/order.duplicate/app%2Feu/all/alert~0");
    expect(b?.actions[0]?.key).toBe(a?.actions[0]?.key);
    expect(key({ order: anOrder({ id: "A", tenant: "t", channel: "x" }) }).actions[0]?.key).toBe(
      "t/~/order.duplicate/x/all/alert~0",
    );
  });

  it("are told again once they came back", () => {
    const incident = {
      key: "order.duplicate/web/all",
      epoch: 2,
      openedAt: NOW,
      orders: [],
    };
    const order = anOrder({ channel: "web" });
    const keyOf = (status: "open" | "resolved") =>
      key({ order, incidents: [{ ...incident, status }] }).actions[0]?.key;
    expect(keyOf("open")).toBe("~/order.duplicate/web/all/alert~2");
    expect(keyOf("resolved")).toBe("~/order.duplicate/web/all/alert~3");
  });

  it("are none while what the orders have in common is absent: the order is told alone", () => {
    const { actions, handling } = key({});
    expect(handling[0]).not.toHaveProperty("incident");
    expect(actions[0]?.key).toBe("O-1/order.duplicate@order/alert~0");
  });
});
