import { describe, expect, it } from "vitest";
import { compileRuleset, type RulesetFile } from "../../../src/core/index";
import { plainRuleset } from "../../../src/core/ruleset/plainRuleset";
import { retail } from "../../../src/rulesets/retail";
import retailFile from "../../../src/rulesets/retail.json";
import { testRuleset } from "../../../src/triage/rulesetTests/testRuleset";

const acme: RulesetFile = {
  conditions: {
    "is-big": { value: 3, fact: "order.lineCount", operator: "greaterThan" },
    "is-cart": { operator: "equal", fact: "order.status", value: "cart" },
  },
  name: "acme",
  settings: {
    "b.hours": { unit: "h", value: 1, by: { "order.channel": { web: 2, app: 3 } } },
    "a.hours": { value: 1 },
    "clock.skewSeconds": { value: 60, unit: "s" },
  },
  classifiers: [
    {
      event: { type: "order.duplicate" },
      conditions: { condition: "is-big", name: "many lines" },
      name: "big",
    },
  ],
  policies: [
    { name: "one", for: ["order.duplicate"], event: { type: "playbook", params: {} } },
    {
      name: "several",
      for: ["order.duplicate", "stock.short"],
      conditions: { any: [{ condition: "is-cart" }, { not: { condition: "is-big" } }] },
      event: {
        type: "playbook",
        params: { actions: [{ conditions: { condition: "is-cart" }, type: "task.assign", id: "x" }] },
      },
    },
  ],
};

function plain(file: RulesetFile, inline = false): RulesetFile {
  return plainRuleset(compileRuleset(file, { rulesets: { retail } }).file, {
    inline,
  }) as unknown as RulesetFile;
}

const orderCode = { fact: "exception.code", operator: "equal", value: "order.duplicate" };
const isCart = { fact: "order.status", operator: "equal", value: "cart" };
const isBig = { fact: "order.lineCount", operator: "greaterThan", value: 3 };

describe("plainRuleset", () => {
  it("writes calendars by name, their days in the order of time", () => {
    const calendars = {
      shop: {
        workdays: { "2026-12-24": ["09:00-13:00"], "2026-02-14": ["09:00-18:00"] },
        hours: { friday: ["09:00-15:00"], monday: ["09:00-18:00"] },
        timeZone: "Europe/Berlin",
      },
      hotline: "always" as const,
    };
    const written = plain({ name: "acme", calendars });
    expect(written.calendars).toEqual(calendars);
    expect(JSON.stringify(written.calendars)).toBe(
      '{"hotline":"always","shop":{"timeZone":"Europe/Berlin",' +
        '"hours":{"monday":["09:00-18:00"],"friday":["09:00-15:00"]},' +
        '"workdays":{"2026-02-14":["09:00-18:00"],"2026-12-24":["09:00-13:00"]}}}',
    );
    expect(plain(written)).toEqual(written);
  });

  it("writes `for` as a condition on exception.code, in front of the others", () => {
    const [one, several] = plain(acme).policies ?? [];
    expect(one).toEqual({
      name: "one",
      conditions: { all: [orderCode] },
      event: { type: "playbook", params: {} },
    });
    expect(several?.conditions).toEqual({
      all: [
        { fact: "exception.code", operator: "in", value: ["order.duplicate", "stock.short"] },
        { any: [{ condition: "is-cart" }, { not: { condition: "is-big" } }] },
      ],
    });
  });

  it("puts named conditions in their places where it is asked to, the root one in a list", () => {
    const { conditions, classifiers, policies } = plain(acme, true);
    expect(conditions).toBeUndefined();
    expect(classifiers?.[0]?.conditions).toEqual({ all: [{ ...isBig, name: "many lines" }] });
    expect(policies?.[1]?.conditions).toMatchObject({ all: [{}, { any: [isCart, { not: isBig }] }] });
    expect(policies?.[1]?.event.params.actions?.[0]?.conditions).toEqual({ all: [isCart] });
  });

  it("orders keys, and by name what has no order of its own; of `by` the first match wins", () => {
    expect(JSON.stringify(plain(acme))).toMatch(
      new RegExp(
        [
          '^{"name":"acme","settings":{"a.hours":{"value":1},',
          '"b.hours":{"value":1,"unit":"h","by":{"order.channel":{"web":2,"app":3}}},',
          '"clock.skewSeconds":{"value":60,"unit":"s"}},',
          '"conditions":{"is-big":{"fact":"order.lineCount","operator":"greaterThan","value":3},"is-cart":.*},',
          '"classifiers":\\[{"name":"big","conditions":.*,"event":.*}\\],',
          '"policies":.*"actions":\\[{"id":"x","type":"task.assign","conditions":',
        ].join(""),
      ),
    );
  });

  it("leaves built-in settings out unless the file changes them", () => {
    expect(Object.keys(plain(acme).settings ?? {})).toEqual(["a.hours", "b.hours", "clock.skewSeconds"]);
  });

  it("passes the same tests as retail, named conditions kept or inlined", () => {
    for (const inline of [false, true]) {
      const results = testRuleset(plain(retailFile as RulesetFile, inline));
      expect(results.length).toBeGreaterThan(200);
      expect(results.filter(({ passed }) => !passed)).toEqual([]);
    }
  }, 60_000);
});
