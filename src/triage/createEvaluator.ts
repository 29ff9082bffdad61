import type { Decision } from "../core/decide/Decision";
import { isOrderTriageError, OrderTriageError } from "../core/errors/OrderTriageError";
import type { Input } from "../core/Input";
import type { OrderSnapshot } from "../core/order/OrderSnapshot";
import type { Events } from "./createEvents";
import { evaluateOrder, type StepOrder } from "./evaluateOrder";
import { lookUp } from "./lookUp";
import { lookupAdapters } from "./lookupAdapters";
import { openScope } from "./openScope";
import { readMemory } from "./readMemory";
import type { EvaluateOptions } from "./Triage";
import type { TriageOptions } from "./TriageOptions";

/** The pure parts that the shell drives. */
export interface TriageCore {
  readonly step: StepOrder;
  /** @throws InvalidOrderError */
  readonly parse: (order: unknown) => OrderSnapshot;
}

/** What became of one order. `aborted`: the caller gave up; `error` is the signal's reason. */
export type Evaluated =
  | { readonly kind: "decided"; readonly decision: Decision }
  | { readonly kind: "rejected"; readonly orderId?: string; readonly error: OrderTriageError }
  | { readonly kind: "aborted"; readonly error: unknown };

/** What an evaluation needs of the options. */
export type EvaluatorOptions = Pick<
  TriageOptions,
  "stock" | "address" | "lookups" | "cases" | "incidents" | "history" | "settings"
> & {
  readonly now: () => string;
};

/** A function that takes one order from JSON to its decision, and never rejects. */
export function createEvaluator(core: TriageCore, options: EvaluatorOptions, events: Events) {
  const adapters = lookupAdapters(options);

  const decide = async (order: OrderSnapshot, call: EvaluateOptions): Promise<Decision> => {
    const { signal, known = {} } = call;
    const now = call.now ?? options.now();
    const settings = { ...options.settings, ...call.settings };
    const memory = await readMemory(order, { options, call, events });
    const input: Input = { order, now, known, settings, ...memory };
    const scope = openScope([order.id], signal);
    try {
      return await evaluateOrder(core.step, input, (needs) =>
        lookUp(needs, { adapters, context: scope.context, events }),
      );
    } finally {
      scope.close();
    }
  };

  return async (order: unknown, call: EvaluateOptions, position?: number): Promise<Evaluated> => {
    let orderId: string | undefined;
    try {
      call.signal?.throwIfAborted();
      const snapshot = core.parse(order);
      orderId = snapshot.id;
      const decision = await decide(snapshot, call);
      events.emit("decided", { decision });
      return { kind: "decided", decision };
    } catch (thrown) {
      if (call.signal?.aborted) return { kind: "aborted", error: call.signal.reason };
      const error = isOrderTriageError(thrown) ? thrown : wrapFailure(thrown, orderId);
      const id = orderId ?? idIn(error);
      const of = id === undefined ? {} : { orderId: id };
      events.emit("rejected", { ...(position === undefined ? {} : { position }), ...of, error });
      return { kind: "rejected", ...of, error };
    }
  };
}

function wrapFailure(cause: unknown, orderId: string | undefined): OrderTriageError {
  const which = orderId === undefined ? "the order" : `order ${JSON.stringify(orderId)}`;
  const message = `${which} could not be evaluated: a fact or an operator threw; the cause says where`;
  return new OrderTriageError("evaluation_failed", message, { cause });
}

/** The order's id as an `InvalidOrderError` knows it, also one of another copy of this library. */
function idIn(error: object): string | undefined {
  return "orderId" in error && typeof error.orderId === "string" ? error.orderId : undefined;
}
