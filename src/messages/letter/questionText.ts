import type { Decision } from "../../core/decide/Decision";
import type { JsonValue } from "../../core/json";
import type { MessagePart } from "../../triage/Message";
import { describeAction } from "../describeAction";
import { addressLines, told } from "./addressLines";
import type { CustomerVoice } from "./customerVoice";
import { summaryText } from "./summaryText";

const isRequest = ({ type }: MessagePart): boolean => type.startsWith("request.");

/**
 * What a part asks of the customer, a paragraph each: the question, what is proposed, the whole order where it is to be
 * confirmed, until when, and what becomes of it without an answer. Empty where it asks nothing.
 */
export function questionText(part: MessagePart, decision: Decision, voice: CustomerVoice): readonly string[] {
  const { type, params } = part;
  const { texts, say, instant, options } = voice;
  const question = isRequest(part) ? [describeAction({ type, params }, options).text] : [];
  const summary = type === "request.confirmation" ? summaryText(params.summary, voice) : undefined;
  const ends = [
    ...instant(params.deadline).map((deadline) => say(texts.deadline, { deadline }, "deadline")),
    ...silenceText(part, voice),
  ];
  return [
    ...question,
    ...proposalText(part, decision, voice),
    ...(summary === undefined ? [] : [summary]),
    ...(ends.length > 0 ? [ends.join("\n")] : []),
  ];
}

function silenceText(
  { type, params }: MessagePart,
  { texts: { silence, mayCancel }, say }: CustomerVoice,
): readonly string[] {
  const { onSilence } = params;
  const isConsent = type === "request.consent";
  if (!isConsent && type !== "request.confirmation") return [];
  const words: Readonly<Record<string, string>> = silence;
  const text =
    typeof onSilence === "string" && Object.hasOwn(words, onSilence) ? words[onSilence] : undefined;
  return [
    // Nobody who is asked for consent may be kept from knowing that they can cancel.
    ...(isConsent ? [say(mayCancel, {}, "mayCancel")] : []),
    ...(text === undefined ? [] : [say(text, {}, `silence/${onSilence}`)]),
  ];
}

function proposalText(part: MessagePart, decision: Decision, voice: CustomerVoice): readonly string[] {
  if (!isRequest(part)) return [];
  const { texts, say, manner } = voice;
  const proposal =
    part.type === "request.confirmation" ? part.params.proposal : suggestionFor(part, decision);
  const phone = (number: string): string => say(texts.summary.phone, { phone: number }, "summary/phone");
  const lines = addressLines(proposal, manner.locale, phone);
  if (lines.length > 0) return [[say(texts.proposal.address, {}, "proposal/address"), ...lines].join("\n")];
  return told(proposal).map((text) => say(texts.proposal.text, { text }, "proposal/text"));
}

/** The address that is to be shown beside the question. */
function suggestionFor({ exceptions }: MessagePart, { actions }: Decision): JsonValue | undefined {
  const suggestion = actions.find(
    ({ type, mode, exceptions: causes }) =>
      type === "address.suggest" && mode === "auto" && causes.some((key) => exceptions.includes(key)),
  );
  return suggestion?.params.to;
}
