/** Messages in the language somebody reads, and how they write amounts and dates. */
export interface PickedMessages<M> {
  readonly messages: M;
  /** BCP 47: the reader's own where the language is theirs. */
  readonly locale: string;
}

/**
 * The messages that a reader of a locale reads: those in its language and script, of its own region first. Chinese in
 * the other script is not taken for the same.
 *
 * Subtags that are left out are the likely ones of CLDR (`zh-CN` is `zh-Hans-CN`).
 *
 * @see https://www.rfc-editor.org/rfc/rfc4647#section-3.4
 * @example
 * ```ts
 * pickMessages([en, zhCN], "zh-Hans-SG"); // { messages: zhCN, locale: "zh-Hans-SG" }
 * pickMessages([en, zhCN], "fr"); // undefined
 * ```
 */
export function pickMessages<M extends { readonly locale: string }>(
  all: readonly M[],
  wanted: string | undefined,
): PickedMessages<M> | undefined {
  const reader = readLocale(wanted);
  if (reader === undefined) return undefined;
  const near = all.filter(({ locale }) => {
    const written = readLocale(locale);
    return written?.language === reader.language && written.script === reader.script;
  });
  const messages = near.find(({ locale }) => readLocale(locale)?.region === reader.region) ?? near[0];
  return messages === undefined ? undefined : { messages, locale: reader.tag };
}

function readLocale(tag: string | undefined) {
  if (tag === undefined) return undefined;
  try {
    const locale = new Intl.Locale(tag.replace(/_/g, "-"));
    const { language, script, region } = locale.maximize();
    return { tag: locale.toString(), language, script, region };
  } catch {
    // The order's locale is what its host wrote.
    return undefined;
  }
}
