import type { JsonObject, JsonValue } from "../json";
import { type ConditionContext, compileReference } from "./compileCondition";
import { pointer } from "./Issues";
import { readOperand } from "./interpret";
import { isObject } from "./jsonKinds";
import type { FactOperand, FactReader } from "./plan";
import { isUnknown, type UnknownValue } from "./unknown";

/** Event params whose fact references are found and checked; references may stand at any depth. */
export type ParamPlan =
  | { readonly kind: "constant"; readonly value: JsonValue }
  | { readonly kind: "fact"; readonly operand: FactOperand }
  | { readonly kind: "list"; readonly parts: readonly ParamPlan[] }
  | { readonly kind: "object"; readonly parts: readonly (readonly [string, ParamPlan])[] };

/** A referenced fact whose value is not known. */
export interface UnknownParam {
  readonly fact: string;
  readonly value: UnknownValue;
}

/** The plan of a param value; refused references are reported and read as `null`. */
export function compileParam(
  value: JsonValue,
  path: string,
  context: Pick<ConditionContext, "scope" | "issues" | "rule">,
): ParamPlan {
  if (Array.isArray(value)) {
    const parts = value.map((part, index) => compileParam(part, pointer(path, index), context));
    return parts.every((part) => part.kind === "constant")
      ? { kind: "constant", value }
      : { kind: "list", parts };
  }
  if (!isObject(value)) return { kind: "constant", value };
  if (Object.hasOwn(value, "fact")) {
    const operand = compileReference(value, path, context, ["fact", "path", "params"]);
    return operand === undefined ? { kind: "constant", value: null } : { kind: "fact", operand };
  }
  return compileNamedParams(value, path, context);
}

/** The plan of an object whose keys are names, so that one called `fact` is no reference. */
export function compileNamedParams(
  value: JsonObject,
  path: string,
  context: Pick<ConditionContext, "scope" | "issues" | "rule">,
): ParamPlan {
  const parts = Object.entries(value).map(
    ([key, part]) => [key, compileParam(part, pointer(path, key), context)] as const,
  );
  return parts.every(([, part]) => part.kind === "constant")
    ? { kind: "constant", value }
    : { kind: "object", parts };
}

/**
 * The value of a param: `undefined` when its fact is absent or unknown. In a list or an object, what is absent or
 * unknown is left out; every unknown is told to `onUnknown`, every fact that was read to `onRead`.
 */
export function fillParam(
  plan: ParamPlan,
  facts: FactReader,
  onUnknown: (unknown: UnknownParam) => void,
  onRead?: (operand: FactOperand) => JsonValue | undefined,
): JsonValue | undefined {
  switch (plan.kind) {
    case "constant":
      return plan.value;
    case "fact": {
      const replacement = onRead?.(plan.operand);
      const value = readOperand(plan.operand, facts);
      if (isUnknown(value)) {
        onUnknown({ fact: plan.operand.name, value });
        return undefined;
      }
      return value === undefined ? undefined : (replacement ?? (value as JsonValue));
    }
    case "list":
      return plan.parts.flatMap((part) => {
        const value = fillParam(part, facts, onUnknown, onRead);
        return value === undefined ? [] : [value];
      });
    case "object": {
      const filled: Record<string, JsonValue> = {};
      for (const [key, part] of plan.parts) {
        const value = fillParam(part, facts, onUnknown, onRead);
        if (value !== undefined) filled[key] = value;
      }
      return filled as JsonObject;
    }
  }
}
