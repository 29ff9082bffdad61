import type { FactType } from "../../facts/Fact";
import type { JsonValue } from "../../json";
import type { Operand } from "../../rules/plan";
import type { LintContext } from "./LintContext";

/** What kind of value one side of a comparison has; `undefined` where nobody can say before an order is there. */
export function typeOfOperand(operand: Operand, { slots }: LintContext): FactType | undefined {
  if (operand.kind === "constant") return typeOfValue(operand.value as JsonValue);
  const source = slots[operand.slot]?.source;
  const type = source?.kind === "fact" ? source.fact.type : source && typeOfValue(source.setting.value);
  if (operand.steps.length === 0) return type;
  return type === "list" && operand.steps.length === 1 && operand.steps[0] === "length"
    ? "number"
    : undefined;
}

function typeOfValue(value: JsonValue): FactType | undefined {
  if (value === null) return undefined;
  if (Array.isArray(value)) return "list";
  return typeof value === "string" ? "text" : (typeof value as "number" | "boolean" | "object");
}
