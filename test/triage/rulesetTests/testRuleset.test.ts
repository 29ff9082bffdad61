import { describe, expect, it } from "vitest";
import { defineFact, type RulesetFile } from "../../../src/core/index";
import { testRuleset } from "../../../src/triage/rulesetTests/testRuleset";

const NOW = "2026-03-10T12:00:00Z";
const level = (onHand: number) => ({ observedAt: NOW, nodes: [{ node: "", onHand }] });

const file = {
  name: "shop",
  settings: { "stock.tolerance": { value: 0 } },
  classifiers: [
    {
      name: "short",
      forEach: "line",
      conditions: {
        all: [
          {
            fact: "line.shortQuantity",
            operator: "greaterThan",
            value: { fact: "settings.stock.tolerance" },
          },
        ],
      },
      event: { type: "stock.short" },
    },
  ],
  policies: [
    {
      name: "decide",
      for: ["stock.short"],
      event: {
        type: "playbook",
        params: { owner: "warehouse", actions: [{ id: "assign", type: "task.assign" }] },
      },
    },
  ],
  testDefaults: {
    now: NOW,
    order: {
      id: "O-1",
      status: "placed",
      placedAt: NOW,
      currency: "EUR",
      shipTo: { lines: ["Hauptstr. 1"] },
      lines: [{ id: "1", sku: "TEA", quantity: 2, unitPriceMinor: 500 }],
    },
    lookups: { stock: { TEA: level(1) } },
  },
} as const satisfies RulesetFile;

const SHORT = { exceptions: ["stock.short@line:1"], actions: ["assign"], unknowns: [] };
const NOTHING = { exceptions: [], actions: [], unknowns: [] };

/** The problems of one test. */
function problemsOf(test: unknown, change: object = {}): readonly string[] {
  const results = testRuleset({ ...file, ...change, tests: [test] });
  expect(results).toHaveLength(1);
  expect(results[0]?.passed).toBe(results[0]?.problems.length === 0);
  return results[0]?.problems ?? [];
}

