import fc from "fast-check";
import { unknown } from "../../src/core/index";
import { EVERY, type PathStep, parsePath } from "../../src/core/rules/path";
import type { LeafCondition } from "../../src/core/rules/Rule";
import { leavesOf } from "../support/leavesOf";
import type { FactReading } from "../support/readFacts";
import { hostScalarArbitrary } from "./factValues";
import {
  factNames,
  factsArbitrary,
  pickedNames,
  type RulesDocument,
  rulesDocumentArbitrary,
  valueArbitraryFor,
} from "./rules";

/** Rules with many sets of facts for them. */
export interface ConformanceCase extends RulesDocument {
  readonly factSets: readonly Readonly<Record<string, unknown>>[];
}

type Facts = Readonly<Record<string, unknown>>;

/** A change to a set of facts, made where the rules look, so that their answers change. */
type Edit = (facts: Facts, leaves: readonly LeafCondition[]) => Facts;

const hidden = unknown("scanner_offline");

/** Gives a fact a value near what it is compared with, or the fact that it is compared with one near its own. */
const nearEdit = fc.tuple(fc.nat(200), fc.nat(200), fc.boolean()).map(([which, how, other]): Edit => {
  return (facts, leaves) => {
    const leaf = leaves[which % Math.max(leaves.length, 1)];
    if (leaf === undefined) return facts;
    const value = referenceOf(leaf);
    const target = value === undefined ? leaf.value : whole(facts, value.fact);
    if (other && value !== undefined)
      return put(facts, value, pick(nearValues(whole(facts, leaf.fact)), how));
    return put(facts, leaf, pick(nearValues(target), how));
  };
});

/** Gives both sides of a comparison of two facts one odd value, or a list of it. */
const pairEdit = fc
  .tuple(fc.nat(200), fc.oneof(fc.constant(Number.NaN), hostScalarArbitrary), fc.nat(1), fc.nat(1))
  .map(([which, odd, left, right]): Edit => {
    return (facts, leaves) => {
      const pairs = leaves.flatMap((leaf) => {
        const value = referenceOf(leaf);
        return value === undefined ? [] : [[leaf, value] as const];
      });
      const pair = pairs[which % Math.max(pairs.length, 1)];
      if (pair === undefined) return facts;
      const forms = [odd, [1, odd]];
      return put(put(facts, pair[0], forms[left]), pair[1], forms[right]);
    };
  });

const nameArbitrary = fc.constantFrom(...factNames);

const valueEdit = fc.oneof(
  ...factNames.map((name) =>
    valueArbitraryFor(name).map(
      (value): Edit =>
        (facts) =>
          withFact(facts, name, value),
    ),
  ),
);

const missingEdit = nameArbitrary.map((name): Edit => {
  return (facts) => Object.fromEntries(Object.entries(facts).filter(([each]) => each !== name));
});

const unknownEdit = nameArbitrary.map(
  (name): Edit =>
    (facts) =>
      withFact(facts, name, hidden),
);

const editArbitrary = fc.oneof(
  { weight: 24, arbitrary: nearEdit },
  { weight: 12, arbitrary: pairEdit },
  { weight: 6, arbitrary: valueEdit },
  { weight: 1, arbitrary: missingEdit },
  { weight: 1, arbitrary: unknownEdit },
);

/** Rules of the whole dialect with many sets of facts, most of them made to meet the rules' own values. */
export function conformanceCaseArbitrary(setsEach: number): fc.Arbitrary<ConformanceCase> {
  const edits = fc.array(fc.array(editArbitrary, { minLength: 1, maxLength: 4 }), {
    minLength: setsEach,
    maxLength: setsEach,
  });
  return fc.tuple(rulesDocumentArbitrary, factsArbitrary, edits).map(([document, base, all]) => {
    const leaves = document.rules.flatMap((rule) => leavesOf(rule.conditions, document.conditions));
    const factSets = all.map((each) => each.reduce((facts, edit) => edit(facts, leaves), base));
    return { ...document, factSets: [base, ...factSets] };
  });
}

function referenceOf({ value }: LeafCondition): FactReading | undefined {
  const isReference = typeof value === "object" && value !== null && "fact" in value;
  return isReference ? (value as FactReading) : undefined;
}

function whole(facts: Facts, name: string): unknown {
  return Object.hasOwn(facts, name) && facts[name] !== hidden ? facts[name] : undefined;
}

function pick(values: readonly unknown[], how: number): unknown {
  return values[how % values.length];
}

/** Values that are equal to another, hold it, are held by it, or lie beside it. */
function nearValues(target: unknown): readonly unknown[] {
  if (Array.isArray(target)) return [...target, target, target.slice(1), [...target, target[0]], target[0]];
  if (typeof target === "number") {
    return [target, target + 1, target - 1, String(target), [target], [target - 1, target], -target];
  }
  if (typeof target === "string") return [target, `${target}1`, Number(target), [target], [target, target]];
  return [target, [target], [target, 1]];
}

/** The facts with a value where one is read, containers made where there are none. */
function put(facts: Facts, { fact, path }: FactReading, value: unknown): Facts {
  const steps = path === undefined ? [] : parsePath(path);
  if ("problem" in steps) throw new Error(`the generator wrote the path ${path}`);
  if (steps.length === 0 && pickedNames.includes(fact)) return facts;
  return withFact(facts, fact, putAt(whole(facts, fact), steps, value));
}

function putAt(container: unknown, steps: readonly PathStep[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  if (step === EVERY) {
    const list = Array.isArray(container) ? container : [];
    return [putAt(list[0], rest, value), ...list.slice(0, 2)];
  }
  if (step === "length") return container;
  if (/^\d+$/.test(step)) {
    const list: unknown[] = Array.isArray(container) ? [...container] : [];
    list[Number(step)] = putAt(list[Number(step)], rest, value);
    return list;
  }
  const isRecord = typeof container === "object" && container !== null && !Array.isArray(container);
  const record = isRecord ? (container as Facts) : {};
  return { ...record, [step]: putAt(record[step], rest, value) };
}

/** A spread would take a fact called `__proto__` for the prototype in a literal, `fromEntries` does not. */
function withFact(facts: Facts, name: string, value: unknown): Facts {
  return Object.fromEntries([...Object.entries(facts).filter(([each]) => each !== name), [name, value]]);
}
