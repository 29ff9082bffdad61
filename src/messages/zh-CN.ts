import type { Messages } from "./Messages";

/**
 * Simplified Chinese.
 *
 * @example
 * ```ts
 * import { zhCN } from "order-triage/messages/zh-CN";
 *
 * console.log(describeTrace(trace, zhCN.explain));
 * ```
 */
export const zhCN: Messages = {
  locale: "zh-CN",
  explain: {
    verdicts: {
      true: "{rule} 成立",
      false: "{rule} 不成立",
      unknown: "{rule} 无法判定",
    },
    because: "{verdict}，因为 {reasons}",
    unconditional: "{verdict}，与事实取值无关",
    and: "，且 ",
    more: "，另有 {count} 项",
    ruleForItem: "{rule} ({subject})",
    groups: { all: "以下全部成立：", any: "以下至少一项成立：", not: "以下不成立：" },
    empty: "无条件",
    named: "“{name}”：{phrase}",
    valued: "{name} ({value})",
    absent: "缺失",
    redacted: "已隐去",
    notKnown: "未知：{reason}",
    factNotKnown: "{name} 未知（{reason}）",
    reasons: {
      pending: "尚未查询",
      failed: "查询失败",
      not_configured: "未配置查询",
      stale: "查询结果已过期",
      missing: "未提供",
      absent: "缺失",
    },
    operators: {
      equal: { holds: "{fact} 等于 {value}", fails: "{fact} 不等于 {value}" },
      notEqual: { holds: "{fact} 不等于 {value}", fails: "{fact} 等于 {value}" },
      in: { holds: "{fact} 属于 {value}", fails: "{fact} 不属于 {value}" },
      notIn: { holds: "{fact} 不属于 {value}", fails: "{value} 不是不含 {fact} 的列表" },
      contains: { holds: "{fact} 包含 {value}", fails: "{fact} 不包含 {value}" },
      doesNotContain: { holds: "{fact} 不包含 {value}", fails: "{fact} 不是不含 {value} 的列表" },
      lessThan: { holds: "{fact} 小于 {value}", fails: "{fact} 不小于 {value}" },
      lessThanInclusive: { holds: "{fact} 小于或等于 {value}", fails: "{fact} 并不小于或等于 {value}" },
      greaterThan: { holds: "{fact} 大于 {value}", fails: "{fact} 不大于 {value}" },
      greaterThanInclusive: { holds: "{fact} 大于或等于 {value}", fails: "{fact} 并不大于或等于 {value}" },
    },
    ownOperator: {
      holds: "{fact} 与 {value} 满足 {operator}",
      fails: "{fact} 与 {value} 不满足 {operator}",
    },
    notSo: "并非如此：{phrase}",
    elements: { some: "{list} 的某个元素", every: "{list} 的每个元素" },
    forElements: {
      some: "{list} 中有元素 {element} 满足：{phrase}",
      every: "{list} 中每个元素 {element} 都满足：{phrase}",
    },
    meaning: "{line}——{meaning}",
    raisedBy: "{exception} 由 {rules} 触发",
    policies: {
      chosen: "{policy} 被选为处置方案",
      added: "{policy} 追加其措施",
      not_held: "{policy} 不成立",
      undecided: "{policy} 无法判定，已跳过",
      outranked: "{policy} 排在处置方案之后，未予考虑",
    },
    noPolicy: "没有针对 {exception} 的策略",
    noPlaybook: "没有策略为 {exception} 给出处置方案",
    action: "{id}：{type}",
    leftOut: "{action} 未采取",
    modes: { auto: "自动执行", propose: "待人工决定" },
    owner: "负责人 {owner}",
    dueBy: "截止 {instant}",
    missing: "缺少参数 {param}",
    missingFrom: "缺少参数 {param}（{fact}：{reason}）",
    comma: "，",
  },
};
