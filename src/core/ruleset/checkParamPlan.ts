import { checkParam, objectShape, wordsOf } from "../decide/checkParam";
import type { ParamShape } from "../decide/paramShapes";
import type { JsonValue } from "../json";
import type { ConditionContext } from "../rules/compileCondition";
import { noSuch, pointer } from "../rules/Issues";
import { isObject, nameKind } from "../rules/jsonKinds";
import type { ParamPlan } from "../rules/params";
import { isWords, phraseOf } from "./paramPhrases";
import { wordUnfitFact } from "./wordUnfitFact";

/** Where a parameter stands, for messages. */
type Where = Pick<ConditionContext, "scope" | "issues" | "rule">;

/** Reports what can never be meant: a constant of another shape, a fact of another type or unit. */
export function checkParamPlan(shape: ParamShape, plan: ParamPlan, path: string, where: Where): void {
  const report = (message: string, at = path): void =>
    where.issues.add("unfit_value", at, message, where.rule);
  if (plan.kind === "constant") {
    const mistake = findMistake(shape, plan.value, path);
    if (mistake !== undefined) report(mistake.message, mistake.path);
  } else if (plan.kind === "fact") {
    const problem = wordUnfitFact(shape, plan.operand, where.scope.shapeOf?.(plan.operand.slot));
    if (problem !== undefined) report(problem, pointer(path, "fact"));
  } else if (plan.kind === "list") {
    if (shape === "any") return;
    const each = shape === "textOrList" ? "text" : shape.slice(0, -2);
    if (shape === `${each}[]` || shape === "textOrList") {
      for (const [index, part] of plan.parts.entries()) {
        checkParamPlan(each, part, pointer(path, index), where);
      }
    } else report(`must be ${phraseOf(shape)}, not a list`);
  } else if (shape !== "any" && shape !== "json") {
    const object = objectShape(shape);
    if (object === undefined) report(`must be ${phraseOf(shape)}, not an object`);
    else {
      checkKeys(
        shape,
        plan.parts.map(([key]) => key),
        path,
        report,
      );
      for (const [key, part] of plan.parts) {
        const inside = object.keys[key] ?? object.keys[`${key}?`];
        if (inside !== undefined) checkParamPlan(inside, part, pointer(path, key), where);
      }
    }
  }
}

interface Mistake {
  readonly message: string;
  readonly path: string;
}

/** The first part of a constant that has another shape. */
function findMistake(shape: ParamShape, value: JsonValue, path: string): Mistake | undefined {
  if (shape.endsWith("[]") && Array.isArray(value)) {
    return first(value, (part, index) => findMistake(shape.slice(0, -2), part, pointer(path, index)));
  }
  const object = objectShape(shape);
  if (object !== undefined && isObject(value)) {
    let mistake: Mistake | undefined;
    checkKeys(shape, Object.keys(value), path, (message, at) => {
      mistake ??= { message, path: at };
    });
    return (
      mistake ??
      first(Object.entries(value), ([key, part]) =>
        findMistake(object.keys[key] ?? (object.keys[`${key}?`] as string), part, pointer(path, key)),
      )
    );
  }
  return checkParam(shape, value) ? undefined : { message: wordUnfit(shape, value), path };
}

function first<T>(
  parts: readonly T[],
  find: (part: T, index: number) => Mistake | undefined,
): Mistake | undefined {
  for (const [index, part] of parts.entries()) {
    const mistake = find(part, index);
    if (mistake !== undefined) return mistake;
  }
  return undefined;
}

function checkKeys(
  shape: ParamShape,
  found: readonly string[],
  path: string,
  report: (message: string, at: string) => void,
): void {
  const keys = Object.keys(objectShape(shape)?.keys ?? {});
  const known = keys.map((key) => key.replace(/\?$/, ""));
  for (const key of found) if (!known.includes(key)) report(noSuch("key", key, known), pointer(path, key));
  for (const key of keys)
    if (known.includes(key) && !found.includes(key)) report(`"${key}" is missing`, path);
}

function wordUnfit(shape: ParamShape, value: JsonValue): string {
  if (isWords(shape) && typeof value === "string") return noSuch("value", value, wordsOf(shape));
  const shown = typeof value === "object" ? nameKind(value) : JSON.stringify(value);
  return `must be ${phraseOf(shape)}, not ${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}`;
}
