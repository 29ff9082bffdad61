import type { CustomerLetterTexts, StaffLetterTexts } from "./LetterTexts";
import type { ActionText, AudienceTexts, ExceptionText } from "./Messages";

/** What shall differ for one audience; the rest stays. */
interface AudienceChanges {
  /** By code: those that ship and your own. */
  readonly exceptions?: Readonly<Record<string, ExceptionText>>;
  readonly actions?: Readonly<Record<string, ActionText>>;
  readonly otherException?: ExceptionText;
  /** Names of words, by the name of the evidence they stand under. */
  readonly words?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** What stands around that which a message tells, e.g. the greeting. */
  readonly letter?: object;
}

/** What shall differ from the messages that ship. */
export interface MessageChanges {
  readonly locale?: string;
  readonly customer?: AudienceChanges & { readonly letter?: Partial<CustomerLetterTexts> };
  readonly staff?: AudienceChanges & { readonly letter?: Partial<StaffLetterTexts> };
}

type ExtendableTexts = AudienceTexts<object> & { readonly letter: object };
type Extendable = { readonly locale: string } & Readonly<
  Partial<Record<"customer" | "staff", ExtendableTexts>>
>;

/**
 * Messages with some texts of your own: those of other codes and actions stay, and so does what you started from.
 *
 * @example
 * ```ts
 * const ours = extendMessages(en, {
 *   customer: {
 *     exceptions: {
 *       "stock.short": { title: "Sorry, we ran out", text: "One of your items has sold out.", todo: [] },
 *       "acme.engraving_unreadable": { title: "Your engraving", text: "We cannot read the text.", todo: [] },
 *     },
 *   },
 * });
 * ```
 */
export function extendMessages<Base extends Extendable>(base: Base, changes: MessageChanges): Base {
  const { locale = base.locale, customer, staff } = changes;
  return {
    ...base,
    locale,
    ...(base.customer === undefined ? {} : { customer: extendTexts(base.customer, customer) }),
    ...(base.staff === undefined ? {} : { staff: extendTexts(base.staff, staff) }),
  };
}

function extendTexts(texts: ExtendableTexts, changes: AudienceChanges = {}): ExtendableTexts {
  const { exceptions, actions, letter, otherException = texts.otherException, words = {} } = changes;
  const known = texts.words as NonNullable<AudienceChanges["words"]>;
  const named = Object.entries(words).map(([name, values]) => [name, { ...known[name], ...values }]);
  return {
    ...texts,
    exceptions: { ...texts.exceptions, ...exceptions },
    actions: { ...texts.actions, ...actions },
    otherException,
    words: { ...known, ...Object.fromEntries(named) },
    letter: { ...texts.letter, ...letter },
  };
}
