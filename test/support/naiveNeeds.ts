import type { Condition } from "../../src/core/rules/Rule";
import type { ProbeAction, ProbeCase, ProbePolicy } from "../arbitraries/probeCase";
import { probeFacts, probeTexts } from "./probeFacts";

/** Answers by `lookup/id`; `null` is a failure, a question that is not there is pending. */
export type Answers = ReadonlyMap<string, boolean | null>;

/** `undefined`: not known. */
type Truth = boolean | undefined;

/** A condition with the item it is about: the SKU of a line, `""` for the order. */
export interface Instance {
  readonly condition: Condition;
  readonly sku: string;
}

/** One comparison of an instance. */
export interface NaiveLeaf {
  readonly truth: Truth;
  /** Questions nobody was asked, of all its sides. */
  readonly pending: readonly string[];
  /** One of its sides will never be known. */
  readonly isStuck: boolean;
  /** The conditions it stands in, outermost first, itself included. */
  readonly within: readonly Condition[];
}

/** How a mutant strays from the law. */
export interface Straying {
  readonly asks?: "first" | "all" | "last";
  readonly entersDecided?: boolean;
  /** Takes no account of what will never be known. */
  readonly ignoresFailures?: boolean;
  readonly forgetsStages?: boolean;
}

/** A condition by Kleene's logic, part by part; `leaf` overrides what a comparison is worth. */
function naiveTruth(condition: Condition, leaf: (condition: Condition) => Truth): Truth {
  if ("not" in condition) {
    const truth = naiveTruth(condition.not, leaf);
    return truth === undefined ? undefined : !truth;
  }
  if (!("all" in condition) && !("any" in condition)) return leaf(condition);
  const [parts, deciding] = "all" in condition ? [condition.all, false] : [condition.any, true];
  const truths = parts.map((part) => naiveTruth(part, leaf));
  if (truths.includes(deciding)) return deciding;
  return truths.includes(undefined) ? undefined : !deciding;
}

/** The comparisons of a condition in file order. */
export function naiveLeaves(instance: Instance, answers: Answers): readonly NaiveLeaf[] {
  const visit = (condition: Condition, above: readonly Condition[]): readonly NaiveLeaf[] => {
    const within = [...above, condition];
    if ("not" in condition) return visit(condition.not, within);
    if ("all" in condition) return condition.all.flatMap((part) => visit(part, within));
    if ("any" in condition) return condition.any.flatMap((part) => visit(part, within));
    const sides = sidesOf(condition, instance.sku, answers);
    return [
      {
        truth: compare(sides),
        pending: sides.flatMap((side) => ("pending" in side ? side.pending : [])),
        isStuck: sides.some((side) => "pending" in side && side.pending.length === 0),
        within,
      },
    ];
  };
  return visit(instance.condition, []);
}

const keysOf = new Map(
  [...probeFacts, ...probeTexts].map(({ name, keys }) => [
    name,
    (sku: string) => keys(sku).map(({ lookup, id }) => `${lookup}/${id}`),
  ]),
);

type Side = { readonly value: boolean } | { readonly pending: readonly string[] };

function compare([left, right]: readonly Side[]): Truth {
  if (left === undefined || right === undefined) throw new Error("a comparison has two sides");
  return "value" in left && "value" in right ? left.value === right.value : undefined;
}

function sidesOf(condition: Condition, sku: string, answers: Answers): readonly Side[] {
  const { fact, value } = condition as unknown as { fact: string; value: boolean | { fact: string } };
  const right = typeof value === "boolean" ? { value } : sideOf(value.fact, sku, answers);
  return [sideOf(fact, sku, answers), right];
}

function sideOf(name: string, sku: string, answers: Answers): Side {
  const keys = keysOf.get(name)?.(sku) ?? [];
  const values = keys.map((key) => answers.get(key));
  if (values.includes(null)) return { pending: [] };
  const pending = keys.filter((key) => answers.get(key) === undefined);
  return pending.length > 0 ? { pending } : { value: values.every((value) => value === true) };
}

/** The verdict of an instance by what is answered. */
function verdictOf(instance: Instance, answers: Answers): Truth {
  return naiveTruth(instance.condition, (leaf) => compare(sidesOf(leaf, instance.sku, answers)));
}

/**
 * What an instance asks: of the first comparison in file order all of whose surroundings are undecided, and whose answer
 * can still change the verdict.
 */
function asksOf(instance: Instance, answers: Answers, straying: Straying = {}): readonly string[] {
  const { asks = "first", entersDecided = false, ignoresFailures = false } = straying;
  if (verdictOf(instance, answers) !== undefined) return [];
  const isOpen = (condition: Condition) => verdictOf({ ...instance, condition }, answers) === undefined;
  const leaves = naiveLeaves(instance, answers);
  const counts = ({ truth, isStuck, within }: NaiveLeaf, index: number): boolean =>
    truth === undefined &&
    !isStuck &&
    (entersDecided || (within.every(isOpen) && (ignoresFailures || decides(instance, leaves, index))));
  if (asks === "first") return leaves.find(counts)?.pending ?? [];
  const counting = leaves.filter(counts);
  return (asks === "all" ? counting : counting.slice(-1)).flatMap(({ pending }) => pending);
}

