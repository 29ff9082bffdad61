import { describe, expect, it } from "vitest";
import { checkSettings, compileRuleset, defineFact, step } from "../../../src/core/index";
import { retail } from "../../../src/rulesets/retail";
import { anOrder } from "../../support/anOrder";

const week = ["09:00-18:00"];
const hours = { monday: week, tuesday: week, wednesday: week, thursday: week, friday: week };
const calendars = {
  shanghai: {
    timeZone: "Asia/Shanghai",
    hours,
    holidays: ["2026-02-16", "2026-02-17"],
    workdays: { "2026-02-14": week },
  },
  berlin: { timeZone: "Europe/Berlin", hours },
};
const library = { rulesets: { retail } };
const shop = (more: object = {}) =>
  compileRuleset(
    {
      name: "shop",
      extends: ["retail"],
      calendars,
      settings: {
        "complaint.calendar": { value: "shanghai" },
        "complaint.firstReplyWithinHours": { value: 9, unit: "h" },
      },
      ...more,
    },
    library,
  );

/** Opened on Friday, the 13th of February, at 17:00. */
const order = anOrder({
  complaints: [{ id: "K1", kind: "rude", openedAt: "2026-02-13T17:00:00+08:00" }],
});

function decide(ruleset: ReturnType<typeof shop>, now: string, settings = {}) {
  const { exceptions, reviewAt } = step(ruleset, { order, now, known: {}, settings }).decision;
  return { codes: exceptions.map(({ code }) => code), reviewAt, exceptions };
}

describe("complaints on a calendar", () => {
  it("are late by business time: after an hour on Friday and eight on the Saturday that is worked", () => {
    const early = decide(shop(), "2026-02-14T17:00:00+08:00");
    expect(early.codes).toEqual(["complaint.open"]);
    expect(early.reviewAt).toBe("2026-02-14T09:00:00.001Z");
    const late = decide(shop(), "2026-02-14T09:00:00.001Z");
    expect(late.codes).toContain("complaint.response_overdue");
    const found = late.exceptions.find(({ code }) => code === "complaint.response_overdue");
    expect(found?.evidence.hours).toBeCloseTo(9, 5);
  });

  it("run day and night as long as nobody says otherwise", () => {
    const always = compileRuleset(retail);
    expect(decide(always, "2026-02-14T17:00:00+08:00").codes).toEqual(["complaint.open"]);
    expect(decide(always, "2026-02-14T17:00:00+08:00").reviewAt).toBe("2026-02-14T09:00:00.001Z");
  });

  it("take the calendar that a call names", () => {
    const now = "2026-02-14T17:30:00+08:00";
    expect(decide(shop(), now).codes).toContain("complaint.response_overdue");
    expect(decide(shop(), now, { "complaint.calendar": "berlin" }).codes).toEqual(["complaint.open"]);
    expect(decide(shop(), now, { "complaint.calendar": "always" }).codes).toContain(
      "complaint.response_overdue",
    );
  });
});

describe("the calendars of a ruleset", () => {
  it("come from what it extends, and give way by name", () => {
    const base = { name: "base", calendars };
    const own = { shanghai: "always" };
    const ruleset = compileRuleset(
      { name: "own", extends: ["base"], calendars: own },
      { rulesets: { base } },
    );
    expect([...ruleset.program.calendars.keys()]).toEqual(["shanghai", "berlin"]);
    expect(ruleset.file.calendars).toEqual({ ...calendars, ...own });
  });

  it("are part of its digest", () => {
    const { berlin, ...fewer } = calendars;
    const other = { ...fewer, berlin: { ...berlin, timeZone: "Europe/Vienna" } };
    expect(shop({ calendars: other }).identity.digest).not.toBe(shop().identity.digest);
  });

  it("are what settings of a call may name", () => {
    const wrong = { "complaint.calendar": "shangai" };
    const words =
      'must be the name of a calendar of the ruleset, "always" or "shanghai" or "berlin", not "shangai"';
    expect(() => decide(shop(), "2026-02-14T17:30:00+08:00", wrong)).toThrow(words);
    expect(() => checkSettings(shop(), wrong)).toThrow(words);
    expect(checkSettings(shop(), { "complaint.calendar": "berlin" })).toBeUndefined();
  });

  it("are refused in an inherited file at its place", () => {
    const base = { name: "base", calendars: { night: { timeZone: "UTC", hours: {} } } };
    const compile = () => compileRuleset({ name: "own", extends: ["base"] }, { rulesets: { base } });
    expect(compile).toThrow(/base#\/calendars\/night\/hours/);
  });
});

describe("a fact of the host's own on a calendar", () => {
  const fact = (calendar: string) =>
    defineFact({
      name: "acme.businessHoursUntilPickup",
      scope: "order",
      type: "number",
      description: { en: "Business hours until the van comes.", zh: "距上门取件的工作小时数。" },
      clock: {
        kind: "remaining",
        unit: "hours",
        anchor: () => Date.parse("2026-02-18T10:00:00+08:00"),
        calendar: () => calendar,
      },
    });
  const compile = (calendar: string) =>
    compileRuleset(
      {
        name: "own",
        calendars,
        classifiers: [
          {
            name: "soon",
            conditions: { all: [{ fact: "acme.businessHoursUntilPickup", operator: "lessThan", value: 2 }] },
            event: { type: "order.invalid" },
          },
        ],
      },
      { facts: [fact(calendar)] },
    );

  it("counts down by business time, over the holidays", () => {
    const before = decide(compile("shanghai"), "2026-02-14T16:00:00+08:00");
    expect(before.codes).toEqual([]);
    expect(before.reviewAt).toBe("2026-02-14T09:00:00.001Z");
    expect(decide(compile("shanghai"), "2026-02-14T09:00:00.001Z").codes).toEqual(["order.invalid"]);
  });

  it("throws, naming the calendars there are, where it names none", () => {
    expect(() => decide(compile("paris"), "2026-02-14T16:00:00+08:00")).toThrow(
      'runs on the calendar "paris", which the ruleset does not have; it has always, shanghai, berlin',
    );
  });
});
