import { REQUEST_KINDS, REQUEST_STATUSES } from "../order/BuyerRequest";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Facts about one complaint, and about the requests of the buyer. */
export const complaintFacts: readonly FactDefinition[] = [
  defineFact({
    name: "complaint.id",
    scope: "complaint",
    type: "text",
    description: { en: "Identifier of the complaint.", zh: "投诉编号。" },
    derive: ({ item }) => item.id,
  }),
  defineFact({
    name: "complaint.kind",
    scope: "complaint",
    type: "text",
    description: {
      en: "What it is about, e.g. `damaged`, `not_received`.",
      zh: "投诉类型，如 damaged、not_received。",
    },
    derive: ({ item }) => item.kind,
  }),
  defineFact({
    name: "complaint.isOpen",
    scope: "complaint",
    type: "boolean",
    description: { en: "It has not been resolved.", zh: "尚未解决。" },
    derive: ({ item }) => item.resolvedAt === undefined,
  }),
  defineFact({
    name: "complaint.hasFirstReply",
    scope: "complaint",
    type: "boolean",
    description: { en: "A person has answered it.", zh: "已有人工回复。" },
    derive: ({ item }) => item.firstReplyAt !== undefined,
  }),
  defineFact({
    name: "complaint.reopenedCount",
    scope: "complaint",
    type: "number",
    description: { en: "How often it was reopened.", zh: "重开次数。" },
    derive: ({ item }) => item.reopenedCount ?? 0,
  }),
  defineFact({
    name: "complaint.hoursSinceOpened",
    scope: "complaint",
    type: "number",
    description: { en: "Hours since it was opened.", zh: "投诉后经过的小时数。" },
    clock: { kind: "elapsed", unit: "hours", anchor: ({ item }) => parseInstant(item.openedAt) },
  }),
  defineFact({
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
  }),
  defineFact({
    name: "request.id",
    scope: "request",
    type: "text",
    description: { en: "Identifier of the buyer's request.", zh: "买家申请编号。" },
    derive: ({ item }) => item.id,
  }),
  defineFact({
    name: "request.kind",
    scope: "request",
    type: "text",
    values: REQUEST_KINDS,
    description: { en: "What the buyer asks for.", zh: "申请类型。" },
    derive: ({ item }) => item.kind,
  }),
  defineFact({
    name: "request.status",
    scope: "request",
    type: "text",
    values: REQUEST_STATUSES,
    description: { en: "Where the request stands.", zh: "申请状态。" },
    derive: ({ item }) => item.status,
  }),
  defineFact({
    name: "request.deadline",
    scope: "request",
    type: "text",
    description: {
      en: "Instant by which the request must be decided; absent without one.",
      zh: "申请须处理的最晚时间；无则缺失。",
    },
    derive: ({ item }) => item.deadline,
  }),
  defineFact({
    name: "order.grantedRequestKinds",
    scope: "order",
    type: "list",
    values: REQUEST_KINDS,
    description: {
      en: "Kinds of the buyer's requests that were approved or carried out.",
      zh: "已同意或已完成的买家申请类型。",
    },
    derive: ({ order }) => [
      ...new Set(
        order.requests
          .filter(({ status }) => status === "approved" || status === "done")
          .map(({ kind }) => kind),
      ),
    ],
  }),
];