/**
 * Whether there are two completions of an instance that differ in one leaf alone and give different verdicts; what failed
 * stays unknown in both.
 */
export function decides({ condition }: Instance, leaves: readonly NaiveLeaf[], index: number): boolean {
  const own = leaves[index];
  const open = leaves.filter((leaf) => leaf.truth === undefined && !leaf.isStuck && leaf !== own);
  const leafOf = new Map(leaves.map((leaf) => [leaf.within.at(-1), leaf]));
  for (let completion = 0; completion < 2 ** open.length; completion += 1) {
    const verdictWith = (value: boolean) =>
      naiveTruth(condition, (at) => {
        const leaf = leafOf.get(at) as NaiveLeaf;
        if (leaf === own) return value;
        return open.includes(leaf) ? (completion >> open.indexOf(leaf)) % 2 === 1 : leaf.truth;
      });
    if (verdictWith(true) !== verdictWith(false)) return true;
  }
  return false;
}

/** What a round asks, and of which undecided conditions. */
export interface NaiveRound {
  /** `lookup/id`, sorted, each once. */
  readonly needs: readonly string[];
  /** `code@subject` of what is raised, in no order. */
  readonly raised: readonly string[];
  /** `rule@subject` of the classifiers that cannot be decided, in no order. */
  readonly undecided: readonly string[];
  /** Those that are judged in the stage which asks. */
  readonly instances: readonly Instance[];
}

/** One round by the letter of the law: classifiers; then policies and the conditions of actions; then parameters. */
export function naiveRound(probeCase: ProbeCase, answers: Answers, straying: Straying = {}): NaiveRound {
  const items = probeCase.classifiers.flatMap((classifier) => {
    const skus = classifier.forEach === "line" ? probeCase.skus : [""];
    return skus.map((sku, line) => ({
      code: classifier.event.type,
      place: `${classifier.name}@${classifier.forEach === "line" ? `line:${line}` : "order"}`,
      key: `${classifier.event.type}@${classifier.forEach === "line" ? `line:${line}` : "order"}`,
      raisesUnknown: classifier.onUnknown === "raise",
      instance: { condition: classifier.conditions, sku },
    }));
  });
  const undecided = items
    .filter(({ instance }) => verdictOf(instance, answers) === undefined)
    .map(({ place }) => place)
    .sort();
  const first = items.map(({ instance }) => instance);
  const holding = items.filter(({ instance }) => verdictOf(instance, answers) === true);
  const certain = stagesFor(holding, probeCase, answers);
  const stages = [first, ...certain];
  const round = roundOf(holding, stages, answers, straying);
  if (round.needs.length === 0) {
    const ignorant = items.filter(
      ({ instance, raisesUnknown }) => raisesUnknown && verdictOf(instance, answers) === undefined,
    );
    if (ignorant.length > 0) {
      const all = [...holding, ...ignorant];
      const late = stagesFor(all, probeCase, answers);
      return { ...roundOf(all, late, answers, straying), undecided };
    }
  }
  return { ...round, undecided };
}

type Stage = readonly (Instance | { readonly text: string })[];

function roundOf(
  raised: readonly { readonly key: string }[],
  stages: readonly Stage[],
  answers: Answers,
  straying: Straying,
): Omit<NaiveRound, "undecided"> {
  const asked = stages.map((stage) => needsOf(stage, answers, straying));
  const at = asked.findIndex((needs) => needs.length > 0);
  const needs = straying.forgetsStages ? asked.flat() : (asked[at] ?? []);
  const stage = stages[at] ?? [];
  return {
    needs: [...new Set(needs)].sort(),
    raised: [...new Set(raised.map(({ key }) => key))].sort(),
    instances: stage.filter((each): each is Instance => "condition" in each),
  };
}

function needsOf(stage: Stage, answers: Answers, straying: Straying): readonly string[] {
  return stage.flatMap((each) => {
    if ("condition" in each) return asksOf(each, answers, straying);
    const side = sideOf(each.text, "", answers);
    return "pending" in side ? side.pending : [];
  });
}

/** What the policies judge for the exceptions that are raised, and the parameters of the actions they choose. */
function stagesFor(
  raised: readonly { readonly code: string; readonly key: string; readonly instance: Instance }[],
  { policies }: ProbeCase,
  answers: Answers,
): readonly [Stage, Stage] {
  const judged: Instance[] = [];
  const texts: { readonly text: string }[] = [];
  const holds = (condition: Condition, sku: string): boolean => {
    judged.push({ condition, sku });
    return verdictOf({ condition, sku }, answers) === true;
  };
  const exceptions = new Map(raised.map(({ key, code, instance }) => [key, { code, sku: instance.sku }]));
  const ranked = [...policies].sort((a, b) => b.priority - a.priority);
  for (const { code, sku } of exceptions.values()) {
    let chosen: ProbePolicy | undefined;
    for (const policy of ranked) {
      if (!policy.for.includes(code) || (chosen !== undefined && policy.add !== true)) continue;
      if (!holds(policy.conditions, sku)) continue;
      if (policy.add !== true) chosen = policy;
      const applies = ({ conditions }: ProbeAction) => conditions === undefined || holds(conditions, sku);
      texts.push(...policy.event.params.actions.filter(applies).map(({ user }) => ({ text: user.fact })));
    }
  }
  return [judged, texts];
}
