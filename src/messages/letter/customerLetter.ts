import type { Decision } from "../../core/decide/Decision";
import type { Message, MessagePart, MessageText } from "../../triage/Message";
import type { ActionText } from "../Messages";
import { type CustomerVoice, customerVoice } from "./customerVoice";
import { oneLine } from "./oneLine";
import { questionText } from "./questionText";
import { topicsOf } from "./topicsOf";

/** The host's own words for a part, or nothing. */
export type OwnWords = (part: MessagePart) => ActionText | undefined;

/** What a letter says of one thing. */
interface Section {
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** A message to a customer: under one greeting, one part after the other, nothing said twice. */
export function customerLetter(
  message: Message,
  decision: Decision,
  {
    options,
    own,
    shop,
  }: {
    readonly options: CustomerVoice["options"];
    readonly own: OwnWords;
    readonly shop: string | undefined;
  },
): MessageText {
  const voice = customerVoice(options);
  const { texts, say } = voice;
  const said = new Set<string>();
  const sections = message.parts
    .flatMap((part) => sectionsOf(part, decision, own, voice))
    .map(({ title, paragraphs }) => ({
      title,
      paragraphs: paragraphs.filter((each) => !said.has(each) && said.add(each)),
    }))
    .filter(({ paragraphs }) => paragraphs.length > 0);
  const orderId = oneLine(message.orderId);
  const [first] = sections;
  const isOne = sections.length === 1 && first !== undefined;
  const subject = isOne
    ? say(texts.subject, { title: first.title, orderId }, "subject")
    : say(texts.severalSubject, { orderId }, "severalSubject");
  const body = [
    say(texts.greeting, {}, "greeting"),
    ...sections.flatMap(({ title, paragraphs }) =>
      isOne ? paragraphs : [[title, ...paragraphs.slice(0, 1)].join("\n"), ...paragraphs.slice(1)],
    ),
    say(texts.order, { orderId }, "order"),
    [say(texts.signOff, {}, "signOff"), ...(shop === undefined ? [] : [shop])].join("\n"),
  ].join("\n\n");
  return { subject: oneLine(subject), body, locale: options.messages.locale };
}

function sectionsOf(
  part: MessagePart,
  decision: Decision,
  own: OwnWords,
  voice: CustomerVoice,
): readonly Section[] {
  const words = own(part);
  if (words !== undefined) return [{ title: words.title, paragraphs: [words.text] }];
  const topics = topicsOf(part, decision, voice.options);
  const question = questionText(part, decision, voice);
  return topics.map(({ title, text, todo }, index) => ({
    title,
    paragraphs: [
      text,
      ...(todo.length > 0 ? [todo.map((step) => `- ${step}`).join("\n")] : []),
      ...(index === topics.length - 1 ? question : []),
    ],
  }));
}
