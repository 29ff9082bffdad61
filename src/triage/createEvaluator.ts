import type { WaiveOptions } from "../core/cases/waive";
import { isOrderTriageError, OrderTriageError } from "../core/errors/OrderTriageError";
import type { Input } from "../core/Input";
import type { OrderSnapshot } from "../core/order/OrderSnapshot";
import type { Waiver } from "../core/order/Waiver";
import type { Events } from "./createEvents";
import type { Desk, DeskVisit } from "./desk/createDesk";
import { type DecidedOrder, evaluateOrder, type StepOrder } from "./evaluateOrder";
import type { LookupCounts } from "./LookupCounts";
import { isMemoryAsked, readMemory } from "./readMemory";
import type { EvaluateOptions } from "./Triage";
import type { TriageOptions } from "./TriageOptions";

/** The pure parts that the shell drives. */
export interface TriageCore {
  readonly step: StepOrder;
  /** @throws InvalidOrderError */
  readonly parse: (order: unknown) => OrderSnapshot;
  /** @throws OrderTriageError as `waive` of the core does */
  readonly waive: (input: Input, exceptionKey: string, options: WaiveOptions) => Waiver;
}

/** What became of one order. `aborted`: the caller gave up; `error` is the signal's reason. */
export type Evaluated =
  | ({ readonly kind: "decided"; readonly lookups: LookupCounts } & DecidedOrder)
  | { readonly kind: "rejected"; readonly orderId?: string; readonly error: OrderTriageError }
  | { readonly kind: "aborted"; readonly error: unknown };

/** What an evaluation needs of the options, and where it asks. */
export type EvaluatorOptions = Pick<TriageOptions, "cases" | "incidents" | "history" | "settings"> & {
  readonly now: () => string;
  readonly desk: Desk;
  readonly events: Events;
};

/** Takes orders from JSON to what is decided about them; never rejects. */
export interface Evaluator {
  /** Tells the listeners what became of the order; `position` is its place in a batch. */
  evaluate(order: unknown, call: EvaluateOptions, position?: number): Promise<Evaluated>;
  /** Does the same and tells nobody but the listeners of lookups. */
  attempt(order: unknown, call: EvaluateOptions): Promise<Evaluated>;
}

/** What evaluates orders, each of which asks at the desk. */
export function createEvaluator(core: TriageCore, options: EvaluatorOptions): Evaluator {
  const { desk, events } = options;

  const decide = async (
    order: OrderSnapshot,
    call: EvaluateOptions,
    visit: DeskVisit,
  ): Promise<DecidedOrder> => {
    const { signal, known = {} } = call;
    const now = call.now ?? options.now();
    const settings = { ...options.settings, ...call.settings };
    const isAsked = isMemoryAsked({ options, call });
    if (isAsked) visit.pause();
    const memory = await readMemory(order, { options, call, events });
    if (isAsked) visit.resume();
    const input: Input = { order, now, known, settings, ...memory };
    return evaluateOrder(core.step, input, (needs) => visit.lookUp(needs, signal));
  };

  const attempt = async (order: unknown, call: EvaluateOptions): Promise<Evaluated> => {
    // At once, so that evaluations that begin together know of each other before one of them asks.
    const visit = desk.enter();
    let orderId: string | undefined;
    try {
      call.signal?.throwIfAborted();
      const snapshot = core.parse(order);
      orderId = snapshot.id;
      visit.name(orderId, snapshot.tenant);
      return { kind: "decided", ...(await decide(snapshot, call, visit)), lookups: visit.counts() };
    } catch (thrown) {
      if (call.signal?.aborted) return { kind: "aborted", error: call.signal.reason };
      const error = ownError(thrown, orderId);
      const id = orderId ?? idIn(error);
      return { kind: "rejected", ...(id === undefined ? {} : { orderId: id }), error };
    } finally {
      visit.leave();
    }
  };

  return {
    attempt,
    async evaluate(order, call, position) {
      const evaluated = await attempt(order, call);
      if (evaluated.kind === "decided") {
        const { decision, lookups } = evaluated;
        events.emit("decided", { decision, lookups });
      } else if (evaluated.kind === "rejected") {
        const { kind: _, ...rejected } = evaluated;
        events.emit("rejected", { ...(position === undefined ? {} : { position }), ...rejected });
      }
      return evaluated;
    },
  };
}

function ownError(thrown: unknown, orderId: string | undefined): OrderTriageError {
  if (isOrderTriageError(thrown)) return thrown;
  const which = orderId === undefined ? "the order" : `order ${JSON.stringify(orderId)}`;
  const message = `${which} could not be evaluated: a fact or an operator threw; the cause says where`;
  return new OrderTriageError("evaluation_failed", message, { cause: thrown });
}

/** The order's id as an `InvalidOrderError` knows it, also one of another copy of this library. */
function idIn(error: object): string | undefined {
  return "orderId" in error && typeof error.orderId === "string" ? error.orderId : undefined;
}
