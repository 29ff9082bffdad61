import { OrderTriageError } from "../errors/OrderTriageError";
import { isRecord } from "../isRecord";
import { isInstant } from "../time/isInstant";
import type { CaseStatus } from "./Case";

const STATUSES: Readonly<Record<CaseStatus, true>> = {
  open: true,
  acknowledged: true,
  waived: true,
  escalated: true,
  resolved: true,
};

/**
 * Refuses what is no list of stored cases, before it becomes a `TypeError` deep inside or a case that nobody sees.
 *
 * @throws OrderTriageError `invalid_cases` with the place and the remedy
 */
export function requireCases(cases: unknown): void {
  if (!Array.isArray(cases))
    throw refusal("", "must be a list of cases, as reconcile gives them; [] before there are any");
  for (const [index, each] of (cases as readonly unknown[]).entries()) {
    const problem = problemOf(each);
    if (problem !== undefined) throw refusal(`/${index}${problem[0]}`, problem[1]);
  }
}

function problemOf(each: unknown): readonly [path: string, problem: string] | undefined {
  if (!isRecord(each)) return ["", "must be a case, as reconcile gives them"];
  const { key, epoch, status, openedAt } = each;
  if (typeof key !== "string" || !key.includes("@"))
    return ["/key", "must be the key of an exception, code@subject"];
  if (!Number.isSafeInteger(epoch) || (epoch as number) < 0) return ["/epoch", "must be an integer from 0"];
  if (typeof status !== "string" || !Object.hasOwn(STATUSES, status)) {
    return ["/status", `must be one of ${Object.keys(STATUSES).join(", ")}`];
  }
  if (!isInstant(openedAt)) {
    return ["/openedAt", 'must be ISO 8601 with offset, such as "2026-03-01T09:30:00Z"'];
  }
  return undefined;
}

function refusal(path: string, problem: string): OrderTriageError {
  const at = `/cases${path}`;
  return new OrderTriageError("invalid_cases", `${at}: ${problem}`, { path: at });
}
