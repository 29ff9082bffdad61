import * as z from "zod";
import type { Case } from "../../core/cases/Case";
import type { Incident } from "../../core/cases/Incident";
import { compensationKinds } from "../../core/compensation/CompensationTier";
import { type JsonSchema, noted, rewritten } from "./notes";

const CASE_STATUSES = [
  "open",
  "acknowledged",
  "waived",
  "escalated",
  "resolved",
] as const satisfies readonly Case["status"][];

const INCIDENT_STATUSES = ["open", "resolved"] as const satisfies readonly Incident["status"][];

/** The worked cases of a file, and what they start from. */
export function testSchemas() {
  const lookups = noted(
    z.record(z.string(), objectOrNull(objectOrNull())),
    'Answers by lookup name and key; the key "*" answers for every key.',
    "按查询名与键给出的答复；“*”适用于所有键。",
  ).exactOptional();
  const now = noted(z.string().nullable(), "The instant of the evaluation.", "评估时刻。", {
    examples: ["2026-03-10T09:00:00Z"],
  }).exactOptional();
  const texts = (en: string, zh: string) => noted(z.array(z.string()), en, zh).exactOptional();
  const expect = rewritten(
    z
      .strictObject({
        exceptions: texts("Keys of the exceptions, an exact set.", "异常键的完整集合。"),
        actions: texts("Ids of the actions, an exact set.", "动作编号的完整集合。"),
        unknowns: texts("Facts that stay unknown, an exact set.", "未知事实的完整集合。"),
      })
      .refine((expected) => Object.keys(expected).length > 0),
    (json) => ({ ...json, minProperties: 1 }),
  );
  const cases = z.array(
    z.strictObject({
      key: noted(z.string(), "Key of the exception, code@subject.", "异常的键。"),
      epoch: noted(
        z.int(),
        "How often it came back; 0 when left out.",
        "重现次数，缺省为 0。",
      ).exactOptional(),
      status: noted(z.enum(CASE_STATUSES), "Where the case stands.", "工单状态。"),
      openedAt: noted(z.string(), "When it was opened, ISO 8601.", "开启时间。"),
      resolvedAt: noted(z.string(), "When it ended, ISO 8601.", "结束时间。").exactOptional(),
      acknowledgedAt: noted(z.string(), "When somebody took it up, ISO 8601.", "受理时间。").exactOptional(),
      respondBy: noted(z.string(), "By when it must be taken up, ISO 8601.", "受理期限。").exactOptional(),
      resolveBy: noted(z.string(), "By when it must be resolved, ISO 8601.", "解决期限。").exactOptional(),
    }),
  );
  const test = z.strictObject({
    name: noted(z.string(), "What the case shows.", "用例说明。").exactOptional(),
    now,
    order: noted(
      objectOrNull(),
      "Merged into the order of testDefaults (RFC 7396).",
      "并入 testDefaults 的订单。",
    ).exactOptional(),
    lookups,
    settings: noted(objectOrNull(), "Settings of this call, by name.", "本次调用的设置。").exactOptional(),
    cases: noted(
      cases,
      "What the host remembers of the order's exceptions.",
      "系统记录的该订单异常工单。",
    ).exactOptional(),
    incidents: noted(
      z.array(incidentSchema()),
      "What the host remembers of incidents.",
      "系统记录的事件。",
    ).exactOptional(),
    history: noted(
      historySchema(),
      "What the customer was given before; nobody knows where it is left out.",
      "该客户此前得到的补偿；缺省表示无人知晓。",
    ).exactOptional(),
    expect,
  });
  const defaults = z.strictObject({
    now,
    order: noted(objectOrNull(), "The order all tests start from.", "所有用例的基础订单。").exactOptional(),
    lookups,
  });
  return {
    tests: noted(z.array(test), "Worked cases that prove the file.", "验证规则文件的用例。"),
    testDefaults: noted(defaults, "What the tests start from.", "用例的起点。"),
  };
}

function incidentSchema() {
  return z.strictObject({
    key: noted(z.string(), "Code and cause, e.g. carrier.disrupted/dhl.", "代码与原因。"),
    epoch: noted(z.int(), "How often it came back.", "重现次数。"),
    status: noted(z.enum(INCIDENT_STATUSES), "Where it stands.", "事件状态。"),
    openedAt: noted(z.string(), "When it was opened, ISO 8601.", "开启时间。"),
    resolvedAt: noted(z.string(), "When it ended, ISO 8601.", "结束时间。").exactOptional(),
    owner: noted(z.string(), "The role that sees to it.", "负责岗位。").exactOptional(),
    orders: noted(z.array(z.string()), "Orders that are in it.", "涉及的订单。"),
  });
}

function historySchema() {
  const given = z.strictObject({
    at: noted(z.string(), "When it was given, ISO 8601.", "给出时间。"),
    orderId: noted(z.string(), "The order it was given for.", "对应订单。"),
    incidentKey: noted(z.string(), "The incident it was given for.", "对应事件。").exactOptional(),
    kind: noted(z.enum(compensationKinds), "What it was given as.", "补偿形式。"),
    amountMinor: noted(z.int().min(0), "How much, minor units.", "金额（最小货币单位）。"),
    currency: noted(z.string(), "ISO 4217 code.", "币种（ISO 4217）。"),
  });
  return z.strictObject({
    compensations: noted(z.array(given), "Goodwill that was given before.", "此前给出的补偿。"),
  });
}

/** `null` takes away what `testDefaults` has there. */
function objectOrNull(values: z.ZodType = z.unknown()) {
  const schema = z.record(z.string(), values).nullable();
  return rewritten(schema, ({ anyOf, ...json }) => ({
    ...json,
    ...(anyOf as readonly JsonSchema[])[0],
    type: ["object", "null"],
  }));
}
