import type { Instant } from "./Instant";

/** Every status a payment attempt can have. */
export const PAYMENT_STATUSES = [
  "pending",
  "requires_action",
  "authorized",
  "captured",
  "failed",
  "cancelled",
  "refunded",
  "unknown",
] as const;

/**
 * What the host knows of a payment attempt.
 *
 * `pending`: not final. `requires_action`: the shopper must act (3-D Secure, wallet confirmation).
 * `authorized`: money held. `captured`: money taken. `failed`, `cancelled`: no money. `refunded`: all of it went
 * back. `unknown`: the outcome is unclear and must be asked for.
 */
export type PaymentStatus = (typeof PAYMENT_STATUSES)[number];

/** One payment attempt; a retry is another one. */
export interface Payment {
  /** Identifier of the attempt, unique in the order. */
  readonly id: string;
  /** Payment method, e.g. `card`, `alipay`, `wechat_pay`, `boleto`, `cod`. */
  readonly method: string;
  /** Namespace of `code`: `stripe`, `adyen`, `alipay`, `wechat`, `iso8583`, … */
  readonly provider: string;
  /** What the host knows of the attempt. */
  readonly status: PaymentStatus;
  /** ISO 4217 code of this payment's amounts; the order's currency when missing. */
  readonly currency?: string;
  /** Amount asked for, minor units. */
  readonly amountMinor?: number;
  /** Amount authorised, minor units. */
  readonly authorizedMinor?: number;
  /** Amount captured, minor units. */
  readonly capturedMinor?: number;
  /** Amount refunded, minor units, as a positive number. */
  readonly refundedMinor?: number;
  /** Raw decline or status code, as the provider gave it. */
  readonly code?: string;
  /** Raw advice code of the provider, which outranks `code`. */
  readonly adviceCode?: string;
  /** Raw advice code of the card network (Mastercard MAC, Visa category). */
  readonly networkCode?: string;
  /** Number of this attempt with the same credential, counted from 1. */
  readonly attempt?: number;
  /** Instant of the attempt, or of its last change where the provider tells. */
  readonly at: Instant;
  /** Instant at which the authorisation lapses. */
  readonly authorizationExpiresAt?: Instant;
}
