import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../../../src/core/json";
import { compileCondition } from "../../../../src/core/rules/compileCondition";
import { collectIssues } from "../../../../src/core/rules/Issues";
import { openEnvironment } from "../../../../src/core/rules/lint/Environment";
import { findPointless, judgedIn } from "../../../../src/core/rules/lint/findPointless";
import { formulaOf } from "../../../../src/core/rules/lint/formulaOf";
import { valuesOf } from "../../../../src/core/rules/lint/valuesOf";
import type { FactShape } from "../../../../src/core/rules/unfitValue";

const shapes: Readonly<Record<string, FactShape>> = {
  hours: { type: "number" },
  state: { type: "text", values: ["a", "b", "c"] },
  isOpen: { type: "boolean" },
  tags: { type: "list" },
  limit: { type: "number" },
  other: { type: "number" },
};
const names = Object.keys(shapes);

/** What is found in a condition, as `kind path`. */
function found(condition: JsonValue, named: Readonly<Record<string, JsonValue>> = {}): readonly string[] {
  const issues = collectIssues();
  const node = compileCondition(condition, "", {
    scope: { slotOf: (name) => names.indexOf(name), clockOf: () => "none" },
    issues,
    operators: {},
    conditions: new Map(
      Object.entries(named).map(([name, json]) => [name, { json, path: `/conditions/${name}` }]),
    ),
    budget: { left: 1_000, limit: 1_000 },
  });
  expect(issues.list).toEqual([]);
  if (node === undefined) throw new Error("refused");
  const environment = openEnvironment(({ slot, steps }) => valuesOf(shapes[names[slot] as string], steps), {
    left: 10_000,
  });
  const context = { operators: {}, clockUnitOf: () => undefined };
  return findPointless(node, "", judgedIn(environment), (part) => formulaOf(part, context)).map(
    ({ kind, path }) => `${kind} ${path}`,
  );
}

const more = (value: JsonValue, fact = "hours") => ({ fact, operator: "greaterThan", value });
const less = (value: JsonValue, fact = "hours") => ({ fact, operator: "lessThan", value });
const from = (value: JsonValue, fact = "hours") => ({ fact, operator: "greaterThanInclusive", value });
const is = (value: JsonValue, fact = "state") => ({ fact, operator: "equal", value });
const isNot = (value: JsonValue, fact = "state") => ({ fact, operator: "notEqual", value });
const among = (...value: JsonValue[]) => ({ fact: "state", operator: "in", value });

describe("parts without use", () => {
  it.each<[string, JsonValue, readonly string[]]>([
    ["more than 5 and less than 3", { all: [more(5), less(3)] }, ["never /all/1"]],
    ["from 5 and less than 5", { all: [from(5), less(5)] }, ["never /all/1"]],
    ["two states at once", { all: [is("a"), is("b")] }, ["never /all/1"]],
    ["a state out of a list without it", { all: [among("a", "b"), is("c")] }, ["never /all/1"]],
    ["an empty list", { all: [among()] }, ["never /all/0"]],
    [
      "neither true nor false, nor missing",
      { all: [is(true, "isOpen"), is(false, "isOpen")] },
      ["never /all/1"],
    ],
    [
      "more and less than another fact",
      { all: [more({ fact: "limit" }), less({ fact: "limit" })] },
      ["never /all/1"],
    ],
    [
      "the same from both sides",
      { all: [more({ fact: "limit" }), more({ fact: "hours" }, "limit")] },
      ["never /all/1"],
    ],
    [
      "a list with and without an element",
      {
        all: [
          { fact: "tags", operator: "contains", value: "x" },
          { fact: "tags", operator: "doesNotContain", value: "x" },
        ],
      },
      ["never /all/1"],
    ],
    ["a branch against the group", { all: [is("a"), { any: [is("b"), more(3)] }] }, ["never /all/1/any/0"]],
    ["three that only together clash", { all: [isNot("a"), isNot("b"), among("a", "b")] }, ["never /all/2"]],
    ["branches that both clash", { all: [{ any: [is("a"), is("b")] }, is("c")] }, ["never /all/1"]],
    ["not a or not b", { any: [isNot("a"), isNot("b")] }, ["always /any/1"]],
    ["a comparison or its opposite", { any: [less(3), { not: less(3) }] }, ["always /any/1"]],
    ["not in an empty list", { all: [{ not: among() }] }, ["never /all/0/not"]],
    ["a weaker threshold beside a stronger", { all: [more(5), more(3)] }, ["redundant /all/1"]],
    ["a weaker threshold before a stronger", { all: [more(3), more(5)] }, ["redundant /all/0"]],
    ["a branch inside another", { any: [more(3), more(5)] }, ["redundant /any/1"]],
    ["the same twice", { all: [more(3), is("a"), more(3)] }, ["redundant /all/2"]],
    [
      "what the group says already",
      { all: [is("a"), { any: [{ all: [is("a"), more(3)] }, more(9, "other")] }] },
      ["redundant /all/1/any/0/all/0"],
    ],
  ])("are found: %s", (_name, condition, expected) => {
    expect(found(condition)).toEqual(expected);
  });

  it.each<[string, JsonValue]>([
    ["everything, or a fact that is absent", { any: [less(3), from(3)] }],
    ["true or false, or a fact that is absent", { any: [is(true, "isOpen"), is(false, "isOpen")] }],
    ["every value, or a fact that is absent", { all: [among("a", "b", "c")] }],
    ["none of its values: the fact is absent", { all: [isNot("a"), isNot("b"), isNot("c")] }],
    ["neither less nor from: the fact is absent", { all: [{ not: less(3) }, { not: from(3) }] }],
    ["two thresholds that are facts", { all: [more({ fact: "limit" }), less({ fact: "other" })] }],
    ["a single number", { all: [from(3), { not: more(3) }] }],
    ["a fact compared with another and with a number", { all: [more({ fact: "limit" }), more(3)] }],
    [
      "two elements of a list",
      {
        all: [
          { fact: "tags", operator: "contains", value: "x" },
          { fact: "tags", operator: "contains", value: "y" },
        ],
      },
    ],
    ["nothing at all", { all: [] }],
  ])("are not seen in %s", (_name, condition) => {
    expect(found(condition)).toEqual([]);
  });

  it("takes a named condition as a whole, at the place where it is named", () => {
    const named = { "is-a": { all: [is("a")] } };
    expect(found({ all: [is("b"), { condition: "is-a" }] }, named)).toEqual(["never /all/1"]);
    expect(found({ all: [{ condition: "is-a" }, { any: [is("b"), more(1)] }] }, named)).toEqual([
      "never /all/1/any/0",
    ]);
  });

  it("lets a rule say what a named condition happens to say too", () => {
    const named = { "is-a": { all: [is("a"), more(3)] } };
    expect(found({ all: [{ condition: "is-a" }, is("a")] }, named)).toEqual([]);
  });
});
