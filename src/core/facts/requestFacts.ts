import { REQUEST_KINDS, REQUEST_STATUSES } from "../order/BuyerRequest";
import { parseInstant } from "../time/instants";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Identifier of the buyer's request. */
export const requestId = /* @__PURE__ */ defineFact({
  name: "request.id",
  scope: "request",
  type: "text",
  description: { en: "Identifier of the buyer's request.", zh: "买家申请编号。" },
  derive: ({ item }) => item.id,
});

/** What the buyer asks for. */
export const requestKind = /* @__PURE__ */ defineFact({
  name: "request.kind",
  scope: "request",
  type: "text",
  values: REQUEST_KINDS,
  description: { en: "What the buyer asks for.", zh: "申请类型。" },
  derive: ({ item }) => item.kind,
});

/** Where the request stands. */
export const requestStatus = /* @__PURE__ */ defineFact({
  name: "request.status",
  scope: "request",
  type: "text",
  values: REQUEST_STATUSES,
  description: { en: "Where the request stands.", zh: "申请状态。" },
  derive: ({ item }) => item.status,
});

/** Instant by which the request must be decided; absent without one. */
export const requestDeadline = /* @__PURE__ */ defineFact({
  name: "request.deadline",
  scope: "request",
  type: "text",
  description: {
    en: "Instant by which the request must be decided; absent without one.",
    zh: "申请须处理的最晚时间；无则缺失。",
  },
  derive: ({ item }) => item.deadline,
});

/** Hours since the request should have been decided; negative before, absent without a deadline. */
export const requestHoursSinceDeadline = /* @__PURE__ */ defineFact({
  name: "request.hoursSinceDeadline",
  scope: "request",
  type: "number",
  description: {
    en: "Hours since the request should have been decided; negative before, absent without a deadline.",
    zh: "超过申请处理期限的小时数；未到为负，无期限时缺失。",
  },
  clock: {
    kind: "elapsed",
    unit: "hours",
    anchor: ({ item }) => (item.deadline === undefined ? undefined : parseInstant(item.deadline)),
  },
});

/** Kinds of the buyer's requests that were approved or carried out. */
export const orderGrantedRequestKinds = /* @__PURE__ */ defineFact({
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
});

/** Facts about one request of the buyer, and about all of them. */
export const requestFacts: readonly FactDefinition[] = [
  requestId,
  requestKind,
  requestStatus,
  requestDeadline,
  requestHoursSinceDeadline,
  orderGrantedRequestKinds,
];
