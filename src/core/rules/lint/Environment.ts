import type { Variable } from "./Formula";
import { isWithoutValues, uniteValues, type ValueSet } from "./ValueSet";

/** What is known of the facts where a condition is judged. */
export interface Environment {
  /** What each fact can be; missing: what the catalog says. */
  readonly values: ReadonlyMap<string, ValueSet>;
  /** In which ways two facts can stand to each other. */
  readonly relations: ReadonlyMap<string, number>;
  /** Truth of what can only be told apart, not understood. */
  readonly truths: ReadonlyMap<string, boolean>;
  readonly initial: (variable: Variable) => ValueSet;
  /** Steps of reasoning left; when it is used up, nothing more is found. */
  readonly budget: { left: number };
}

/** An environment in which nothing is known but the catalog. */
export function openEnvironment(
  initial: (variable: Variable) => ValueSet,
  budget: { left: number },
): Environment {
  return { values: new Map(), relations: new Map(), truths: new Map(), initial, budget };
}

/** What a fact can be there. */
export function valuesIn(environment: Environment, variable: Variable): ValueSet {
  return environment.values.get(variable.key) ?? environment.initial(variable);
}

/** The environment where a fact has one of some values; `undefined` for none. */
export function setValues(
  environment: Environment,
  variable: Variable,
  values: ValueSet,
): Environment | undefined {
  if (isWithoutValues(values)) return undefined;
  environment.budget.left -= environment.values.size / 8;
  return { ...environment, values: new Map(environment.values).set(variable.key, values) };
}

/** The environment where two facts also stand in one of some ways; `undefined` when none is left. */
export function setRelation(
  environment: Environment,
  key: string,
  ways: number,
  all: number,
): Environment | undefined {
  const left = (environment.relations.get(key) ?? all) & ways;
  if (left === 0) return undefined;
  environment.budget.left -= environment.relations.size / 8;
  return { ...environment, relations: new Map(environment.relations).set(key, left) };
}

/** The environment where something also has a truth; `undefined` when it has the other. */
export function setTruth(environment: Environment, key: string, truth: boolean): Environment | undefined {
  const known = environment.truths.get(key);
  if (known !== undefined) return known === truth ? environment : undefined;
  environment.budget.left -= environment.truths.size / 8;
  return { ...environment, truths: new Map(environment.truths).set(key, truth) };
}

/** What holds in both environments. */
export function uniteEnvironments(a: Environment, b: Environment): Environment {
  a.budget.left -= (a.values.size + a.relations.size + a.truths.size) / 8;
  return {
    ...a,
    values: shared(a.values, b.values, uniteValues),
    relations: shared(a.relations, b.relations, (left, right) => left | right),
    truths: shared(a.truths, b.truths, (left, right) => (left === right ? left : undefined)),
  };
}

function shared<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  unite: (left: T, right: T) => T | undefined,
): ReadonlyMap<string, T> {
  const both = new Map<string, T>();
  for (const [key, left] of a) {
    const right = b.get(key);
    const united = right === undefined ? undefined : unite(left, right);
    if (united !== undefined) both.set(key, united);
  }
  return both;
}
