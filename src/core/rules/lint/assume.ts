import {
  type Environment,
  setRelation,
  setTruth,
  setValues,
  uniteEnvironments,
  valuesIn,
} from "./Environment";
import type { Claim, Formula, Variable } from "./Formula";
import { intersectNumbers, otherNumbers, singleNumbers } from "./NumberSet";
import { allWays, isOrdered, turnWays } from "./relations";
import { filterLikes, isWithoutTexts, textsAmong } from "./TextSet";
import { filterAmong, filterContaining, filterLacking, noValues, type ValueSet } from "./ValueSet";

/**
 * What is left of an environment where a formula has a truth; `undefined` when it can nowhere in it have it.
 *
 * Never leaves out values that a fact can have there, so `undefined` is a proof; what is left can be too much.
 */
export function assume(formula: Formula, truth: boolean, environment: Environment): Environment | undefined {
  switch (formula.kind) {
    case "not":
      return assume(formula.part, !truth, environment);
    case "all":
      return assumeParts(formula.parts, truth, !truth, environment);
    case "any":
      return assumeParts(formula.parts, truth, truth, environment);
    default:
      return assumeClaim(formula, truth, environment);
  }
}

function assumeParts(
  parts: readonly Formula[],
  truth: boolean,
  oneSuffices: boolean,
  environment: Environment,
): Environment | undefined {
  environment.budget.left -= 1;
  if (environment.budget.left < 0) return environment;
  if (oneSuffices) {
    return parts.reduce<Environment | undefined>((united, part) => {
      const branch = assume(part, truth, environment);
      if (branch === undefined || united === undefined) return united ?? branch;
      return uniteEnvironments(united, branch);
    }, undefined);
  }
  // What branches goes last, and once more: each part may leave fewer branches of the others.
  const branching = parts.filter((part) => isBranching(part, truth));
  const plain = parts.filter((part) => !branching.includes(part));
  const ordered = [...plain, ...branching, ...(branching.length > 1 ? branching : [])];
  return ordered.reduce<Environment | undefined>(
    (rest, part) => (rest === undefined ? undefined : assume(part, truth, rest)),
    environment,
  );
}

function isBranching(formula: Formula, truth: boolean): boolean {
  if (formula.kind === "not") return isBranching(formula.part, !truth);
  if (formula.kind === "any") return truth;
  return formula.kind === "all" && !truth;
}

function assumeClaim(claim: Claim, truth: boolean, environment: Environment): Environment | undefined {
  environment.budget.left -= 1;
  if (environment.budget.left < 0) return environment;
  if (claim.kind === "related") return assumeRelation(claim, truth, environment);
  if (claim.kind === "opaque") {
    const known = setTruth(environment, claim.key, truth);
    if (known === undefined || claim.test === undefined) return known;
    const tried = filterTried(valuesIn(known, claim.variable), claim.test, truth);
    return setValues(known, claim.variable, tried);
  }
  const values = valuesIn(environment, claim.variable);
  return setValues(environment, claim.variable, filterByClaim(claim, truth, values));
}

function filterByClaim(
  claim: Exclude<Claim, { kind: "related" | "opaque" }>,
  truth: boolean,
  values: ValueSet,
): ValueSet {
  switch (claim.kind) {
    case "among":
      return filterAmong(values, claim.values, truth);
    case "contains":
      return filterContaining(values, claim.element, truth);
    case "lacks":
      return filterLacking(values, claim.element, truth);
    case "order": {
      const wanted = truth ? claim.numbers : otherNumbers(claim.numbers);
      return {
        ...(truth ? noValues : values),
        numbers: intersectNumbers(values.numbers, wanted),
        texts: filterLikes(values.texts, (numbers) => intersectNumbers(numbers, wanted), !truth),
      };
    }
  }
}

/** Tries what can be counted; of all else, anything is possible. */
function filterTried(values: ValueSet, test: (value: unknown) => boolean, truth: boolean): ValueSet {
  const { few, numbers, texts } = values;
  const single = singleNumbers(numbers);
  return {
    ...values,
    few: new Set([...few].filter((value) => test(value) === truth)),
    numbers: single === undefined ? numbers : numbers.filter(({ low }) => test(low) === truth),
    texts:
      texts.kind === "some" ? textsAmong([...texts.texts].filter((text) => test(text) === truth)) : texts,
  };
}

function assumeRelation(
  claim: Extract<Claim, { kind: "related" }>,
  truth: boolean,
  environment: Environment,
): Environment | undefined {
  const { left, right, family, ways: given } = claim;
  if (family === "order" && left.key > right.key && isSymmetric(left, right, environment)) {
    const turned = { ...claim, left: right, right: left, ways: turnWays(given) };
    return assumeRelation(turned, truth, environment);
  }
  const all = allWays(family, left.key === right.key);
  const ways = truth ? given : ~given;
  const related = setRelation(environment, `${family} ${left.key} ${right.key}`, ways & all, all);
  if (related === undefined || family !== "order" || !isOrdered(ways & all)) return related;
  const narrowed = setValues(related, left, orderable(valuesIn(related, left)));
  return narrowed && setValues(narrowed, right, orderable(valuesIn(narrowed, right)));
}

/** Of two texts the operators look harder at the left one; everything else they compare the same both ways round. */
function isSymmetric(left: Variable, right: Variable, { initial }: Environment): boolean {
  return isWithoutTexts(initial(left).texts) && isWithoutTexts(initial(right).texts);
}

function orderable({ numbers, texts }: ValueSet): ValueSet {
  return { ...noValues, numbers, texts };
}
