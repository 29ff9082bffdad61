import { findOperator, type Operator } from "./operators";
import { EVERY, ownProperty, type PathStep } from "./path";
import type { FactOperand, LeafNode } from "./plan";

/**
 * A comparison of some or every element that `[*]` finds, done while walking the list: nobody needs the list of what
 * is found.
 */
export interface ListScan {
  /** The fact whole. */
  readonly base: FactOperand;
  /** Steps to the list, and from each of its elements on. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly quantifier: "some" | "every";
  /** The operator behind `someFact:` or `everyFact:`. */
  readonly operator: string;
}

/** How to scan for a comparison; `undefined` for one that is none of some or every element behind one `[*]`. */
export function listScanOf({ left, operator, own }: LeafNode): ListScan | undefined {
  const match = own ? null : /^(some|every)Fact:(.+)$/.exec(operator);
  const at = left.steps.indexOf(EVERY);
  if (match === null || at < 0 || left.steps.includes(EVERY, at + 1)) return undefined;
  const [, quantifier, name = ""] = match;
  const named = (steps: readonly PathStep[]) => steps as readonly string[];
  return {
    base: { kind: "fact", slot: left.slot, name: left.name, steps: [] },
    before: named(left.steps.slice(0, at)),
    after: named(left.steps.slice(at + 1)),
    quantifier: quantifier as ListScan["quantifier"],
    operator: name,
  };
}

/** The scan as an operator on the whole fact. */
export function scanOperator({ before, after, quantifier, operator }: ListScan): Operator {
  const test = findOperator(operator);
  if (test === undefined) throw new Error(`unreachable: the operator ${operator} was found when compiled`);
  const answer = quantifier === "some";
  return (fact, value) => {
    const list = follow(fact, before);
    if (typeof list !== "object" || list === null) return false;
    const elements: readonly unknown[] = Array.isArray(list) ? list : Object.values(list);
    for (let index = 0; index < elements.length; index += 1) {
      const element = follow(elements[index], after);
      if (element !== undefined && test(element, value) === answer) return answer;
    }
    return !answer;
  };
}

function follow(value: unknown, names: readonly string[]): unknown {
  let current = value;
  for (let index = 0; index < names.length && current !== undefined; index += 1) {
    current = ownProperty(current, names[index] as string);
  }
  return current;
}
