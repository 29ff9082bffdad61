import type { JsonObject } from "../json";
import type { PhoneVerification } from "./PhoneVerification";

/** Who ordered: every field may be missing. */
export interface Customer {
  /** The host's identifier of the customer. */
  readonly id?: string;
  /** Full name. Personal. */
  readonly name?: string;
  /** E-mail address as entered, unchecked. Personal. */
  readonly email?: string;
  /** Phone number as entered, unchecked. Personal. */
  readonly phone?: string;
  /** Whether the customer proved to hold a phone number, by a code. Personal. */
  readonly phoneVerification?: PhoneVerification;
  /** The host's customer class, e.g. `vip`. */
  readonly tier?: string;
  /** The host's own fields; may hold personal data. */
  readonly attributes?: JsonObject;
}
