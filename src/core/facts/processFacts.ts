import type { Case } from "../cases/Case";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactContext, FactDefinition } from "./Fact";

/** Hours since the oldest case was opened that nobody has acknowledged; absent without one. */
export const processHoursSinceOldestUnacknowledged = /* @__PURE__ */ defineFact({
  name: "process.hoursSinceOldestUnacknowledged",
  scope: "order",
  type: "number",
  description: {
    en: "Hours since the oldest case was opened that nobody has acknowledged; absent without one.",
    zh: "最早的未受理异常工单已开的小时数；无则缺失。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: (context) => openingOf(oldest(context, isUnacknowledged)),
  },
});

/** Key of the oldest case that nobody has acknowledged; absent without one. */
export const processOldestUnacknowledged = /* @__PURE__ */ defineFact({
  name: "process.oldestUnacknowledged",
  scope: "order",
  type: "text",
  description: {
    en: "Key of the oldest case that nobody has acknowledged, `code@subject`; absent without one.",
    zh: "最早的未受理异常工单的键；无则缺失。",
  },
  derive: (context) => oldest(context, isUnacknowledged)?.key,
});

/** Hours since the oldest case was opened that is not settled; absent without one. */
export const processHoursSinceOldestUnresolved = /* @__PURE__ */ defineFact({
  name: "process.hoursSinceOldestUnresolved",
  scope: "order",
  type: "number",
  description: {
    en: "Hours since the oldest case was opened that is neither resolved nor waived; absent without one.",
    zh: "最早的未解决且未豁免异常工单已开的小时数；无则缺失。",
  },
  clock: { kind: "elapsed", unit: "hours", anchor: (context) => openingOf(oldest(context, isUnresolved)) },
});

/** Key of the oldest case that is not settled; absent without one. */
export const processOldestUnresolved = /* @__PURE__ */ defineFact({
  name: "process.oldestUnresolved",
  scope: "order",
  type: "text",
  description: {
    en: "Key of the oldest case that is neither resolved nor waived, `code@subject`; absent without one.",
    zh: "最早的未解决且未豁免异常工单的键；无则缺失。",
  },
  derive: (context) => oldest(context, isUnresolved)?.key,
});

/** Facts about how long the order's exceptions have been waiting for somebody. */
export const processFacts: readonly FactDefinition[] = [
  processHoursSinceOldestUnacknowledged,
  processOldestUnacknowledged,
  processHoursSinceOldestUnresolved,
  processOldestUnresolved,
];

function isUnacknowledged({ status }: Case): boolean {
  return status === "open";
}

function isUnresolved({ status }: Case): boolean {
  return status !== "resolved" && status !== "waived";
}

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
