import type { CustomerMessages, StaffMessages } from "./Messages";

/** Where and when amounts and instants are read. */
interface Reader {
  /**
   * BCP 47, for amounts, dates and lists, e.g. `en-GB`.
   *
   * @defaultValue the locale of the messages
   */
  readonly locale?: string;
  /**
   * IANA zone in which instants are told, e.g. `Asia/Shanghai`.
   *
   * @defaultValue each instant in the offset it is written with
   */
  readonly timeZone?: string;
}

/** Whom an exception or an action is described to, and in which language. */
export type DescribeOptions =
  | (Reader & { readonly audience: "staff"; readonly messages: StaffMessages })
  | (Reader & { readonly audience: "customer"; readonly messages: CustomerMessages });
