import { encodeKeyPart } from "../../core/classify/subjectKey";
import { digest } from "../../core/ruleset/digest";
import type { Message, MessagePart } from "../Message";

/** The template of a message with several parts. */
const SEVERAL = "several";

/** Whom a message is for, and about which order. */
export type MessageHead = Pick<Message, "orderId" | "tenant" | "audience" | "channel">;

/**
 * One message of parts for one recipient on one channel.
 *
 * @param parts in the order in which they are to be told; at least one
 */
export function joinParts(
  parts: readonly MessagePart[],
  { orderId, tenant, audience, channel }: MessageHead,
): Message {
  const [first] = parts;
  if (first === undefined) throw new Error("a message without parts");
  const common = { orderId, ...(tenant === undefined ? {} : { tenant }), audience, channel, parts };
  const locale = parts.find((part) => part.locale !== undefined)?.locale;
  const { to } = first;
  const rest = { ...(locale === undefined ? {} : { locale }), ...(to === undefined ? {} : { to }) };
  if (parts.length === 1) {
    const { key, template, params, exceptions } = first;
    return { ...common, ...rest, key, template, params, exceptions };
  }
  return {
    ...common,
    ...rest,
    key: keyOf(parts, orderId, channel),
    template: SEVERAL,
    params: {},
    exceptions: [...new Set(parts.flatMap(({ exceptions }) => exceptions))],
  };
}

/** The keys of all parts would be too long for providers; their order does not matter. */
function keyOf(parts: readonly MessagePart[], orderId: string, channel: string): string {
  const keys = parts.map(({ key }) => key).sort();
  return `${encodeKeyPart(orderId)}/${SEVERAL}~${digest(keys)}#${encodeKeyPart(channel)}`;
}
