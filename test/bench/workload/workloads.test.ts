import { describe, expect, it } from "vitest";
import type { Engine, Matches } from "../engines/Engine";
import { jsonLogicEngine } from "../engines/jsonLogicEngine";
import { jsonLogicJs } from "../engines/jsonLogicJs";
import { orderTriageRules } from "../engines/orderTriageRules";
import { plainJavaScript } from "../engines/plainJavaScript";
import { matchByHand } from "../referee/matchByHand";
import { areSameMatches } from "../sameMatches";
import type { BenchOrder } from "./BenchOrder";
import { isIndexable } from "./scaleRules";
import { rulesOf, textsOf, type WorkloadName } from "./workloads";

const COUNT = 20_000;
const parse = (texts: readonly string[]) => texts.map((text) => JSON.parse(text) as BenchOrder);
const share = (answers: readonly Matches[]) =>
  answers.filter(({ length }) => length > 0).length / answers.length;

async function answersOf(
  engine: Engine,
  workload: WorkloadName,
  orders: readonly BenchOrder[],
): Promise<Matches[]> {
  const matcher = await engine.open(rulesOf(workload));
  return Promise.all(orders.map((order) => matcher.matchesOf(order)));
}

describe("the 32 rules", () => {
  const texts = textsOf("main", COUNT);
  const orders = parse(texts);
  const answers = orders.map(matchByHand);

  it("are 20 about the order and 12 about a line, with names of their own", () => {
    const { orderRules, lineRules } = rulesOf("main");
    expect([orderRules.length, lineRules.length]).toEqual([20, 12]);
    expect(new Set([...orderRules, ...lineRules].map(({ name }) => name)).size).toBe(32);
  });

  it("come with the same orders every time, all different", () => {
    expect(textsOf("main", 500)).toEqual(texts.slice(0, 500));
    expect(new Set(texts).size).toBe(COUNT);
  });

  it("hold for 10 to 14 of 100 orders", () => {
    expect(share(answers)).toBeGreaterThan(0.1);
    expect(share(answers)).toBeLessThan(0.14);
  });

  it("each hold for some order, and none for many", () => {
    const counts = new Map<string, number>();
    for (const [rule] of answers.flat()) counts.set(rule, (counts.get(rule) ?? 0) + 1);
    const { orderRules, lineRules } = rulesOf("main");
    for (const { name } of [...orderRules, ...lineRules])
      expect(counts.get(name) ?? 0, name).toBeGreaterThan(20);
    expect(Math.max(...counts.values())).toBeLessThan(COUNT / 20);
  });

  it.each([
    ["plain JavaScript", plainJavaScript()],
    ["json-logic-engine", jsonLogicEngine("compiled")],
    ["json-logic-js", jsonLogicJs()],
    ["order-triage/rules", orderTriageRules("never")],
  ])("mean the same to code by hand and to %s", async (_, engine) => {
    const some = orders.slice(0, 1_000);
    const others = await answersOf(engine, "main", some);
    const differing = some.filter(
      (_, index) => !areSameMatches(answers[index] as Matches, others[index] as Matches),
    );
    expect(differing).toEqual([]);
  });
});

describe.each([10, 100, 300])("the scaled rules, %d of them", (count) => {
  it("begin nearly all with a comparison an index can use, one in three about a line", () => {
    const { orderRules, lineRules } = rulesOf(count);
    const rules = [...orderRules, ...lineRules];
    expect(rules.length).toBe(count);
    const indexable = rules.filter(({ conditions }) => isIndexable(conditions as never)).length;
    expect(indexable / count).toBeGreaterThanOrEqual(0.89);
    if (count === 300) expect(indexable).toBeLessThan(count);
    expect(Math.abs(lineRules.length / count - 1 / 3)).toBeLessThan(0.16);
  });

  it("hold for about 12 of 100 orders", async () => {
    const answers = await answersOf(plainJavaScript(), count, parse(textsOf(count, 1_000)));
    expect(share(answers)).toBeGreaterThan(0.08);
    expect(share(answers)).toBeLessThan(0.16);
  });
});
