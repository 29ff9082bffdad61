import { emailDomains } from "./emailDomains";
import { isOneKeystrokeApart } from "./isOneKeystrokeApart";

/** Shorter names have too many neighbours that are names themselves: `aol`, `gmx`, `web`. */
const SHORTEST_NAME = 4;

const known: ReadonlySet<string> = /* @__PURE__ */ new Set(emailDomains);

/**
 * The large provider's domain that was probably meant, one keystroke away (a letter wrong, missing, too many, or two
 * swapped); `undefined` for a domain that is on our list, or near none.
 *
 * Of two countries' domains (`yahoo.ie`, `yahoo.de`) neither is a slip for the other, so an ending is put right only to
 * `com` and `net`.
 *
 * @example
 * ```ts
 * suggestEmailDomain("gmial.com"); // "gmail.com"
 * suggestEmailDomain("example.com"); // undefined
 * ```
 */
export function suggestEmailDomain(domain: string): string | undefined {
  const typed = domain.toLowerCase();
  if (known.has(typed)) return undefined;
  const [name, ending] = split(typed);
  return emailDomains.find((candidate) => {
    const [knownName, knownEnding] = split(candidate);
    if (ending === knownEnding) return name.length >= SHORTEST_NAME && isOneKeystrokeApart(name, knownName);
    const isGeneric = knownEnding === "com" || knownEnding === "net";
    return name === knownName && isGeneric && isOneKeystrokeApart(ending, knownEnding);
  });
}

function split(domain: string): readonly [name: string, ending: string] {
  const dot = domain.indexOf(".");
  return dot === -1 ? [domain, ""] : [domain.slice(0, dot), domain.slice(dot + 1)];
}
