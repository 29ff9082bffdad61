import { compileRules } from "../../src/core/rules/compileRules";
import type { Answer, BackEnd } from "./backEnds.mjs";

type Compare = (factValue: unknown, value: unknown) => boolean;

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const real = (value: unknown): boolean => typeof value === "number" && !Number.isNaN(value);

/** Mistakes that an evaluator of the dialect could make, one a back end. */
export const mutantBackEnds: Readonly<Record<string, BackEnd>> = {
  // biome-ignore lint/suspicious/noDoubleEquals: the mistake that shall be noticed
  "a loose equal": operator("equal", (a, b) => typeof a !== "object" && typeof b !== "object" && a == b),
  "an equal for which NaN is NaN and -0 is not 0": operator("equal", Object.is),
  "an `in` that finds NaN": operator("in", (a, b) => list(b).includes(a)),
  "a `contains` that finds holes": operator("contains", (a, b) => list(a).includes(b)),
  "a `doesNotContain` that holds of no list": operator("doesNotContain", (a, b) => !list(a).includes(b)),
  "an order of numbers alone": operator(
    "lessThan",
    (a, b) => real(a) && real(b) && (a as number) < (b as number),
  ),
  "an order that takes text for numbers": operator("greaterThan", (a, b) => Number(a) > Number(b)),
  "an order of any text": operator("lessThanInclusive", (a, b) => (a as string) <= (b as string)),
  "an inclusive order that is not": operator("greaterThanInclusive", (a, b) => {
    const isPlain = (each: unknown) => ["number", "string", "bigint"].includes(typeof each);
    return (
      isPlain(a) && isPlain(b) && !Number.isNaN(Number.parseFloat(String(a))) && (a as number) > (b as number)
    );
  }),
  "rules of the lowest priority first": answer(({ events, unknowns }) => ({
    events: [...events].reverse(),
    unknowns,
  })),
  "params that are not filled": answer(({ events, unknowns }) => ({
    events: events.map(({ type }) => ({ type })),
    unknowns,
  })),
  "an event told twice": answer(({ events, unknowns }) => ({
    events: [...events, ...events.slice(0, 1)],
    unknowns,
  })),
  "unknowns that are not told": answer(({ events }) => ({ events, unknowns: [] })),
};

function operator(name: string, compare: Compare): BackEnd {
  return {
    name: `a mutant of ${name}`,
    generates: false,
    compile: (rules, conditions, operators) =>
      compileRules(rules, { conditions, operators: { ...operators, [name]: compare } }),
  };
}

function answer(change: (answer: Answer) => Answer): BackEnd {
  return {
    name: "a mutant",
    generates: false,
    compile(rules, conditions, operators) {
      const { evaluate } = compileRules(rules, { conditions, operators });
      return { evaluate: (facts) => change(evaluate(facts)) };
    },
  };
}
