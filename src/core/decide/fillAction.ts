import type { Unknown } from "../classify/Unknown";
import type { Moment } from "../facts/Moment";
import type { JsonValue } from "../json";
import type { LookupKey } from "../lookups/Lookup";
import { plainJson } from "../plainJson";
import { fillParam, type UnknownParam } from "../rules/params";
import type { FactOperand } from "../rules/plan";
import type { Action } from "./Action";
import { actionKey } from "./actionKey";
import { checkParam } from "./checkParam";
import type { ChosenAction } from "./decide";
import { incidentActionKey } from "./incidentActionKey";
import { incidentKey } from "./incidentKey";
import type { JudgedHandling } from "./judgeHandling";
import { calendarOf, dueAt } from "./targets";

/** An action with its parameters, and what they would still need. */
export interface FilledAction {
  readonly action: Action;
  readonly unknowns: readonly Unknown[];
  readonly needs: readonly LookupKey[];
  readonly shown: readonly FactOperand[];
}

/** Parameters that make an action smaller; a policy that names one means no more than that. */
const LIMITS: readonly string[] = ["lines", "quantity"];

/**
 * Fills an action's parameters from its facts. A required parameter without a value is named in `missing` and makes
 * the action a proposal, and so is one whose value has not the shape the parameter needs, which never goes out. Due
 * times count from the opening of the case, on the calendar of the playbook.
 */
export function fillAction(
  chosen: ChosenAction,
  judged: JudgedHandling,
  moment: Moment,
  instantText: (instantMs: number) => string,
): FilledAction {
  const { action, policy, frame } = chosen;
  const { exception, epoch } = judged.handling;
  const unknowns: Unknown[] = [];
  const needs: LookupKey[] = [];
  const shown: FactOperand[] = [];
  const params: Record<string, JsonValue> = {};
  const onUnknown = ({ fact, value }: UnknownParam) => {
    unknowns.push({ fact, reason: value.reason, rule: policy.name, exception });
    needs.push(...value.keys);
  };
  const onRead = (operand: FactOperand) => {
    shown.push(operand);
    return undefined;
  };
  const unfit: string[] = [];
  for (const [name, plan, shape] of action.params) {
    const plain = plainJson(fillParam(plan, frame, onUnknown, onRead));
    if (plain === undefined) {
      // Without what it was to be limited to, an action would do more than the playbook wants.
      if (LIMITS.includes(name) && !action.required.includes(name)) unfit.push(name);
      continue;
    }
    if (shape === undefined || checkParam(shape, plain)) params[name] = plain;
    else unfit.push(name);
  }
  const absent = action.required.filter((name) => !Object.hasOwn(params, name) && !unfit.includes(name));
  const missing = [...absent, ...unfit];
  const dueBy =
    action.dueWithinMs === undefined
      ? undefined
      : dueAt(judged.openedAt, action.dueWithinMs, calendarOf(policy.playbook, moment));
  const { owner } = policy.playbook;
  // One cause behind many orders is one notice to the team: all of them have the same key.
  const parts = action.type === "notify.team" ? policy.playbook.incident : undefined;
  const incident = parts && incidentKey(judged.code, parts, frame, onUnknown, onRead);
  return {
    action: {
      key:
        incident === undefined
          ? actionKey(moment.order, exception, action.id, epoch)
          : incidentActionKey(moment, incident, action.id),
      id: action.id,
      type: action.type,
      exceptions: [exception],
      mode: missing.length > 0 ? "propose" : action.mode,
      params,
      ...(missing.length > 0 ? { missing } : {}),
      ...(owner === undefined ? {} : { owner }),
      ...(dueBy === undefined ? {} : { dueBy: instantText(dueBy) }),
    },
    unknowns,
    needs,
    shown,
  };
}
