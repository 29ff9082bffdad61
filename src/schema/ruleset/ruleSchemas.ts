import * as z from "zod";
import { itemScopes } from "../../core/facts/scopes";
import { actionSchema } from "./actionSchema";
import { blocksSchema, codeSchema, ownerSchema, severitySchema } from "./codeSchemas";
import { conditionSchemas } from "./conditionSchemas";
import { noted, notes, rewritten } from "./notes";
import { paramSchema } from "./paramSchema";
import { durationSchema } from "./texts";
import type { Vocabulary } from "./Vocabulary";

/** Classifiers, policies, patches of either, and the conditions they name. */
export function ruleSchemas(vocabulary: Vocabulary) {
  const { condition, root, reference } = conditionSchemas(vocabulary);
  const param = paramSchema(reference);
  const code = codeSchema();
  const top = {
    enabled: noted(z.boolean(), "false switches the rule off.", "false 停用该规则。").exactOptional(),
    priority: noted(
      z.int().min(1),
      "Higher comes first. Default: 1.",
      "数值大者优先；默认 1。",
    ).exactOptional(),
  };
  const rule = {
    name: noted(z.string(), "Name of the rule, unique in the file.", "规则名称，文件内唯一。"),
    description: noted(z.string(), "For people.", "说明。").exactOptional(),
    ...top,
  };
  const exception = {
    severity: severitySchema().exactOptional(),
    blocks: blocksSchema().exactOptional(),
    evidence: noted(
      z.record(z.string(), param),
      'Names and values that show why, usually { "fact": … }.',
      "依据：名称与取值，通常为事实引用。",
    ).exactOptional(),
    field: fieldSchema(param).exactOptional(),
  };
  const playbook = {
    owner: ownerSchema().exactOptional(),
    respondWithin: durationSchema("Time to the first reaction.", "首次响应期限。").exactOptional(),
    resolveWithin: durationSchema("Time to the solution.", "解决期限。").exactOptional(),
    calendar: noted(
      z.string(),
      "Name of the calendar its times run on. Default: the setting process.calendar.",
      "期限所用的工作日历；默认取设置 process.calendar。",
    ).exactOptional(),
    warnAt: noted(
      z.number().gt(0).lt(1),
      "Share of a target's time at which it is due soon. Default: the setting process.warnAtRatio.",
      "期限的预警比例；默认取设置 process.warnAtRatio。",
    ).exactOptional(),
    escalate: noted(
      z.array(escalationSchema()),
      "Who is told when a target is missed, level 1 first.",
      "超时后逐级上报的对象，第一级在前。",
    ).exactOptional(),
    rootCause: noted(
      z.boolean(),
      "true asks for the root cause once the case is resolved.",
      "true 表示结案后要求查明根本原因。",
    ).exactOptional(),
    incident: noted(
      z.array(param).min(1),
      'What the orders of one incident have in common, such as [{ "fact": "carrier.name" }].',
      "同一事件的订单的共同点，例如承运商。",
    ).exactOptional(),
    actions: noted(
      z.array(actionSchema(root, { reference, param })),
      "What is to be done.",
      "要做的事。",
    ).exactOptional(),
  };
  const classifier = z.strictObject({
    ...rule,
    forEach: noted(
      z.enum(itemScopes),
      "Evaluate once an item, with its facts. Default: once for the order.",
      "逐项评估；默认整单一次。",
    ).exactOptional(),
    conditions: root,
    onUnknown: noted(
      z.enum(["report", "raise"]),
      'What to do when it cannot be decided. Default: "report".',
      "无法判定时的处理；默认 report。",
    ).exactOptional(),
    event: z.strictObject({ type: code, params: z.strictObject(exception).exactOptional() }),
  });
  notes.add(classifier, { id: "classifier" });
  const policy = z.strictObject({
    ...rule,
    for: noted(
      z.array(code).min(1),
      "Exception codes it is for. Default: all.",
      "适用的异常代码；默认全部。",
    ).exactOptional(),
    add: noted(
      z.boolean(),
      "true adds its actions to those of the playbook that was chosen.",
      "true 时追加到选中的处置方案。",
    ).exactOptional(),
    conditions: root.exactOptional(),
    event: z.strictObject({ type: z.literal("playbook"), params: z.strictObject(playbook).exactOptional() }),
  });
  notes.add(policy, { id: "policy" });
  const patch = z.strictObject({ ...top, ...exception, ...playbook });
  notes.add(patch, { id: "patch" });
  return { classifier, policy, patch, condition };
}

function escalationSchema(): z.ZodType {
  return z.strictObject({
    toRole: noted(z.string(), "The role that is told.", "上报的角色。"),
    after: noted(
      z.enum(["respond", "resolve"]),
      'The target that was missed. Default: "resolve".',
      "所超的期限；默认 resolve。",
    ).exactOptional(),
    wait: durationSchema(
      "Time past the target. Default: none.",
      "超时后再等的时间；默认无。",
    ).exactOptional(),
  });
}

/** A text, or a fact that gives one. */
function fieldSchema(param: z.ZodType): z.ZodType {
  const field = param.refine(
    (value) =>
      typeof value === "string" || (typeof value === "object" && value !== null && !Array.isArray(value)),
  );
  noted(field, "JSON Pointer into the order, for forms.", "订单内的 JSON Pointer，供表单使用。");
  return rewritten(field, ({ description }) => ({
    description,
    type: ["string", "object"],
    allOf: [{ $ref: "#/definitions/param" }],
  }));
}
