import { EVERY, type PathStep } from "../path";
import { literal } from "./literal";

/** What every object inherits: these names are looked up with care. */
const INHERITED: ReadonlySet<string> = /* @__PURE__ */ new Set(Object.getOwnPropertyNames(Object.prototype));

/** True for a name that a plain object without such a key answers all the same. */
export function isInherited(name: string): boolean {
  return INHERITED.has(name);
}

/**
 * An expression for what a path finds in the value of a local variable, in the temporary `x`.
 *
 * A plain object's property is read directly, where V8 needs no call; every other object goes through `G`, which
 * looks for an own key.
 */
export function emitPath(variable: string, steps: readonly PathStep[], wholePath: string): string {
  if (steps.includes(EVERY)) return `P(${variable}, ${wholePath})`;
  const names = steps as readonly string[];
  return `(x = ${variable}, ${names.map((name) => `x = ${emitStep(name)}`).join(", ")})`;
}

function emitStep(name: string): string {
  const key = literal(name);
  const isIndex = /^\d+$/.test(name);
  if (isIndex) return `(Array.isArray(x) ? x[${Number(name)}] : G(x, ${key}))`;
  if (isInherited(name)) return `G(x, ${key})`;
  return `(typeof x !== "object" || x === null ? undefined : x.__proto__ === O ? x[${key}] : G(x, ${key}))`;
}
