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

/** What every object inherits: a value found under such a name may not be the object's own. */
const INHERITED: ReadonlySet<string> = /* @__PURE__ */ inheritedNames();

function inheritedNames(): ReadonlySet<string> {
  return new Set(Object.getOwnPropertyNames(Object.prototype));
}

/** True for a name that a plain object without such a key answers all the same. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

/**
 * What a path finds in a value: `undefined` when a step is missing. `[*]` over a list gives a list, empty when no
 * element has what follows.
 */
export function resolvePath(value: unknown, steps: readonly PathStep[]): unknown {
  return resolveFrom(value, steps, 0);
}

function resolveFrom(value: unknown, steps: readonly PathStep[], first: number): unknown {
  let current = value;
  for (let index = first; index < steps.length; index += 1) {
    const step = steps[index] as PathStep;
    if (step === EVERY) return everyElement(current, steps, index + 1);
    current = ownProperty(current, step);
    if (current === undefined) return undefined;
  }
  return current;
}

function everyElement(list: unknown, steps: readonly PathStep[], first: number): unknown[] | undefined {
  if (typeof list !== "object" || list === null) return undefined;
  const nested = steps.includes(EVERY, first);
  const found: unknown[] = [];
  for (const element of Array.isArray(list) ? list : Object.values(list)) {
    const value = resolveFrom(element, steps, first);
    if (value === undefined) continue;
    if (nested) for (const each of value as unknown[]) found.push(each);
    else found.push(value);
  }
  return found;
}

/** True for an object literal or what `JSON.parse` makes of one. */
export function isPlainObject(value: object): boolean {
  // Where it was deleted, or is an own key, nothing is plain, which is slower and as right.
  // biome-ignore lint/suspicious/noProto: V8 reads it in place, and calls out for `Object.getPrototypeOf`
  return (value as { readonly __proto__?: unknown }).__proto__ === Object.prototype;
}

/** An own property of whatever it is; `undefined` where there is none. */
export function ownProperty(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  // A plain object inherits functions only, `__proto__` aside, which no path names: anything else is its own, and
  // looking for an own key costs ten times as much as reading it.
  if (isPlainObject(value)) {
    const found = (value as Record<string, unknown>)[key];
    if (typeof found !== "function") return found;
  }
  return Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
}
