import type { Instant } from "./Instant";

/** How far the customer has come in proving to hold a phone number, by a code sent to it. */
export interface PhoneVerification {
  /** The number the code was sent to. Personal. */
  readonly phone: string;
  /** The verifier's name for this try; needed to check a code. */
  readonly id?: string;
  /** Instant at which the code was asked for. */
  readonly requestedAt: Instant;
  /** First instant at which the code is taken no more. */
  readonly expiresAt?: Instant;
  /** Instant at which the code came back; it proves the number for good. */
  readonly verifiedAt?: Instant;
}
