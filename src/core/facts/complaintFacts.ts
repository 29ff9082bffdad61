import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Identifier of the complaint. */
export const complaintId = /* @__PURE__ */ defineFact({
  name: "complaint.id",
  scope: "complaint",
  type: "text",
  description: { en: "Identifier of the complaint.", zh: "投诉编号。" },
  derive: ({ item }) => item.id,
});

/** What it is about, e.g. `damaged`, `not_received`. */
export const complaintKind = /* @__PURE__ */ defineFact({
  name: "complaint.kind",
  scope: "complaint",
  type: "text",
  description: {
    en: "What it is about, e.g. `damaged`, `not_received`.",
    zh: "投诉类型，如 damaged、not_received。",
  },
  derive: ({ item }) => item.kind,
});

/** It has not been resolved. */
export const complaintIsOpen = /* @__PURE__ */ defineFact({
  name: "complaint.isOpen",
  scope: "complaint",
  type: "boolean",
  description: { en: "It has not been resolved.", zh: "尚未解决。" },
  derive: ({ item }) => item.resolvedAt === undefined,
});

/** Somebody wrote down what was done about it. */
export const complaintHasResolution = /* @__PURE__ */ defineFact({
  name: "complaint.hasResolution",
  scope: "complaint",
  type: "boolean",
  description: { en: "Somebody wrote down what was done about it.", zh: "已记录处理结果。" },
  derive: ({ item }) => item.resolution !== undefined && item.resolution.trim() !== "",
});

/** A person has answered it. */
export const complaintHasFirstReply = /* @__PURE__ */ defineFact({
  name: "complaint.hasFirstReply",
  scope: "complaint",
  type: "boolean",
  description: { en: "A person has answered it.", zh: "已有人工回复。" },
  derive: ({ item }) => item.firstReplyAt !== undefined,
});

/** How often it was reopened. */
export const complaintReopenedCount = /* @__PURE__ */ defineFact({
  name: "complaint.reopenedCount",
  scope: "complaint",
  type: "number",
  description: { en: "How often it was reopened.", zh: "重开次数。" },
  derive: ({ item }) => item.reopenedCount ?? 0,
});

/** Hours since it was opened. */
export const complaintHoursSinceOpened = /* @__PURE__ */ defineFact({
  name: "complaint.hoursSinceOpened",
  scope: "complaint",
  type: "number",
  description: { en: "Hours since it was opened.", zh: "投诉后经过的小时数。" },
  clock: { kind: "elapsed", unit: "hours", anchor: ({ item }) => parseInstant(item.openedAt) },
});

/** Hours since the customer last heard of it: the last update, else the first reply, else the opening. */
export const complaintHoursSinceLastUpdate = /* @__PURE__ */ defineFact({
  name: "complaint.hoursSinceLastUpdate",
  scope: "complaint",
  type: "number",
  description: {
    en: "Hours since the customer last heard of it: the last update, else the first reply, else the opening.",
    zh: "距客户最近一次获知进展（更新、首次回复或投诉）的小时数。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: ({ item }) => parseInstant(item.lastUpdateAt ?? item.firstReplyAt ?? item.openedAt),
  },
});

/** Business hours since it was opened. */
export const complaintBusinessHoursSinceOpened = /* @__PURE__ */ defineFact({
  name: "complaint.businessHoursSinceOpened",
  scope: "complaint",
  type: "number",
  description: {
    en: "Business hours since it was opened, on the calendar that the setting `complaint.calendar` names.",
    zh: "投诉后经过的工作小时数，按设置 complaint.calendar 所指的日历计算。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: ({ item }) => parseInstant(item.openedAt),
    calendar: ({ setting }) => String(setting("complaint.calendar")),
  },
});

/** Business hours since the customer last heard of it: the last update, else the first reply, else the opening. */
export const complaintBusinessHoursSinceLastUpdate = /* @__PURE__ */ defineFact({
  name: "complaint.businessHoursSinceLastUpdate",
  scope: "complaint",
  type: "number",
  description: {
    en: "The same as `complaint.hoursSinceLastUpdate` in business hours, on the calendar that the setting `complaint.calendar` names.",
    zh: "同 complaint.hoursSinceLastUpdate，但按设置 complaint.calendar 所指的日历计工作小时数。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: ({ item }) => parseInstant(item.lastUpdateAt ?? item.firstReplyAt ?? item.openedAt),
    calendar: ({ setting }) => String(setting("complaint.calendar")),
  },
});

/** Facts about one complaint. */
export const complaintFacts: readonly FactDefinition[] = [
  complaintId,
  complaintKind,
  complaintIsOpen,
  complaintHasResolution,
  complaintHasFirstReply,
  complaintReopenedCount,
  complaintHoursSinceOpened,
  complaintHoursSinceLastUpdate,
  complaintBusinessHoursSinceOpened,
  complaintBusinessHoursSinceLastUpdate,
];
