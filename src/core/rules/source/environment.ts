import { EMPTY, NOT_KNOWN } from "../cells";
import { addHit, type Hits, NO_HITS } from "../Judge";
import { findOperator, type Operator, type OwnOperators } from "../operators";
import { ownProperty, parsePath, resolvePath } from "../path";
import { isUnknown } from "../unknown";

/**
 * What generated code may use: everything else it needs stands in its text. Modules that were compiled ahead of time use
 * it too, so a change here raises `RULESET_FORMAT`.
 */
export interface Environment {
  /** Adds a hit. */
  readonly A: typeof addHit;
  /** No hits. */
  readonly Z: Hits;
  /** Not read yet. */
  readonly E: symbol;
  /** Not known. */
  readonly K: symbol;
  /** `Object.prototype`. */
  readonly O: object;
  /** An own property of a value that may be anything. */
  readonly G: (value: unknown, key: string) => unknown;
  /** The value, or `K` for an unknown one. */
  readonly N: (value: unknown) => unknown;
  /** What a path finds. */
  readonly P: (value: unknown, path: readonly unknown[]) => unknown;
  operator(name: string): Operator;
  path(text: string): readonly unknown[];
}

/** The environment of generated code, with the host's operators. */
export function openEnvironment(own: OwnOperators): Environment {
  return {
    A: addHit,
    Z: NO_HITS,
    E: EMPTY,
    K: NOT_KNOWN,
    O: Object.prototype,
    G: ownProperty,
    N: (value) => (isUnknown(value) ? NOT_KNOWN : value),
    P: resolvePath as Environment["P"],
    operator: (name) => {
      const operator = findOperator(name, own);
      if (operator === undefined)
        throw new Error(`unreachable: the operator ${name} was found when compiled`);
      return operator;
    },
    path: (text) => {
      const steps = parsePath(text);
      if ("problem" in steps) throw new Error(`unreachable: the path ${text} was read when compiled`);
      return steps;
    },
  };
}
