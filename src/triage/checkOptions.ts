import { refuseOptions } from "./refuseOptions";
import type { TriageOptions } from "./TriageOptions";

/**
 * Refuses options that could only fail later, when an order is waiting.
 *
 * @throws OrderTriageError `invalid_options` with the place and the remedy
 */
export function checkOptions({
  notifiers = [],
  ledger,
  cases,
  incidents,
  history,
  now,
  concurrency,
  render,
}: Pick<
  TriageOptions,
  "notifiers" | "ledger" | "cases" | "incidents" | "history" | "now" | "concurrency" | "render"
>): void {
  if (!Array.isArray(notifiers)) refuseOptions("/notifiers", "must be a list");
  for (const [index, notifier] of notifiers.entries()) {
    const path = `/notifiers/${index}`;
    if (typeof notifier?.send !== "function") refuseOptions(path, "a notifier has the method send");
    if (!Array.isArray(notifier.channels)) refuseOptions(path, "a notifier has a list of channels");
    checkName(notifier, path);
  }
  if (ledger !== undefined && (typeof ledger?.claim !== "function" || typeof ledger.settle !== "function")) {
    refuseOptions("/ledger", "an action ledger has the methods claim and settle");
  }
  if (ledger?.reclaim !== undefined && typeof ledger.reclaim !== "function") {
    refuseOptions("/ledger", "reclaim is a method, where the ledger has it");
  }
  if (ledger !== undefined) checkName(ledger, "/ledger");
  if (cases !== undefined && typeof cases !== "function") {
    refuseOptions("/cases", "must be a function from an order's id to its cases");
  }
  if (incidents !== undefined && typeof incidents !== "function") {
    refuseOptions("/incidents", "must be a function that answers a list of incidents");
  }
  if (history !== undefined && typeof history !== "function") {
    refuseOptions("/history", "must be a function from an order's id to what its customer was given before");
  }
  if (now !== undefined && typeof now !== "function") {
    refuseOptions("/now", "must be a function; give an instant to evaluate or dispatch instead");
  }
  if (render !== undefined && typeof render !== "function") {
    refuseOptions("/render", "must be a function from a message to its words");
  }
  checkConcurrency(concurrency);
}

/** @throws OrderTriageError `invalid_options` for an adapter that errors and events could not name */
export function checkName({ name }: { readonly name?: unknown }, path: string): void {
  if (typeof name !== "string" || name === "") {
    refuseOptions(path, 'an adapter has a "name", which errors and events tell; write name: "warehouse"');
  }
}

/** @throws OrderTriageError `invalid_options` unless it is one of the two words */
export function checkInDoubt(inDoubt: unknown): void {
  if (inDoubt !== "leave" && inDoubt !== "resend") refuseOptions("/inDoubt", 'must be "leave" or "resend"');
}

/** @throws OrderTriageError `invalid_options` unless it is absent or an integer from 1 */
export function checkConcurrency(concurrency: number | undefined): void {
  if (concurrency === undefined || (Number.isSafeInteger(concurrency) && concurrency >= 1)) return;
  refuseOptions("/concurrency", `must be an integer from 1, not ${String(concurrency)}`);
}
