import type { Case } from "../cases/Case";
import type { Unknown } from "../classify/Unknown";
import type { JsonValue } from "../json";
import type { LookupKey } from "../lookups/Lookup";
import type { OrderSnapshot } from "../order/OrderSnapshot";
import { plainJson } from "../plainJson";
import { fillParam } from "../rules/params";
import type { FactOperand } from "../rules/plan";
import { formatInstant, parseInstant } from "../time/instants";
import type { Action } from "./Action";
import { actionKey } from "./actionKey";
import { checkParam } from "./checkParam";
import type { ChosenAction } from "./decide";

/** An action with its parameters, and what they would still need. */
export interface FilledAction {
  readonly action: Action;
  readonly unknowns: readonly Unknown[];
  readonly needs: readonly LookupKey[];
  readonly shown: readonly FactOperand[];
}

/**
 * Fills an action's parameters from its facts. A required parameter without a value is named in `missing` and makes
 * the action a proposal, and so is one whose value has not the shape the parameter needs, which never goes out. Due times count from the opening of the case, or from now when there is none yet.
 */
export function fillAction(
  chosen: ChosenAction,
  order: OrderSnapshot,
  now: number,
  openCase: Case | undefined,
): FilledAction {
  const { action, policy, raised, frame } = chosen;
  const { exception } = raised;
  const unknowns: Unknown[] = [];
  const needs: LookupKey[] = [];
  const shown: FactOperand[] = [];
  const params: Record<string, JsonValue> = {};
  const unfit: string[] = [];
  for (const [name, plan, shape] of action.params) {
    const value = fillParam(
      plan,
      frame,
      ({ fact, value }) => {
        unknowns.push({ fact, reason: value.reason, rule: policy.name, exception: exception.key });
        needs.push(...value.keys);
      },
      (operand) => {
        shown.push(operand);
        return undefined;
      },
    );
    const plain = plainJson(value);
    if (plain === undefined) continue;
    if (shape === undefined || checkParam(shape, plain)) params[name] = plain;
    else unfit.push(name);
  }
  const absent = action.required.filter((name) => !Object.hasOwn(params, name) && !unfit.includes(name));
  const missing = [...absent, ...unfit];
  const openedAt = openCase === undefined ? now : parseInstant(openCase.openedAt);
  return {
    action: {
      key: actionKey(order, exception.key, action.id, openCase?.epoch ?? 0),
      id: action.id,
      type: action.type,
      exceptions: [exception.key],
      mode: missing.length > 0 ? "propose" : action.mode,
      params,
      ...(missing.length > 0 ? { missing } : {}),
      ...(policy.owner === undefined ? {} : { owner: policy.owner }),
      ...(action.dueWithinMs === undefined ? {} : { dueBy: formatInstant(openedAt + action.dueWithinMs) }),
    },
    unknowns,
    needs,
    shown,
  };
}