describe("testRuleset", () => {
  it("passes what came as expected, and shows the decision", () => {
    const [result] = testRuleset({ ...file, tests: [{ name: "short", expect: SHORT }] });
    expect(result).toMatchObject({ name: "short", passed: true, problems: [] });
    expect(result?.decision?.exceptions[0]?.key).toBe("stock.short@line:1");
  });

  it("names what is missing and what is unexpected", () => {
    const expected = { exceptions: ["stock.short@line:2"], actions: [], unknowns: ["line.sku"] };
    expect(problemsOf({ name: "t", expect: expected })).toEqual([
      "exceptions: missing stock.short@line:2",
      "exceptions: unexpected stock.short@line:1",
      "actions: unexpected assign",
      "unknowns: missing line.sku",
    ]);
  });

  it("does not compare what is not expected, and takes lists for sets", () => {
    expect(problemsOf({ name: "t", expect: { actions: ["assign", "assign"] } })).toEqual([]);
  });

  it("merges the order of the test into the default one", () => {
    const order = { status: "shipped", channel: null };
    expect(problemsOf({ name: "t", order, expect: NOTHING })).toEqual([]);
  });

  it("uses the now and the settings of the test", () => {
    expect(problemsOf({ name: "t", settings: { "stock.tolerance": 1 }, expect: NOTHING })).toEqual([]);
    const stale = { exceptions: [], unknowns: ["line.shortQuantity"] };
    expect(problemsOf({ name: "t", now: "2026-03-12T12:00:00Z", expect: stale })).toEqual([]);
  });

  it("gives the facts the cases of the test, and due times their openings", () => {
    const stored = [{ key: "stock.short@line:1", status: "open", openedAt: "2026-03-09T00:00:00Z" }];
    const slow = {
      name: "slow",
      conditions: {
        all: [{ fact: "process.hoursSinceOldestUnresolved", operator: "greaterThan", value: 1 }],
      },
      event: { type: "process.sla_breached" },
    };
    const own = { ...file, classifiers: [...file.classifiers, slow] };
    const test = {
      name: "t",
      cases: stored,
      expect: { exceptions: ["stock.short@line:1", "process.sla_breached@order"] },
    };
    expect(problemsOf(test, own)).toEqual([]);
    const again = [{ ...stored[0], epoch: 2 }];
    const [result] = testRuleset({ ...own, tests: [{ ...test, cases: again }] });
    expect(result?.decision?.actions[0]?.key).toMatch(/~2$/);
  });

  it.each([
    [{ settings: 5 }, `"settings" must be an object by setting name`],
    [{ name: 5 }, `"name" must be a text`],
    [{ now: 5 }, `"now" must be an instant such as "2026-03-10T09:00:00Z"`],
    [{ order: [] }, `"order" must be an object`],
    [{ cases: {} }, `"cases" must list objects`],
    [{ cases: ["stock.low@sku:A"] }, `"cases" must list objects`],
    [{ lookups: null }, `"lookups" must be an object by lookup name`],
    [{ expect: { ...SHORT, actions: null } }, `"actions" must list texts`],
  ])("says what part of a test cannot be meant: %j", (change, problem) => {
    expect(problemsOf({ name: "t", expect: SHORT, ...change })).toEqual([problem]);
  });

  it("says so of what all tests start from, even where a test has its own", () => {
    const testDefaults = { ...file.testDefaults, now: 5 };
    expect(problemsOf({ name: "t", now: NOW, expect: SHORT }, { testDefaults })).toEqual([
      `"now" must be an instant such as "2026-03-10T09:00:00Z"`,
    ]);
  });

  describe("answers lookups", () => {
    it("by id, else by *, the id before", () => {
      const any = { stock: { "*": level(9) } };
      expect(problemsOf({ name: "t", lookups: any, expect: SHORT })).toEqual([]);
      expect(problemsOf({ name: "t", lookups: any, expect: NOTHING }, { testDefaults: bare() })).toEqual([]);
    });

    it("by the test's own answer instead of a default one, never mixed with it", () => {
      const failing = {
        testDefaults: { ...file.testDefaults, lookups: { stock: { TEA: { failed: "timeout" } } } },
      };
      const full = { stock: { TEA: level(9) } };
      expect(problemsOf({ name: "t", lookups: full, expect: NOTHING }, failing)).toEqual([]);
    });

    it("not at all where null removes the answer, or nobody gave one", () => {
      const unknown = { exceptions: [], unknowns: ["line.shortQuantity"] };
      expect(problemsOf({ name: "t", lookups: { stock: { TEA: null } }, expect: unknown })).toEqual([]);
      expect(problemsOf({ name: "t", lookups: { stock: null }, expect: unknown })).toEqual([]);
      expect(problemsOf({ name: "t", expect: unknown }, { testDefaults: bare() })).toEqual([]);
    });

    it("for a SKU named __proto__ like for any other", () => {
      const order = { lines: [{ id: "1", sku: "__proto__", quantity: 2, unitPriceMinor: 1 }] };
      expect(problemsOf({ name: "t", order, lookups: { stock: { "*": level(1) } }, expect: SHORT })).toEqual(
        [],
      );
    });
  });

  describe("says what is wrong with a test", () => {
    it.each([
      ["no test", 7, /must be an object/],
      ["no expectation", { name: "t" }, /needs "expect"/],
      ["an empty expectation", { name: "t", expect: {} }, /expects nothing/],
      ["an unknown key", { name: "t", expect: SHORT, lookup: {} }, /no key "lookup"; did you mean "lookups"/],
      ["an unknown expectation", { name: "t", expect: { exception: [] } }, /did you mean "exceptions"/],
      ["no list", { name: "t", expect: { actions: "assign" } }, /"actions" must list texts/],
      ["a broken order", { name: "t", order: { currency: "euro" }, expect: SHORT }, /currency/],
      ["a broken now", { name: "t", now: "yesterday", expect: SHORT }, /yesterday/],
      ["an unknown setting", { name: "t", settings: { x: 1 }, expect: SHORT }, /setting "x"/],
      [
        "odd lookups",
        { name: "t", lookups: { stock: { TEA: 3 } }, expect: SHORT },
        /"TEA" must be an object/,
      ],
      ["odd lookups of a kind", { name: "t", lookups: { stock: [] }, expect: SHORT }, /must be an object/],
      ["no lookups", { name: "t", lookups: 3, expect: SHORT }, /"lookups" must be an object/],
    ])("%s", (_case, test, problem) => {
      expect(problemsOf(test).join("\n")).toMatch(problem);
    });

    it("no now anywhere", () => {
      const { now: _, ...testDefaults } = file.testDefaults;
      expect(problemsOf({ name: "t", expect: SHORT }, { testDefaults })).toEqual([
        expect.stringMatching(/"now"/),
      ]);
    });

    it("without harm to the next test", () => {
      const results = testRuleset({ ...file, tests: [{ expect: 3 }, { name: "short", expect: SHORT }] });
      expect(results.map(({ name, passed }) => [name, passed])).toEqual([
        ["test 1", false],
        ["short", true],
      ]);
    });

    it("of a fact that throws", () => {
      const broken = defineFact({
        name: "acme.broken",
        scope: "order",
        type: "boolean",
        description: { en: "Throws.", zh: "抛出。" },
        derive: () => {
          throw new Error("the disk is on fire");
        },
      });
      const rule = {
        name: "b",
        conditions: { all: [{ fact: "acme.broken", operator: "equal", value: true }] },
        event: { type: "order.invalid" },
      };
      const results = testRuleset(
        { ...file, classifiers: [rule], tests: [{ name: "t", expect: NOTHING }] },
        { facts: [broken] },
      );
      expect(results[0]?.problems).toEqual(['the fact "acme.broken" threw; see the cause']);
    });
  });

  it("has nothing to run in a file without tests, and refuses tests that are no list", () => {
    expect(testRuleset(file)).toEqual([]);
    expect(() => testRuleset({ ...file, tests: {} })).toThrow("/tests: must be a list, not an object");
  });

  it("refuses a broken rule file as a whole", () => {
    expect(() => testRuleset({ ...file, policies: [{ name: "x" }] })).toThrow(/event/);
  });

  it("runs the tests of a file over what it extends", () => {
    const own = {
      name: "own",
      extends: ["shop"],
      testDefaults: file.testDefaults,
      tests: [{ name: "t", expect: SHORT }],
    };
    expect(testRuleset(own, { rulesets: { shop: file } })[0]?.problems).toEqual([]);
  });
});

function bare() {
  const { lookups: _, ...defaults } = file.testDefaults;
  return defaults;
}
