import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PlanContext } from "../../../src/core/decide/PlanStage";
import { type MessageStage, planMessages } from "../../../src/core/decide/planMessages";
import type { Action } from "../../../src/core/index";
import { type MessageCase, messageCases, messageZones, QUIET_CHANNELS } from "../../arbitraries/messages";
import { anOrder } from "../../support/anOrder";
import { planContext } from "../../support/planContext";

type Plan = (actions: readonly Action[], context: PlanContext) => MessageStage;

const RUNS = 1_500;
const DAY = 86_400_000;
const SKEW = 300_000;

function planAt(plan: Plan, { actions, timeZone, notices, settings }: MessageCase, at: number): MessageStage {
  const order = anOrder({
    timeZone,
    notices: notices.map(({ at, channel }) => ({ template: "t", at: new Date(at).toISOString(), channel })),
  });
  return plan(actions, planContext({ order, now: new Date(at).toISOString(), settings }));
}

/** By the runtime's own clock: the time on the wall as HH:MM. */
const clocks = new Map(
  messageZones.map((timeZone) => [
    timeZone as string,
    new Intl.DateTimeFormat("en-GB", { timeZone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }),
  ]),
);

function isQuiet({ settings, timeZone }: MessageCase, channel: string, at: number): boolean {
  const { "notice.quietFrom": from, "notice.quietUntil": until } = settings;
  if (from === "" || !QUIET_CHANNELS.includes(channel)) return false;
  const time = clocks.get(timeZone)?.format(at) ?? "";
  return from < until ? time >= from && time < until : time >= from || time < until;
}

function isFull({ settings, notices }: MessageCase, channel: string, at: number, knownAt: number): boolean {
  const maximum = settings["notice.maximumPerDay"];
  const counted = notices.filter(
    (each) => each.channel === channel && each.at - SKEW <= knownAt && each.at + DAY > at,
  );
  return maximum > 0 && counted.length >= maximum;
}

const customers = (actions: readonly Action[]) =>
  actions.filter(
    ({ type, mode }) => mode === "auto" && (type === "notify.customer" || type.startsWith("request.")),
  );

/** Where in a stretch of time to look. */
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** What is to be told is in one message a channel, and nothing else is. */
function tellsOnce(plan: Plan) {
  return fc.property(messageCases, share, (each, _) => {
    const { messages, actions } = planAt(plan, each, each.now);
    const channels = messages.map(({ channel }) => channel);
    expect(new Set(channels).size).toBe(channels.length);
    const wanted = customers(each.actions).flatMap(({ key, params }) =>
      [...new Set(params.channels as string[])].map((channel) => `${key}#${channel}`),
    );
    const told = messages.flatMap(({ channel, actions }) => actions.map((key) => `${key}#${channel}`));
    expect([...told].sort()).toEqual([...wanted].sort());
    const order = actions.map(({ key }) => key);
    for (const message of messages) {
      expect([...message.actions].sort((a, b) => order.indexOf(a) - order.indexOf(b))).toEqual(
        message.actions,
      );
    }
  });
}

/** A message waits exactly as long as it must. */
function waitsAsLongAsItMust(plan: Plan) {
  return fc.property(messageCases, share, (each, share) => {
    const { messages, actions, adjustments } = planAt(plan, each, each.now);
    const isBarred = (channel: string, at: number) =>
      isQuiet(each, channel, at) || isFull(each, channel, at, each.now);
    for (const { channel, actions: keys, notBefore } of messages) {
      const starts = keys.map((key) => each.actions.find((action) => action.key === key)?.notBefore);
      const from = Math.max(
        each.now,
        Math.min(...starts.map((at) => (at === undefined ? each.now : Date.parse(at)))),
      );
      if (notBefore === undefined) {
        expect(isBarred(channel, from)).toBe(false);
        continue;
      }
      const at = Date.parse(notBefore);
      expect(at).toBeGreaterThan(from);
      expect(isBarred(channel, at)).toBe(false);
      for (const before of [from, at - 1, from + Math.floor((at - 1 - from) * share)]) {
        expect(isBarred(channel, before), `${channel} could go at ${new Date(before).toISOString()}`).toBe(
          true,
        );
      }
    }
    for (const action of customers(actions)) {
      const before = each.actions.find(({ key }) => key === action.key);
      const postponed = adjustments.filter(({ action: key }) => key === action.key);
      expect(postponed.length).toBe(action.notBefore === before?.notBefore ? 0 : 1);
      const from = Math.max(
        each.now,
        before?.notBefore === undefined ? each.now : Date.parse(before.notBefore),
      );
      const channels = action.params.channels as string[];
      const allWait = channels.length > 0 && channels.every((channel) => isBarred(channel, from));
      expect(postponed.length).toBe(allWait ? 1 : 0);
      if (!allWait) continue;
      const at = Date.parse(action.notBefore as string);
      expect(channels.some((channel) => !isBarred(channel, at))).toBe(true);
      expect(channels.every((channel) => isBarred(channel, at - 1))).toBe(true);
    }
  });
}

