type Named<Name extends string> = Readonly<Record<Name, string>>;

/** What becomes of a question that nobody answers. */
export type SilenceName = "accept" | "remind" | "cancel" | "consent" | "refuse";

/** The words of a whole order as its buyer checks it. Every text is an ICU message. */
export interface SummaryTexts {
  /** Over the lines, of `placedAt`. */
  readonly heading: string;
  /** A line: `index`, `name`, `quantity` in words, `unitPrice` and `lineTotal` where they are known. */
  readonly line: string;
  /** A `quantity` of things that are counted. */
  readonly pieces: string;
  /** A `quantity` of another `unit`, as the shop names it. */
  readonly units: string;
  /** Of a line: `quantity` of it was cancelled. */
  readonly cancelled: string;
  /** Of a line: it leaves by `shipBy`. */
  readonly lineShipBy: string;
  /** A total and its `amount`. */
  readonly totals: Named<"itemsMinor" | "shippingMinor" | "taxMinor" | "discountMinor" | "totalMinor">;
  readonly shipTo: string;
  readonly billTo: string;
  /** In an address, its `phone`. */
  readonly phone: string;
  /** The `details` of who is written to and called. */
  readonly contact: string;
  readonly shipBy: string;
  readonly deliverBy: string;
  /** Its `methods`. */
  readonly payment: string;
}

/** The words of a message to a customer around what it tells. Every text is an ICU message. */
export interface CustomerLetterTexts {
  /** Of a message about one thing: its `title` and the `orderId`. */
  readonly subject: string;
  /** Of a message about several things, of `orderId`. */
  readonly severalSubject: string;
  readonly greeting: string;
  /** Before the name of the shop, where there is one. */
  readonly signOff: string;
  /** Which `orderId` it is about. */
  readonly order: string;
  /** By when an answer is wanted: `deadline`. */
  readonly deadline: string;
  /** What becomes of the question without an answer. */
  readonly silence: Named<SilenceName>;
  /** With a question for consent: they may also cancel. */
  readonly mayCancel: string;
  /** Before an address, or another `text`, that is proposed. */
  readonly proposal: Named<"address" | "text">;
  readonly summary: SummaryTexts;
}

/** The words of a message to the team around what it tells. */
export interface StaffLetterTexts {
  /** The `title` and the `orderId`. */
  readonly subject: string;
  /** Of `count` things, of `orderId`. */
  readonly severalSubject: string;
  /** By when an answer or a deed is wanted: `deadline`. */
  readonly deadline: string;
}
