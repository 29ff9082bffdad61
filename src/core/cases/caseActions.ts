import type { Action } from "../decide/Action";
import { actionKey } from "../decide/actionKey";
import type { Decision } from "../decide/Decision";
import type { ReachedLevel } from "../decide/Handling";
import type { JsonObject } from "../json";
import type { Case } from "./Case";

/** The order a case belongs to. */
export type CaseOrder = Pick<Decision, "orderId" | "tenant">;

/** Tells the owner's team that a clock of the case will soon run out; once a clock and epoch. */
export function warnAction(order: CaseOrder, each: Case): Action {
  const { key, owner, respondBy, resolveBy, acknowledgedAt } = each;
  const responds = acknowledgedAt === undefined && respondBy !== undefined;
  const dueBy = responds ? respondBy : resolveBy;
  return {
    ...openAction(order, each, responds ? "case.due_soon.respond" : "case.due_soon.resolve", "notify.team", {
      template: "case.due_soon",
      ...(owner === undefined ? {} : { role: owner }),
      params: { case: key, ...(dueBy === undefined ? {} : { dueBy }) },
    }),
    ...(dueBy === undefined ? {} : { dueBy }),
  };
}

/** Hands the case on to the next role, and tells its team; once a level and epoch. */
export function escalateActions(
  order: CaseOrder,
  each: Case,
  { level, toRole }: ReachedLevel,
): readonly Action[] {
  const { key, owner, respondBy, resolveBy } = each;
  const cause = key.slice(0, key.indexOf("@"));
  const told = {
    case: key,
    level,
    ...(owner === undefined ? {} : { owner }),
    ...(respondBy === undefined ? {} : { respondBy }),
    ...(resolveBy === undefined ? {} : { resolveBy }),
  };
  return [
    openAction(order, each, `case.escalate.${level}`, "escalate", { toRole, level, cause }),
    openAction(order, each, `case.escalated.${level}`, "notify.team", {
      template: "case.escalated",
      role: toRole,
      params: told,
    }),
  ];
}

/** Asks why it happened, once the case is resolved; once an epoch. */
export function rootCauseAction(order: CaseOrder, each: Case): Action {
  const scope = each.key.slice(0, each.key.indexOf("."));
  const params = { scope, kind: "root_cause", cases: [each.key] };
  return openAction(order, each, "case.root_cause", "review.schedule", params);
}

/** The ids begin with `case.`, so that no action of a playbook has the same key. */
function openAction(
  { orderId, tenant }: CaseOrder,
  { key, epoch, owner }: Case,
  id: string,
  type: string,
  params: JsonObject,
): Action {
  const order = { id: orderId, ...(tenant === undefined ? {} : { tenant }) };
  return {
    key: actionKey(order, key, id, epoch),
    id,
    type,
    exceptions: [key],
    mode: "auto",
    params,
    ...(owner === undefined ? {} : { owner }),
  };
}
