import type { Severity } from "../core/classify/OrderException";
import { en } from "../messages/en";
import type { Messages } from "../messages/Messages";
import { zhCN } from "../messages/zh-CN";

/** What `order-triage explain` says besides the explanations themselves. */
export interface ExplainHeadings {
  readonly language: "en" | "zh";
  readonly messages: Messages;
  readonly severities: Readonly<Record<Severity, string>>;
  /** `{order}`, `{instant}`, `{ruleset}` */
  readonly order: string;
  /** `{exceptions}`, `{actions}` */
  readonly counts: string;
  readonly noExceptions: string;
  readonly undecided: string;
  /** `{rule}`, `{kind}` */
  readonly noItem: string;
  /** `{rule}`, `{codes}` */
  readonly notAsked: string;
  /** `{rule}` */
  readonly noException: string;
  /** `{reason}` */
  readonly waived: string;
  /** `{reason}`, `{until}` */
  readonly waivedUntil: string;
}

/** By the word of `--lang`. */
export const headings: Readonly<Record<"en" | "zh", ExplainHeadings>> = {
  en: {
    language: "en",
    messages: en,
    severities: { info: "info", warning: "warning", error: "error", critical: "critical" },
    order: "Order {order} as of {instant}, by {ruleset}",
    counts: "exceptions: {exceptions}, actions: {actions}",
    noExceptions: "no exception",
    undecided: "Cannot be decided",
    noItem: "{rule} was not judged: it says forEach {kind}, and the order has none",
    notAsked: "{rule} was not asked: it is for {codes}, and the order has no such exception",
    noException: "{rule} was not asked: the order has no exception",
    waived: "waived: {reason}",
    waivedUntil: "waived until {until}: {reason}",
  },
  zh: {
    language: "zh",
    messages: zhCN,
    severities: { info: "提示", warning: "警告", error: "错误", critical: "严重" },
    order: "订单 {order}，截至 {instant}，规则集 {ruleset}",
    counts: "异常：{exceptions}，措施：{actions}",
    noExceptions: "无异常",
    undecided: "无法判定",
    noItem: "{rule} 未参与判定：其 forEach 为 {kind}，而订单中没有该类对象",
    notAsked: "{rule} 未被考虑：它针对 {codes}，而订单没有此类异常",
    noException: "{rule} 未被考虑：订单没有异常",
    waived: "已豁免：{reason}",
    waivedUntil: "已豁免至 {until}：{reason}",
  },
};
