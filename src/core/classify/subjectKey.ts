import type { Subject } from "./Subject";

/**
 * The readable key of a subject: `order`, `line:2`, `shipment:S1`; ids are percent-encoded.
 *
 * @example
 * ```ts
 * subjectKey({ kind: "line", id: "A/1" }); // "line:A%2F1"
 * ```
 */
export function subjectKey(subject: Subject): string {
  return subject.id === undefined ? subject.kind : `${subject.kind}:${encodeKeyPart(subject.id)}`;
}

/** One part of a key, percent-encoded so that `/`, `@`, `:` and `~` stay separators; lone surrogates become U+FFFD. */
export function encodeKeyPart(part: string): string {
  if (NOTHING_TO_ENCODE.test(part)) return part;
  return encodeURIComponent(part.replace(LONE_SURROGATE, "\uFFFD")).replace(/~/g, "%7E");
}

const NOTHING_TO_ENCODE = /^[\w.-]*$/;
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
