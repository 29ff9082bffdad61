/** Words and signs that begin an extension wherever they stand: 转 (transfer to), 分机 (extension), `,` and `;` (pause, wait). */
const MARKED = /^(.*\d)\s*(?:转接?|轉接?|分机|分機|[,;，；])\s*\d{1,6}$/;

/** A Chinese mobile number, and behind a dash what can be nothing but an extension. */
const BEHIND_MOBILE = /^((?:(?:\+|00)?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2})\s*[-_]\s*\d{1,6}$/;

const DASHES = /[\u2010-\u2015\u2212\u30FC]/g;

/**
 * A phone number without the extension that marketplaces append to a virtual (privacy) number, in plain digits and
 * signs: `13800138000-1234`, `13800138000转1234` and `13800138000,1234` are all the number `13800138000`.
 *
 * A dash alone separates groups of many ordinary numbers, so behind one only what follows a whole Chinese mobile number
 * is cut off.
 *
 * @example
 * ```ts
 * stripPhoneExtension("138 0013 8000－1234"); // "138 0013 8000"
 * ```
 */
export function stripPhoneExtension(phone: string): string {
  const plain = phone.normalize("NFKC").replace(DASHES, "-").trim();
  return (BEHIND_MOBILE.exec(plain) ?? MARKED.exec(plain))?.[1] ?? plain;
}
