/** One step of a path: an own property (or index), or every element. */
export type PathStep = string | typeof EVERY;

/** The step `[*]`. */
export const EVERY = Symbol("[*]");

const MAXIMUM_STEPS = 32;
const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const STEP = /\.([\p{L}\p{M}\p{N}_-]+)|\[(\d{1,9})\]|\[(\*)\]/uy;

/** What is wrong with a path, in words that go into a message. */
export interface PathProblem {
  readonly problem: string;
}

/**
 * The steps of a path such as `$.a.b[0].c` or `$.lines[*].sku`.
 *
 * Only own properties, indexes and `[*]` exist: no filters, scripts, `..` or quoted keys, because a rule file is
 * data and may come from anyone.
 *
 * @example
 * ```ts
 * parsePath("$.lines[*].sku"); // ["lines", EVERY, "sku"]
 * parsePath("$..sku"); // { problem: "…" }
 * ```
 */
export function parsePath(path: string): readonly PathStep[] | PathProblem {
  if (!path.startsWith("$")) return { problem: `must start with "$", as in "$.address.city"` };
  const steps: PathStep[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < path.length) {
    const at = STEP.lastIndex;
    const match = STEP.exec(path);
    if (match === null) {
      return {
        problem: `has ${JSON.stringify(path.slice(at, at + 12))} at character ${at + 1}; only own properties, indexes and [*] are allowed, as in "$.lines[0].sku" or "$.lines[*].sku"`,
      };
    }
    const name = match[1] ?? match[2];
    if (name !== undefined && FORBIDDEN.has(name)) return { problem: `must not use ${name}` };
    steps.push(name ?? EVERY);
    if (steps.length > MAXIMUM_STEPS) return { problem: `has more than ${MAXIMUM_STEPS} steps` };
  }
  return steps;
}

/**
 * What a path finds in a value: `undefined` when a step is missing. `[*]` over a list gives a list, empty when no
 * element has what follows.
 */
export function resolvePath(value: unknown, steps: readonly PathStep[]): unknown {
  let current = value;
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] as PathStep;
    if (step === EVERY) return everyElement(current, steps.slice(index + 1));
    current = ownProperty(current, step);
    if (current === undefined) return undefined;
  }
  return current;
}

function everyElement(list: unknown, rest: readonly PathStep[]): unknown[] | undefined {
  if (typeof list !== "object" || list === null) return undefined;
  const nested = rest.includes(EVERY);
  const found: unknown[] = [];
  for (const element of Array.isArray(list) ? list : Object.values(list)) {
    const value = resolvePath(element, rest);
    if (value === undefined) continue;
    for (const each of nested ? (value as unknown[]) : [value]) found.push(each);
  }
  return found;
}

/** An own property of whatever it is; `undefined` where there is none. */
export function ownProperty(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
