import type { Instant } from "../order/Instant";
import { parseInstant } from "../time/instants";
import type { Case } from "./Case";

/**
 * The cases without those that were resolved before an instant. Forget only what cannot come back, as of an order that
 * was completed long ago: a case that is forgotten and comes back starts at epoch 0 again, and its messages, having the
 * keys of the first time, are taken for sent.
 *
 * @param olderThan ISO 8601
 * @example
 * ```ts
 * store.write(orderId, forgetCases(cases, "2026-01-01T00:00:00Z"));
 * ```
 */
export function forgetCases(cases: readonly Case[], olderThan: Instant): readonly Case[] {
  const limit = parseInstant(olderThan);
  return cases.filter(
    ({ status, resolvedAt }) =>
      status !== "resolved" || resolvedAt === undefined || parseInstant(resolvedAt) >= limit,
  );
}
