import type { MessageText } from "../../triage/Message";
import type { RobotFormat } from "./robots";

/**
 * The words of a message for a group: the subject over the body, cut to what the service takes.
 *
 * `<` becomes `＜`: in it, services read mentions of everybody (`<at user_id="all">`, `<@all>`), and a name of a product
 * or a note of a customer must not call a whole group.
 */
export function robotText(
  { subject, body }: MessageText,
  format: RobotFormat,
  bytes: number,
): Pick<MessageText, "subject" | "body"> {
  const safe = (text: string): string => text.replace(/</g, "＜");
  const title = safe(subject);
  const heading = format === "markdown" ? `#### ${title}` : title;
  // In Markdown a single line end is none.
  const told = format === "markdown" ? safe(body).replace(/\n/g, "  \n") : safe(body);
  return { subject: title, body: cutToBytes(`${heading}\n\n${told}`, bytes) };
}

/** Cut between characters, with `…` for what is left out. */
function cutToBytes(text: string, bytes: number): string {
  const encoder = new TextEncoder();
  if (encoder.encode(text).length <= bytes) return text;
  let left = bytes - encoder.encode("…").length;
  let end = 0;
  for (const character of text) {
    left -= encoder.encode(character).length;
    if (left < 0) break;
    end += character.length;
  }
  return `${text.slice(0, end)}…`;
}
