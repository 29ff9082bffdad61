import type { Case } from "../cases/Case";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";

/** Hours since the oldest case without a target of its own was opened that nobody has acknowledged. */
export const processHoursSinceOldestUnacknowledged = /* @__PURE__ */ defineFact({
  name: "process.hoursSinceOldestUnacknowledged",
  scope: "order",
  type: "number",
  description: {
    en: "Hours since the oldest case was opened that nobody has acknowledged and that has no `respondBy` of its own; absent without one.",
    zh: "最早的未受理且无自身受理期限的异常工单已开的小时数；无则缺失。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: (context) => openingOf(oldest(context, lacksRespondBy)),
  },
});

/** Key of the oldest case that nobody has acknowledged; absent without one. */
export const processOldestUnacknowledged = /* @__PURE__ */ defineFact({
  name: "process.oldestUnacknowledged",
  scope: "order",
  type: "text",
  description: {
    en: "Key of the oldest case that nobody has acknowledged and that has no `respondBy` of its own, `code@subject`; absent without one.",
    zh: "最早的未受理且无自身受理期限的异常工单的键；无则缺失。",
  },
  derive: (context) => oldest(context, lacksRespondBy)?.key,
});

/** Hours since the oldest case was opened that is not settled; absent without one. */
export const processHoursSinceOldestUnresolved = /* @__PURE__ */ defineFact({
  name: "process.hoursSinceOldestUnresolved",
  scope: "order",
  type: "number",
  description: {
    en: "Hours since the oldest case was opened that is neither resolved nor waived and has no `resolveBy` of its own; absent without one.",
    zh: "最早的未解决、未豁免且无自身解决期限的异常工单已开的小时数；无则缺失。",
  },
  clock: { kind: "elapsed", unit: "hours", anchor: (context) => openingOf(oldest(context, lacksResolveBy)) },
});

/** Key of the oldest case that is not settled; absent without one. */
export const processOldestUnresolved = /* @__PURE__ */ defineFact({
  name: "process.oldestUnresolved",
  scope: "order",
  type: "text",
  description: {
    en: "Key of the oldest case that is neither resolved nor waived and has no `resolveBy` of its own, `code@subject`; absent without one.",
    zh: "最早的未解决、未豁免且无自身解决期限的异常工单的键；无则缺失。",
  },
  derive: (context) => oldest(context, lacksResolveBy)?.key,
});

/** Key of the unacknowledged case whose target is the earliest; absent without one. */
export const processFirstToRespond = /* @__PURE__ */ defineFact({
  name: "process.firstToRespond",
  scope: "order",
  type: "text",
  description: {
    en: "Key of the case that is to be acknowledged first, by its own `respondBy`; absent without one.",
    zh: "受理期限最早的未受理异常工单的键；无则缺失。",
  },
  derive: (context) => firstDue(context, respondByOf)?.key,
});

/** By when the first case is to be acknowledged; absent without one. */
export const processRespondBy = /* @__PURE__ */ defineFact({
  name: "process.respondBy",
  scope: "order",
  type: "text",
  description: {
    en: "By when the case is to be acknowledged that `process.firstToRespond` names.",
    zh: "process.firstToRespond 所指工单的受理期限。",
  },
  derive: (context) => firstDue(context, respondByOf)?.respondBy,
});

/** The time is over by which a case was to be acknowledged. */
export const processIsRespondByOver = /* @__PURE__ */ defineFact({
  name: "process.isRespondByOver",
  scope: "order",
  type: "boolean",
  description: {
    en: "The time is over by which the case was to be acknowledged that `process.firstToRespond` names; absent without one.",
    zh: "process.firstToRespond 所指工单的受理期限已过；无则缺失。",
  },
  clock: { kind: "from", instant: (context) => pastDue(respondByOf(firstDue(context, respondByOf))) },
});

