import type { PathCell } from "../cells";
import { EVERY, isInherited } from "../path";
import { literal } from "./literal";

/**
 * An expression for what a path finds in the value of a fact's variable `v…`, in the temporary `x`.
 *
 * A plain object's property is read directly, where V8 needs no call; every other object goes through `G`, which
 * looks for an own key. Whether the fact is a plain object is found out once, in `o…`.
 *
 * @param odd what to do first, followed by a comma, where the variable holds something that may be an unknown value
 */
export function emitPath({ slot, steps }: PathCell, wholePath: string, odd = ""): string {
  const variable = `v${slot}`;
  const [first, ...others] = steps;
  if (first === undefined || first === EVERY || steps.includes(EVERY))
    return `(${odd}P(${variable}, ${wholePath}))`;
  const rest = others.map((step) => `, x = ${emitStep(step as string)}`).join("");
  if (isIndex(first) || isInherited(first)) {
    return `(x = ${variable}, x = ${emitStep(first, odd)}${rest})`;
  }
  const isPlain = `typeof ${variable} === "object" && ${variable} !== null && ${variable}.__proto__ === O`;
  const found = `(o${slot} === 0 ? (o${slot} = ${isPlain} ? 1 : 2) : o${slot}) === 1 ? ${variable}[${literal(first)}] : (${odd}G(${variable}, ${literal(first)}))`;
  return rest === "" ? `(${found})` : `(x = ${found}${rest})`;
}

/** Statements that follow steps from `x` to `x`. */
export function emitSteps(names: readonly string[]): string {
  return names.map((name) => `x = ${emitStep(name)};`).join(" ");
}

function emitStep(name: string, odd = ""): string {
  const key = literal(name);
  if (isIndex(name)) return `(Array.isArray(x) ? x[${Number(name)}] : (${odd}G(x, ${key})))`;
  if (isInherited(name)) return `(${odd}G(x, ${key}))`;
  return `(typeof x !== "object" || x === null ? undefined : x.__proto__ === O ? x[${key}] : (${odd}G(x, ${key})))`;
}

function isIndex(name: string): boolean {
  return /^\d+$/.test(name);
}
