import { historyProblem } from "../core/compensation/historyProblem";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Input } from "../core/Input";
import type { OrderSnapshot } from "../core/order/OrderSnapshot";
import type { Events } from "./createEvents";
import type { MaybePromise } from "./MaybePromise";
import type { EvaluateOptions } from "./Triage";
import type { TriageOptions } from "./TriageOptions";
import { untilAborted } from "./untilAborted";

/** What the host remembers, as the pure part takes it. */
export type Memory = Pick<Input, "cases" | "incidents" | "history">;

/** Where the host's memory comes from: given with the call, else asked for. */
export interface MemorySources {
  readonly options: Pick<TriageOptions, "cases" | "incidents" | "history">;
  readonly call: Pick<EvaluateOptions, "cases" | "incidents" | "history" | "signal">;
  readonly events: Events;
}

/** Whether the host is asked for anything, so that the evaluation waits for it. */
export function isMemoryAsked({ options, call }: Pick<MemorySources, "options" | "call">): boolean {
  const parts = ["cases", "incidents", "history"] as const;
  return parts.some((part) => options[part] !== undefined && call[part] === undefined);
}

/**
 * Reads what the host remembers of an order, its customer and incidents. Each is asked for at most once.
 *
 * A history that cannot be had is not known, and the order is decided all the same.
 *
 * @throws OrderTriageError `cases_failed` where cases or incidents cannot be had
 */
export async function readMemory(
  order: OrderSnapshot,
  { options, call, events }: MemorySources,
): Promise<Memory> {
  const { id, tenant, customer } = order;
  const ask = async <T>(read: () => MaybePromise<T>): Promise<T> =>
    call.signal === undefined ? read() : untilAborted(call.signal, read);
  const { cases: readCases, incidents: readIncidents, history: readHistory } = options;
  const [cases, incidents, history] = await Promise.all([
    call.cases ?? (readCases && listed(order, "cases of", () => ask(() => readCases(id, tenant)))),
    call.incidents ?? (readIncidents && listed(order, "incidents for", () => ask(() => readIncidents()))),
    call.history ??
      (readHistory && historyOf(order, events, () => ask(() => readHistory(id, tenant, customer.id)))),
  ]);
  call.signal?.throwIfAborted();
  return {
    ...(cases === undefined ? {} : { cases }),
    ...(incidents === undefined ? {} : { incidents }),
    ...(history === undefined ? {} : { history }),
  };
}

async function listed<T>(
  { id }: OrderSnapshot,
  what: "cases of" | "incidents for",
  read: () => Promise<readonly T[]>,
): Promise<readonly T[]> {
  try {
    const list = await read();
    if (Array.isArray(list)) return list;
    throw new TypeError("a list must be answered");
  } catch (cause) {
    // Deciding without them would count what came back as new and tell people what they know already.
    const message = `the ${what} order ${JSON.stringify(id)} could not be read, so it was not decided; the cause says why`;
    throw new OrderTriageError("cases_failed", message, { cause });
  }
}

async function historyOf(
  { id }: OrderSnapshot,
  events: Events,
  read: () => Promise<Memory["history"]>,
): Promise<Memory["history"]> {
  try {
    const history = await read();
    const unfit = history === undefined ? undefined : historyProblem(history);
    if (unfit === undefined) return history;
    throw new TypeError(`the answer is wrong at ${unfit.path || "/"}: ${unfit.problem}`);
  } catch (cause) {
    const message = `what the customer of order ${JSON.stringify(id)} was given before could not be read, so compensation is only proposed; the cause says why`;
    events.emit("history_failed", {
      orderId: id,
      error: new OrderTriageError("history_failed", message, { cause }),
    });
    return undefined;
  }
}
