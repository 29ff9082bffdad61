import fc from "fast-check";
import type { Condition } from "../../src/core/rules/Rule";
import { probeFacts, probeTexts, SURE } from "../support/probeFacts";

/** A classifier of a random ruleset. */
export interface ProbeClassifier {
  readonly name: string;
  readonly forEach?: "line";
  readonly conditions: Condition;
  readonly onUnknown?: "raise";
  readonly event: { readonly type: string };
}

/** An action of a random playbook; `user` is a fact. */
export interface ProbeAction {
  readonly id: string;
  readonly type: "task.assign";
  readonly conditions?: Condition;
  readonly user: { readonly fact: string };
}

/** A policy of a random ruleset, for one code. */
export interface ProbePolicy {
  readonly name: string;
  readonly for: readonly [code: string];
  readonly priority: number;
  readonly add?: true;
  readonly conditions: Condition;
  readonly event: {
    readonly type: "playbook";
    readonly params: {
      readonly owner: string;
      readonly respondWithin: string;
      readonly actions: readonly ProbeAction[];
    };
  };
}

/** A random ruleset over facts that rest on lookups, an order's SKUs, and what every question will be answered. */
export interface ProbeCase {
  readonly classifiers: readonly ProbeClassifier[];
  readonly policies: readonly ProbePolicy[];
  readonly skus: readonly string[];
  /** Drawn from, answer by answer, in the order in which questions are asked; `null` is a failure. */
  readonly answers: readonly (boolean | null)[];
}

/** The codes that classifiers raise, by the kind of item. */
const codes = {
  order: ["order.invalid", "payment.pending"],
  line: ["stock.short", "stock.discontinued"],
} as const;

type Scope = keyof typeof codes;

/** Which facts the leaves of one condition get: each fact at most once, or as chance has it. */
type Deal = (pick: number) => string;

type Shape =
  | {
      readonly kind: "leaf";
      readonly sides: 0 | 1 | 2;
      readonly expected: boolean;
      readonly picks: readonly number[];
    }
  | { readonly kind: "all" | "any" | "not"; readonly parts: readonly Shape[] };

const leafArbitrary: fc.Arbitrary<Shape> = fc.record({
  kind: fc.constant("leaf"),
  sides: fc.constantFrom(0, 1, 1, 1, 1, 2),
  expected: fc.boolean(),
  picks: fc.tuple(fc.nat(), fc.nat()),
});

const { shape: shapeArbitrary } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof(
    { maxDepth: 2 },
    { weight: 2, arbitrary: leafArbitrary },
    { weight: 3, arbitrary: group("all", fc.array(tie("shape"), { maxLength: 3 })) },
    { weight: 3, arbitrary: group("any", fc.array(tie("shape"), { minLength: 1, maxLength: 3 })) },
    { weight: 1, arbitrary: group("not", fc.tuple(tie("shape"))) },
  ),
}));

function group(kind: "all" | "any" | "not", parts: fc.Arbitrary<readonly Shape[]>): fc.Arbitrary<Shape> {
  return parts.map((list) => ({ kind, parts: list }));
}

/** A condition as a rule file has it, before its leaves have facts. */
const rootArbitrary = fc.record({
  kind: fc.constantFrom("all" as const, "any" as const),
  parts: fc.array(shapeArbitrary, { minLength: 1, maxLength: 3 }),
});

function conditionOf(shape: Shape, deal: Deal): Condition {
  if (shape.kind === "leaf") {
    const [first, second] = shape.picks as readonly [number, number];
    if (shape.sides === 0) return { fact: SURE, operator: "equal", value: shape.expected };
    const fact = deal(first);
    return { fact, operator: "equal", value: shape.sides === 1 ? shape.expected : { fact: deal(second) } };
  }
  const parts = shape.parts.map((part) => conditionOf(part, deal));
  if (shape.kind === "not") return { not: parts[0] as Condition };
  return shape.kind === "all" ? { all: parts } : { any: parts };
}

/** Facts in one condition that rest on lookups: a test that tries all their completions shall end. */
const MOST_UNSURE = 8;

function dealer(scope: Scope, independent: boolean): Deal {
  const names = probeFacts
    .filter((fact) => fact.scope === "order" || fact.scope === scope)
    .map(({ name }) => name);
  let dealt = 0;
  return (pick) => {
    dealt += 1;
    if (dealt > MOST_UNSURE || names.length === 0) return SURE;
    const at = pick % names.length;
    const name = names[at] as string;
    if (independent) names.splice(at, 1);
    return name;
  };
}

const scopeArbitrary = fc.constantFrom<Scope>("order", "line");
const codeArbitrary = fc.nat(1);

function classifierArbitrary(independent: boolean) {
  return fc.record({ scope: scopeArbitrary, code: codeArbitrary, root: rootArbitrary, raise: fc.nat(3) }).map(
    ({ scope, code, root, raise }): Omit<ProbeClassifier, "name"> => ({
      ...(scope === "line" ? { forEach: "line" as const } : {}),
      conditions: conditionOf(root, dealer(scope, independent)),
      ...(raise === 0 ? { onUnknown: "raise" as const } : {}),
      event: { type: codes[scope][code] as string },
    }),
  );
}

function policyArbitrary(independent: boolean) {
  const action = fc.record({ root: fc.option(rootArbitrary), text: fc.constantFrom(...probeTexts) });
  return fc
    .record({
      scope: scopeArbitrary,
      code: codeArbitrary,
      root: rootArbitrary,
      priority: fc.integer({ min: 1, max: 3 }),
      add: fc.boolean(),
      actions: fc.array(action, { maxLength: 2 }),
    })
    .map(({ scope, code, root, priority, add, actions }) => (index: number): ProbePolicy => {
      const condition = (shape: Shape) => conditionOf(shape, dealer(scope, independent));
      return {
        name: `p${index}`,
        for: [codes[scope][code] as string],
        priority,
        ...(add ? { add: true as const } : {}),
        conditions: condition(root),
        event: {
          type: "playbook",
          params: {
            owner: "support",
            respondWithin: "PT4H",
            actions: actions.map(({ root: only, text }, at) => ({
              id: `act${index}-${at}`,
              type: "task.assign",
              ...(only === null ? {} : { conditions: condition(only) }),
              user: { fact: text.name },
            })),
          },
        },
      };
    });
}

/**
 * Cases in which policies are for codes that somebody raises: others would know no scope.
 *
 * @param independent in each condition, no two leaves rest on one question
 */
export function probeCaseArbitrary(independent: boolean): fc.Arbitrary<ProbeCase> {
  return fc
    .record({
      classifiers: fc.array(classifierArbitrary(independent), { minLength: 1, maxLength: 3 }),
      policies: fc.array(policyArbitrary(independent), { maxLength: 3 }),
      skus: fc.array(fc.constantFrom("S1", "S2"), { maxLength: 2 }),
      answers: fc.array(fc.constantFrom(true, true, true, false, false, false, null), {
        minLength: 1,
        maxLength: 12,
      }),
    })
    .map(({ classifiers, policies, ...rest }) => {
      const raising = classifiers.map((classifier, index) => ({ name: `c${index}`, ...classifier }));
      const handling = policies.map((policy, index) => policy(index));
      return {
        classifiers: raising,
        policies: handling.filter((policy) => raising.some(({ event }) => policy.for.includes(event.type))),
        ...rest,
      };
    });
}
