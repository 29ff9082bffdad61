import type { Decision } from "../../core/decide/Decision";
import type { Message, MessageText } from "../../triage/Message";
import type { DescribeOptions } from "../DescribeOptions";
import { fillMessage } from "../fillMessage";
import { instantText } from "../instantText";
import type { Manner } from "../Manner";
import { openTelling } from "../openTelling";
import type { OwnWords } from "./customerLetter";
import { oneLine } from "./oneLine";
import { distinct, topicsOf } from "./topicsOf";

/** A message to the team: what happened, why, and what to do, one part after the other. */
export function staffLetter(
  message: Message,
  decision: Decision,
  {
    options,
    own,
  }: { readonly options: Extract<DescribeOptions, { readonly audience: "staff" }>; readonly own: OwnWords },
): MessageText {
  const { manner, messages } = openTelling(options);
  const { letter } = options.messages.staff;
  const fill = (text: string, values: Readonly<Record<string, string | number>>, place: string): string =>
    fillMessage(text, values, messages, `/staff/letter/${place}`);
  const topics = distinct(
    message.parts.flatMap((part) => {
      const words = own(part);
      return words === undefined ? topicsOf(part, decision, options) : [{ ...words, todo: [] }];
    }),
  );
  const deadlines = message.parts.flatMap(({ params }) => instants(params.deadline, manner));
  const orderId = oneLine(message.orderId);
  const [first] = topics;
  const subject =
    topics.length === 1 && first !== undefined
      ? fill(letter.subject, { title: first.title, orderId }, "subject")
      : fill(letter.severalSubject, { count: topics.length, orderId }, "severalSubject");
  const body = [
    ...topics.map(({ title, text, todo }) =>
      [...(topics.length > 1 ? [title] : []), text, ...todo.map((step) => `- ${step}`)].join("\n"),
    ),
    ...[...new Set(deadlines)].map((deadline) => fill(letter.deadline, { deadline }, "deadline")),
  ].join("\n\n");
  return { subject: oneLine(subject), body, locale: options.messages.locale };
}

function instants(value: unknown, manner: Manner): readonly string[] {
  const text = typeof value === "string" ? instantText(value, manner) : undefined;
  return text === undefined ? [] : [text];
}
