import { AdapterError } from "../../core/errors/AdapterError";
import type { OrderSnapshot } from "../../core/order/OrderSnapshot";
import { parseInstant } from "../../core/time/instants";
import type { AdapterContext } from "../AdapterContext";
import { openScope } from "../openScope";
import { refuseOptions } from "../refuseOptions";
import { DEFAULT_TIMEOUT_MS } from "../resilience/withDefaults";
import { untilAborted } from "../untilAborted";
import type { PhoneVerifier } from "./PhoneVerifier";

/** How long to wait, and until when. */
export interface PhoneCodeOptions {
  /** The time, ISO 8601 with offset. */
  readonly now: string;
  /** Gives up with its reason when it aborts. */
  readonly signal?: AbortSignal;
  /**
   * Milliseconds after which the verifier is given up.
   *
   * @defaultValue 10,000
   */
  readonly timeoutMs?: number;
}

/** The options by name. */
export const PHONE_CODE_OPTIONS: readonly (keyof PhoneCodeOptions)[] = ["now", "signal", "timeoutMs"];

/**
 * The verifier's answer where it fits, else an AdapterError.
 *
 * @throws the signal's reason when it aborts.
 */
export async function askPhoneVerifier<T>(
  order: OrderSnapshot,
  { name }: PhoneVerifier,
  { signal, timeoutMs = DEFAULT_TIMEOUT_MS }: PhoneCodeOptions,
  ask: (context: AdapterContext) => T | PromiseLike<T>,
  fits: (answer: unknown) => string | undefined,
): Promise<T | AdapterError> {
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31))
    refuseOptions("/timeoutMs", "must be milliseconds, more than 0");
  const place = { adapter: name, operation: "verify", orderIds: [order.id] } as const;
  const who = `phone verifier ${JSON.stringify(name)}`;
  const patience = new AbortController();
  const timer = setTimeout(() => patience.abort(new Error(`no answer within ${timeoutMs} ms`)), timeoutMs);
  const scope = openScope(order, patience.signal);
  try {
    const asked = () => untilAborted(patience.signal, () => ask(scope.context()));
    const answer = await (signal === undefined ? asked() : untilAborted(signal, asked));
    const problem = fits(answer);
    return problem === undefined ? answer : new AdapterError("adapter_answer", `${who}: ${problem}`, place);
  } catch (cause) {
    if (signal?.aborted) throw signal.reason;
    const what = patience.signal.aborted
      ? `gave no answer within ${timeoutMs} ms`
      : "failed; its error is the cause";
    return new AdapterError("adapter_failed", `${who} ${what}`, { ...place, cause });
  } finally {
    clearTimeout(timer);
    // Whoever still works for nobody shall stop: after an answer nobody does.
    patience.abort(signal?.reason ?? new Error("the answer is there, or no longer waited for"));
    scope.close();
  }
}

/**
 * The time of the call, epoch milliseconds.
 *
 * @throws OrderTriageError `invalid_options` without one, `invalid_instant` for what is no instant
 */
export function requireNow({ now }: PhoneCodeOptions, caller: string): number {
  if (typeof now !== "string") refuseOptions("/now", `give ${caller} the time, ISO 8601 with offset`);
  return parseInstant(now);
}