/** Key of the unresolved case whose target is the earliest; absent without one. */
export const processFirstToResolve = /* @__PURE__ */ defineFact({
  name: "process.firstToResolve",
  scope: "order",
  type: "text",
  description: {
    en: "Key of the case that is to be resolved first, by its own `resolveBy`; absent without one.",
    zh: "解决期限最早的未解决异常工单的键；无则缺失。",
  },
  derive: (context) => firstDue(context, resolveByOf)?.key,
});

/** By when the first case is to be resolved; absent without one. */
export const processResolveBy = /* @__PURE__ */ defineFact({
  name: "process.resolveBy",
  scope: "order",
  type: "text",
  description: {
    en: "By when the case is to be resolved that `process.firstToResolve` names.",
    zh: "process.firstToResolve 所指工单的解决期限。",
  },
  derive: (context) => firstDue(context, resolveByOf)?.resolveBy,
});

/** The time is over by which a case was to be resolved. */
export const processIsResolveByOver = /* @__PURE__ */ defineFact({
  name: "process.isResolveByOver",
  scope: "order",
  type: "boolean",
  description: {
    en: "The time is over by which the case was to be resolved that `process.firstToResolve` names; absent without one.",
    zh: "process.firstToResolve 所指工单的解决期限已过；无则缺失。",
  },
  clock: { kind: "from", instant: (context) => pastDue(resolveByOf(firstDue(context, resolveByOf))) },
});

/** Facts about how long the order's exceptions have been waiting for somebody. */
export const processFacts: readonly FactDefinition[] = [
  processHoursSinceOldestUnacknowledged,
  processOldestUnacknowledged,
  processHoursSinceOldestUnresolved,
  processOldestUnresolved,
  processFirstToRespond,
  processRespondBy,
  processIsRespondByOver,
  processFirstToResolve,
  processResolveBy,
  processIsResolveByOver,
];

/** Handing a case on to the next role does not take it up. */
function isUnacknowledged({ status, acknowledgedAt }: Case): boolean {
  return (status === "open" || status === "escalated") && acknowledgedAt === undefined;
}

function isUnresolved({ status }: Case): boolean {
  return status !== "resolved" && status !== "waived";
}

function lacksRespondBy(each: Case): boolean {
  return each.respondBy === undefined && isUnacknowledged(each);
}

function lacksResolveBy(each: Case): boolean {
  return each.resolveBy === undefined && isUnresolved(each);
}

type Target = (each: Case | undefined) => string | undefined;

const respondByOf: Target = (each) =>
  each !== undefined && isUnacknowledged(each) ? each.respondBy : undefined;

const resolveByOf: Target = (each) => (each !== undefined && isUnresolved(each) ? each.resolveBy : undefined);

/** The breach itself, which is a case too, must not keep itself alive. */
const OWN_CODE = "process.sla_breached@";

function oldest({ cases }: FactContext, isMeant: (each: Case) => boolean): Case | undefined {
  let found: Case | undefined;
  for (const each of cases) {
    if (!isMeant(each) || each.key.startsWith(OWN_CODE)) continue;
    if (found === undefined || parseInstant(each.openedAt) < parseInstant(found.openedAt)) found = each;
  }
  return found;
}

function openingOf(found: Case | undefined): number | undefined {
  return found && parseInstant(found.openedAt);
}

/** The case with the earliest target. */
function firstDue({ cases }: FactContext, targetOf: Target): Case | undefined {
  let found: Case | undefined;
  let earliest = Number.POSITIVE_INFINITY;
  for (const each of cases) {
    const target = targetOf(each);
    if (target === undefined || each.key.startsWith(OWN_CODE) || parseInstant(target) >= earliest) continue;
    found = each;
    earliest = parseInstant(target);
  }
  return found;
}

/** A target is missed once its instant is past. */
function pastDue(target: string | undefined): number | undefined {
  return target === undefined ? undefined : parseInstant(target) + 1;
}
