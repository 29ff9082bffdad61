import { EVERY, type PathStep, parsePath } from "../../src/core/rules/path";

/**
 * The documented difference that a path meets in a value, or `undefined`. Walks by itself: what it says must not rest on
 * the code whose answer is compared.
 */
export function pathDifference(path: string | undefined, value: unknown): string | undefined {
  if (path === undefined) return undefined;
  const steps = parsePath(path);
  if ("problem" in steps) throw new Error(`the generator wrote the path ${path}`);
  if (steps.length === 0 || value === undefined) return undefined;
  if (typeof value !== "object" || value === null) return "path-into-scalar";
  const walk = { ends: 0, everyReached: false, difference: undefined as string | undefined };
  follow(value, steps, walk);
  if (walk.difference === undefined && walk.everyReached && walk.ends === 0) return "empty-every";
  return walk.difference;
}

interface Walk {
  ends: number;
  everyReached: boolean;
  difference: string | undefined;
}

function follow(value: unknown, steps: readonly PathStep[], walk: Walk): void {
  const [step, ...rest] = steps;
  if (step === undefined) {
    walk.ends += 1;
    if (value === undefined && walk.everyReached) walk.difference ??= "absent-element";
  } else if (typeof value === "string") {
    if (step !== EVERY && Object.hasOwn(Object(value), step)) walk.difference ??= "text-part";
  } else if (typeof value === "object" && value !== null) {
    if (step === EVERY) {
      walk.everyReached = true;
      const elements = Array.isArray(value) ? Array.from(value as unknown[]) : Object.values(value);
      for (const element of elements) follow(element, rest, walk);
    } else if (Object.hasOwn(value, step)) {
      follow((value as Readonly<Record<string, unknown>>)[step], rest, walk);
    }
  }
}
