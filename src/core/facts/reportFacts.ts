import { severities, transactions } from "../classify/OrderException";
import { defineFact } from "./defineFact";
import type { FactDefinition } from "./Fact";

/** Name of the fact that stayed unknown. */
export const unknownFact = /* @__PURE__ */ defineFact({
  name: "unknown.fact",
  scope: "unknown",
  type: "text",
  description: { en: "Name of the fact that stayed unknown.", zh: "未知事实的名称。" },
  derive: ({ item }) => item.fact,
});

/** Why: `failed`, `not_configured`, `stale`, `pending`, or the adapter's own word. */
export const unknownReason = /* @__PURE__ */ defineFact({
  name: "unknown.reason",
  scope: "unknown",
  type: "text",
  description: {
    en: "Why: `failed`, `not_configured`, `stale`, `pending`, or the adapter's own word.",
    zh: "原因：failed、not_configured、stale、pending 或适配器自述。",
  },
  derive: ({ item }) => item.reason,
});

/** How many rules it left undecided. */
export const unknownRuleCount = /* @__PURE__ */ defineFact({
  name: "unknown.ruleCount",
  scope: "unknown",
  type: "number",
  description: { en: "How many rules it left undecided.", zh: "因此无法判定的规则数。" },
  derive: ({ item }) => new Set(item.unknowns.map(({ rule }) => rule)).size,
});

/** Code of the exception. */
export const exceptionCode = /* @__PURE__ */ defineFact({
  name: "exception.code",
  scope: "exception",
  type: "text",
  description: { en: "Code of the exception.", zh: "异常代码。" },
  derive: ({ item }) => item.code,
});

/** Severity of the exception. */
export const exceptionSeverity = /* @__PURE__ */ defineFact({
  name: "exception.severity",
  scope: "exception",
  type: "text",
  values: severities,
  description: { en: "Severity of the exception.", zh: "异常严重程度。" },
  derive: ({ item }) => item.severity,
});

/** What it is about: `order`, `line`, `shipment`, … */
export const exceptionSubjectKind = /* @__PURE__ */ defineFact({
  name: "exception.subjectKind",
  scope: "exception",
  type: "text",
  description: { en: "What it is about: `order`, `line`, `shipment`, …", zh: "异常对象类别。" },
  derive: ({ item }) => item.subject.kind,
});

/** Identifier of the item it is about; absent for the order. */
export const exceptionSubjectId = /* @__PURE__ */ defineFact({
  name: "exception.subjectId",
  scope: "exception",
  type: "text",
  description: {
    en: "Identifier of the item it is about; absent for the order.",
    zh: "异常对象编号；整单时缺失。",
  },
  derive: ({ item }) => item.subject.id,
});

/** Transactions it blocks. */
export const exceptionBlocks = /* @__PURE__ */ defineFact({
  name: "exception.blocks",
  scope: "exception",
  type: "list",
  values: transactions,
  description: { en: "Transactions it blocks.", zh: "被阻止的操作。" },
  derive: ({ item }) => item.blocks,
});

/** JSON Pointer to the field it is about. */
export const exceptionField = /* @__PURE__ */ defineFact({
  name: "exception.field",
  scope: "exception",
  type: "text",
  description: { en: "JSON Pointer to the field it is about.", zh: "相关字段的 JSON Pointer。" },
  derive: ({ item }) => item.field,
});

/** Facts about the evaluation itself: what stayed unknown, and the exception a policy decides about. */
export const reportFacts: readonly FactDefinition[] = [
  unknownFact,
  unknownReason,
  unknownRuleCount,
  exceptionCode,
  exceptionSeverity,
  exceptionSubjectKind,
  exceptionSubjectId,
  exceptionBlocks,
  exceptionField,
];
