import { describe, expect, it } from "vitest";
import { compileRuleset } from "../../src/core/index";
import { runOnEngine } from "../../src/json-rules-engine/index";
import { anOrder } from "../support/anOrder";
import { always, NOW, oneInStock, short } from "../support/smallRules";

const isShort = { fact: "line.shortQuantity", operator: "greaterThan", value: 0 };
const isTea = { fact: "line.sku", operator: "equal", value: "TEA-1" };
const order = anOrder({
  lines: [
    { id: "1", sku: "TEA-1", quantity: 2, unitPriceMinor: 500 },
    { id: "2", sku: "POT", quantity: 1, unitPriceMinor: 500 },
  ],
});
const forLines = (name: string, conditions: object, more: object = {}) =>
  always("line.split", { name, forEach: "line", conditions, ...more });
const run = (classifiers: readonly object[], known = {}) => {
  const codes = { "line.split": { title: "Line split" } };
  return runOnEngine(compileRuleset({ name: "t", codes, classifiers }), { order, now: NOW, known });
};
const found = (rule: string, id: string) => ({ rule, code: "line.split", subject: { kind: "line", id } });
const pending = [{ fact: "line.shortQuantity", reason: "pending" }];
const failed = { stock: { "TEA-1": { failed: "failed" }, POT: { failed: "not_configured" } } };

describe("runOnEngine", () => {
  it("does the items of forEach in snapshot order, the rules in file order whatever their priority", async () => {
    const { findings } = await run([
      forLines("all", { all: [] }),
      forLines("tea", { all: [isTea] }, { priority: 9 }),
    ]);
    expect(findings).toEqual([found("all", "1"), found("all", "2"), found("tea", "1")]);
  });

  it("decides a rule by one part that decides, and lists it as undecided else", async () => {
    const { findings, undecided } = await run([
      forLines("either", { any: [isShort, isTea] }),
      forLines("neither", { not: { any: [isShort, isTea] } }),
      forLines("both", { all: [isShort, isTea] }),
    ]);
    expect(findings).toEqual([found("either", "1")]);
    expect(undecided).toEqual([
      { ...found("either", "2"), facts: pending },
      { ...found("neither", "2"), facts: pending },
      { ...found("both", "1"), facts: pending },
    ]);
  });

  it("engine-priority: a condition of a higher priority that is unknown hides those after it", async () => {
    const { undecided } = await run([forLines("both", { all: [{ ...isShort, priority: 2 }, isTea] })]);
    expect(undecided.map(({ subject }) => subject.id)).toEqual(["1", "2"]);
  });

  it("runs rules about ignorance once nobody can be asked any more", async () => {
    const rules = [
      forLines("closed", { all: [isShort] }, { onUnknown: "raise" }),
      always("facts.missing", { forEach: "unknown" }),
    ];
    expect((await run(rules)).findings).toEqual([]);
    expect((await run(rules, failed)).findings).toEqual([
      found("closed", "1"),
      found("closed", "2"),
      ...["failed", "not_configured"].map(() => ({
        rule: "facts.missing",
        code: "facts.missing",
        subject: { kind: "unknown", id: "line.shortQuantity" },
      })),
    ]);
  });

  it("throws as step does", async () => {
    const input = { order, now: "yesterday", known: oneInStock };
    await expect(
      runOnEngine(compileRuleset({ name: "t", classifiers: [short] }), input),
    ).rejects.toMatchObject({
      code: "invalid_instant",
    });
  });
});
