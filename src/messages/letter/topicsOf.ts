import type { OrderException } from "../../core/classify/OrderException";
import type { Decision } from "../../core/decide/Decision";
import type { MessagePart } from "../../triage/Message";
import type { DescribeOptions } from "../DescribeOptions";
import { type Description, describe } from "../describe";

/**
 * What there is to say of the exceptions behind a part, each thing once. What its policy chose to say stands beside the
 * evidence. An exception that the decision does not have is told by its code alone; a part about none, by its template.
 */
export function topicsOf(
  part: MessagePart,
  decision: Decision,
  options: DescribeOptions,
): readonly Description[] {
  const codes = part.exceptions.length > 0 ? part.exceptions : [part.template];
  const topics = codes.map((key) => {
    const { code, subject, evidence } =
      decision.exceptions.find((exception) => exception.key === key) ?? nothingKnown(key);
    const texts = options.audience === "customer" ? options.messages.customer : options.messages.staff;
    // A code of the shop's own without a text: the template may be one that ships.
    const told = Object.hasOwn(texts.exceptions, code) ? code : chosen(part, code, texts.exceptions);
    return describe({ code: told, subject, evidence: { ...part.params, ...evidence } }, options);
  });
  return distinct(topics);
}

function nothingKnown(key: string): Pick<OrderException, "code" | "subject" | "evidence"> {
  const [code = key] = key.split("@");
  return { code, subject: { kind: "order" }, evidence: {} };
}

function chosen({ template }: MessagePart, code: string, texts: object): string {
  return Object.hasOwn(texts, template) ? template : code;
}

/** Two lines out of stock are told in the same words. */
export function distinct(topics: readonly Description[]): readonly Description[] {
  const seen = new Set<string>();
  return topics.filter((topic) => {
    const text = JSON.stringify(topic);
    return !seen.has(text) && seen.add(text);
  });
}
