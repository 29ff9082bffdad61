import { exceptionCodes } from "../../src/core/classify/exceptionCodes";
import type { OrderException } from "../../src/core/classify/OrderException";
import { actionTypes } from "../../src/core/decide/actionTypes";
import { type Description, describe as tell } from "../../src/messages/describe";
import { describeAction } from "../../src/messages/describeAction";
import { en } from "../../src/messages/en";
import type { ActionText, AudienceTexts, Messages } from "../../src/messages/Messages";
import { zhCN } from "../../src/messages/zh-CN";
import retail from "../../src/rulesets/retail.json" with { type: "json" };

/** Every language that ships. */
export const languages: readonly Messages[] = [en, zhCN];
const audiences = ["staff", "customer"] as const;
export const codes = [...exceptionCodes.keys()];
export const types = [...actionTypes.keys()];

/** Every pair of a language and an audience, named for tests. */
export const voices = languages.flatMap((messages) =>
  audiences.map((audience) => ({ name: `${messages.locale}, ${audience}`, messages, audience })),
);

export type Voice = (typeof voices)[number];

export const textsOf = ({ messages, audience }: Voice): AudienceTexts<object> => messages[audience];

export function tellException(
  exception: Pick<OrderException, "code" | "evidence"> & Partial<OrderException>,
  { messages, audience }: Voice,
): Description {
  return tell({ subject: { kind: "order" }, ...exception }, { messages, audience });
}

export function tellAction(
  type: string,
  params: Parameters<typeof describeAction>[0]["params"],
  { messages, audience }: Voice,
): ActionText {
  return describeAction({ type, params }, { messages, audience });
}

/** The evidence that shipped classifiers give a code: the fact behind each name; empty for codes none raises yet. */
export const evidenceOfCode: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>> = new Map(
  codes.map((code) => {
    const facts = new Map<string, string[]>();
    for (const { event } of retail.classifiers.filter((rule) => rule.event.type === code)) {
      const evidence: Readonly<Record<string, unknown>> = event.params.evidence ?? {};
      for (const [name, source] of Object.entries(evidence)) {
        const { fact } = source as { readonly fact: string };
        facts.set(name, [...(facts.get(name) ?? []), fact]);
      }
    }
    return [code, facts];
  }),
);
