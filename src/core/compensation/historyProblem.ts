import { isRecord } from "../isRecord";
import { isInstant } from "../time/isInstant";
import { compensationKinds } from "./CompensationTier";

/** What is wrong with a value. */
export interface HistoryProblem {
  /** JSON Pointer into the history. */
  readonly path: string;
  /** What must stand there. */
  readonly problem: string;
}

/**
 * The first thing that is wrong with a history, with its place and the remedy; `undefined` if it is one.
 *
 * @example
 * ```ts
 * historyProblem({ compensations: [] }); // undefined
 * historyProblem([])?.problem; // 'must be { "compensations": [] }, or more in the list'
 * ```
 */
export function historyProblem(history: unknown): HistoryProblem | undefined {
  const given = isRecord(history) ? history.compensations : undefined;
  if (!isRecord(history))
    return { path: "", problem: 'must be { "compensations": [] }, or more in the list' };
  if (!Array.isArray(given)) {
    return {
      path: "/compensations",
      problem: "must list what was given; an empty list says that nothing was",
    };
  }
  for (const [index, each] of given.entries()) {
    const found = entryProblem(each);
    if (found !== undefined) return { path: `/compensations/${index}${found.path}`, problem: found.problem };
  }
  return undefined;
}

function entryProblem(entry: unknown): HistoryProblem | undefined {
  if (!isRecord(entry)) return { path: "", problem: "must be what was given once, an object" };
  const { at, orderId, incidentKey, kind, amountMinor, currency } = entry;
  if (!isInstant(at)) return { path: "/at", problem: "must be ISO 8601 with offset" };
  if (typeof orderId !== "string") return { path: "/orderId", problem: "must be the identifier of an order" };
  if (incidentKey !== undefined && typeof incidentKey !== "string") {
    return { path: "/incidentKey", problem: "must be a text, or left out" };
  }
  if (!compensationKinds.some((each) => each === kind)) {
    return { path: "/kind", problem: `must be one of ${compensationKinds.join(", ")}` };
  }
  if (!Number.isSafeInteger(amountMinor) || (amountMinor as number) < 0) {
    return { path: "/amountMinor", problem: "must be an integer of minor units from 0" };
  }
  if (typeof currency !== "string") return { path: "/currency", problem: "must be an ISO 4217 code" };
  return undefined;
}