/** Law 5 for this stage: until `changesAt` it says the same, and then something else. */
function changesWhenItSays(plan: Plan) {
  return fc.property(messageCases, share, (each, share) => {
    const { changesAt, ...told } = planAt(plan, each, each.now);
    const end = Math.min(changesAt, each.now + 3 * DAY);
    for (const at of [end - 1, each.now + Math.floor((end - 1 - each.now) * share)]) {
      const { changesAt: _, ...later } = planAt(plan, each, at);
      expect(later).toEqual(told);
    }
    const ownStart = each.actions.some(({ notBefore }) => notBefore !== undefined);
    if (changesAt === Number.POSITIVE_INFINITY || ownStart) return;
    const { changesAt: _, ...then } = planAt(plan, each, changesAt);
    expect(then).not.toEqual(told);
  });
}

const laws = {
  "tells the customer everything in one message a channel": tellsOnce,
  "lets a message wait exactly as long as it must": waitsAsLongAsItMust,
  "law 5: says the same until changesAt, and then something else": changesWhenItSays,
} as const;

describe("planMessages", () => {
  for (const [name, law] of Object.entries(laws)) {
    it(name, () => {
      fc.assert(law(planMessages), { numRuns: RUNS });
    });
  }
});

const changed =
  (change: (stage: MessageStage, actions: readonly Action[], context: PlanContext) => MessageStage): Plan =>
  (actions, context) =>
    change(planMessages(actions, context), actions, context);

const later = (text: string) => new Date(Date.parse(text) + 1).toISOString();

const mutants: Readonly<
  Record<string, { readonly law: (typeof laws)[keyof typeof laws]; readonly plan: Plan }>
> = {
  "sends one message a reason": {
    law: tellsOnce,
    plan: changed((stage) => ({
      ...stage,
      messages: stage.messages.flatMap((each) => each.actions.map((key) => ({ ...each, actions: [key] }))),
    })),
  },
  "tells the first reason only": {
    law: tellsOnce,
    plan: changed((stage) => ({
      ...stage,
      messages: stage.messages.map((each) => ({ ...each, actions: each.actions.slice(0, 1) })),
    })),
  },
  "tells what somebody is to approve": {
    law: tellsOnce,
    plan: (actions, context) =>
      planMessages(
        actions.map((each) => ({ ...each, mode: "auto" })),
        context,
      ),
  },
  "waits a millisecond too long": {
    law: waitsAsLongAsItMust,
    plan: changed((stage) => ({
      ...stage,
      messages: stage.messages.map((each) =>
        each.notBefore === undefined ? each : { ...each, notBefore: later(each.notBefore) },
      ),
    })),
  },
  "waits for nothing": {
    law: waitsAsLongAsItMust,
    plan: changed((stage, actions) => ({
      ...stage,
      actions,
      adjustments: [],
      messages: stage.messages.map(({ notBefore: _, ...each }) => each),
    })),
  },
  "postpones an action of which one channel is free": {
    law: waitsAsLongAsItMust,
    plan: changed((stage) => ({
      ...stage,
      actions: stage.actions.map((action) => {
        const waiting = stage.messages.find((each) => each.notBefore && each.actions.includes(action.key));
        return waiting?.notBefore === undefined ? action : { ...action, notBefore: waiting.notBefore };
      }),
    })),
  },
  "reckons in UTC": {
    law: waitsAsLongAsItMust,
    plan: (actions, context) =>
      planMessages(actions, {
        ...context,
        moment: { ...context.moment, order: { ...context.moment.order, timeZone: "UTC" } },
      }),
  },
  "forgets when it changes": {
    law: changesWhenItSays,
    plan: changed((stage) => ({ ...stage, changesAt: Number.POSITIVE_INFINITY })),
  },
  "changes a millisecond later than it says": {
    law: changesWhenItSays,
    plan: changed((stage) => ({ ...stage, changesAt: stage.changesAt - 1 })),
  },
  "is reviewed a millisecond too late": {
    law: changesWhenItSays,
    plan: changed((stage) => ({ ...stage, changesAt: stage.changesAt + 1 })),
  },
};

describe("the laws of planMessages notice one that", () => {
  for (const [name, { law, plan }] of Object.entries(mutants)) {
    it(name, () => {
      expect(fc.check(law(plan), { numRuns: RUNS, endOnFailure: true }).failed).toBe(true);
    });
  }
});
