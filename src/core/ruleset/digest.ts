import type { JsonValue } from "../json";

/**
 * Sixteen hex digits that differ when two JSON values do, whatever the order of their keys: for noticing that a
 * rule file changed. Two FNV-1a lanes of 32 bits; not a cryptographic hash.
 */
export function digest(value: JsonValue): string {
  const text = canonicalJson(value);
  let low = 0x811c9dc5;
  let high = 0xc9dc5118;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ unit ^ (low >>> 13), 0x01000193);
  }
  return [high, low].map((lane) => (lane >>> 0).toString(16).padStart(8, "0")).join("");
}

/** JSON text with sorted keys: equal values have equal text. */
function canonicalJson(value: JsonValue): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  const object = value as { readonly [key: string]: JsonValue };
  const entries = Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(object[key] as JsonValue)}`);
  return `{${entries.join(",")}}`;
}
