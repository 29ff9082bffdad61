import { describe, expect, it } from "vitest";
import { writeModule } from "../../../src/compile/writeModule";
import { checkSettings, compileRuleset, step } from "../../../src/core/index";
import { aheadOfTime } from "../../support/aheadOfTime";
import { anOrder } from "../../support/anOrder";
import { always, decide, NOW, tell } from "../../support/smallRules";

const valuesOf = (settings: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, { value }]));

const both = { "notice.quietFrom": "21:00", "notice.quietUntil": "08:00" };

const wrong: readonly (readonly [object, string, string])[] = [
  [{ ...both, "notice.quietFrom": "9 pm" }, "notice.quietFrom", 'must be a time of day such as "21:00"'],
  [{ ...both, "notice.quietUntil": "24:00" }, "notice.quietUntil", 'must be a time of day such as "21:00"'],
  [{ "notice.quietFrom": "21:00" }, "notice.quietFrom", 'needs an end; give "notice.quietUntil"'],
  [{ "notice.quietUntil": "08:00" }, "notice.quietUntil", 'needs a beginning; give "notice.quietFrom"'],
  [{ ...both, "notice.quietUntil": "21:00" }, "notice.quietUntil", "must differ from"],
  [{ "notice.quietChannels": ["sms", 1] }, "notice.quietChannels", "must be a list of channels"],
  [{ "notice.maximumPerDay": 1.5 }, "notice.maximumPerDay", "must be an integer from 0"],
  [{ "notice.maximumPerDay": -1 }, "notice.maximumPerDay", "must be an integer from 0"],
];

describe("settings about messages", () => {
  const ruleset = compileRuleset({ name: "t" });

  it.each(wrong)("refuses %j in a rule file, with place and remedy", (settings, name, words) => {
    expect(() => decide({ settings: valuesOf({ ...settings }) })).toThrow(
      expect.objectContaining({
        issues: [
          expect.objectContaining({
            path: `/settings/${name}/value`,
            message: expect.stringContaining(words),
          }),
        ],
      }),
    );
  });

  it.each(wrong)("refuses %j given to a call, with place and remedy", (settings, name, words) => {
    const refusal = expect.objectContaining({
      code: "invalid_setting",
      path: `/settings/${name}`,
      message: expect.stringContaining(words),
    });
    expect(() => decide({}, { settings: { ...settings } })).toThrow(refusal);
    expect(() => checkSettings(ruleset, { ...settings })).toThrow(refusal);
  });

  it("takes one end from the rule file and the other from the call", () => {
    const file = { settings: valuesOf(both) };
    expect(() => decide(file, { settings: { "notice.quietUntil": "09:00" } })).not.toThrow();
    expect(() => decide(file, { settings: { "notice.quietUntil": "" } })).toThrow(
      expect.objectContaining({
        path: "/settings/notice.quietUntil",
        message: expect.stringContaining("needs an end"),
      }),
    );
  });
});

describe("a ruleset compiled ahead of time", () => {
  const action = { id: "tell", type: "notify.customer", template: "t", channels: ["sms"], locale: "en" };
  const file = { name: "t", classifiers: [always("order.invalid")], policies: [tell("p", {}, [action])] };
  const quiet = { ...file, settings: valuesOf(both) };
  const input = { order: anOrder(), now: NOW, known: {} };

  it("carries calendars only where it has quiet hours", () => {
    expect(writeModule(compileRuleset(file), [])).not.toContain("openCalendar");
    expect(writeModule(compileRuleset(quiet), [])).toContain("openCalendar");
  });

  it("says what to do when only a call gives quiet hours", () => {
    const ready = aheadOfTime(compileRuleset(file));
    expect(() => step(ready, { ...input, settings: both })).not.toThrow();
    const loaded = { ...ready, program: { ...ready.program, openCalendar: undefined } };
    expect(() => step(loaded, input)).not.toThrow();
    expect(() => step(loaded, { ...input, settings: both })).toThrow(
      expect.objectContaining({
        code: "missing_calendars",
        message: expect.stringContaining("notice.quietFrom"),
      }),
    );
  });
});
