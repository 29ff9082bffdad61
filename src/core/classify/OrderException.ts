import type { JsonObject } from "../json";
import type { Subject } from "./Subject";

/** How bad an exception is, from a remark to an emergency. */
export type Severity = "info" | "warning" | "error" | "critical";

/** What an exception or a hold can stop until it is resolved. */
export type Transaction = "sell" | "capture" | "ship" | "label" | "refund";

/** One deviation found in an order. */
export interface OrderException {
  /** `code@subject`, e.g. `stock.short@line:2`; the same on every run. */
  readonly key: string;
  /** The exception code, e.g. `stock.short`. */
  readonly code: string;
  readonly subject: Subject;
  readonly severity: Severity;
  /** Transactions that must wait until this exception is gone. */
  readonly blocks: readonly Transaction[];
  /** The values that made it true, by name; personal values are redacted unless asked for. */
  readonly evidence: JsonObject;
  /** JSON Pointer into the snapshot for form errors, e.g. `/shipTo/postalCode`. */
  readonly field?: string;
  /** Name of the rule that raised it (of several: highest severity, then priority, then file order). */
  readonly rule: string;
}

/** Every severity, mildest first. */
export const severities: readonly Severity[] = ["info", "warning", "error", "critical"];

/** Every transaction. */
export const transactions: readonly Transaction[] = ["sell", "capture", "ship", "label", "refund"];
