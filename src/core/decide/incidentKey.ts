import { encodeKeyPart } from "../classify/subjectKey";
import type { Frame } from "../facts/openFrame";
import { fillParam, type ParamPlan, type UnknownParam } from "../rules/params";
import type { FactOperand } from "../rules/plan";

/**
 * The key of the incident an exception is part of: its code and what the orders have in common, e.g.
 * `carrier.disrupted/dhl`; `undefined` while any of that is absent or unknown.
 */
export function incidentKey(
  code: string,
  parts: readonly ParamPlan[],
  frame: Frame,
  onUnknown: (unknown: UnknownParam) => void,
  onRead: (operand: FactOperand) => undefined,
): string | undefined {
  let key = code;
  for (const part of parts) {
    const value = fillParam(part, frame, onUnknown, onRead);
    if (value === undefined || value === null || typeof value === "object") return undefined;
    key += `/${encodeKeyPart(String(value))}`;
  }
  return key;
}
