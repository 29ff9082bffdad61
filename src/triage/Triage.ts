import type { Case } from "../core/cases/Case";
import type { Incident } from "../core/cases/Incident";
import type { WaiveOptions } from "../core/cases/waive";
import type { History } from "../core/compensation/History";
import type { Decision } from "../core/decide/Decision";
import type { KnownLookups } from "../core/lookups/Lookup";
import type { Waiver } from "../core/order/Waiver";
import type { Settings } from "../core/ruleset/Settings";
import type { Dispatched } from "./Dispatched";
import type { LookupCounts } from "./LookupCounts";
import type { Rejected } from "./Rejected";
import type { TriageEvents } from "./TriageEvents";

/** What can be given to one evaluation. */
export interface EvaluateOptions {
  /** The instant to decide at, ISO 8601 with offset. Given, the same order gives the same decision. */
  readonly now?: string;
  /** Settings of this call, e.g. of one tenant. */
  readonly settings?: Settings;
  /** The order's cases, instead of asking the `cases` of the options. */
  readonly cases?: readonly Case[];
  /** Incidents, instead of asking the `incidents` of the options. */
  readonly incidents?: readonly Incident[];
  /** What the customer was given before, instead of asking the `history` of the options. */
  readonly history?: History;
  /** Answers you have already; they are not looked up. */
  readonly known?: KnownLookups;
  /** Gives up: the promise rejects with the signal's reason, and adapters are told. */
  readonly signal?: AbortSignal;
}

/** What can be given to a batch; applies to each of its orders. */
export interface EvaluateAllOptions extends Omit<EvaluateOptions, "cases" | "history"> {
  /** Orders in flight at a time, instead of the option's. */
  readonly concurrency?: number;
}

/** What can be given to one dispatch. */
export interface DispatchOptions {
  /** Says what would be sent, and claims and sends nothing. */
  readonly dryRun?: boolean;
  /**
   * What to do with messages that may have been sent already: leave them to a person, or send them again under the same
   * key, which a receiver that heeds it drops. That needs a ledger with `reclaim`. A message of which the decision has
   * only some parts is left to a person too.
   *
   * @defaultValue "leave"
   */
  readonly inDoubt?: "leave" | "resend";
  /** The instant to which `notBefore` is held, ISO 8601 with offset. */
  readonly now?: string;
  /** Stops between messages; a send that it interrupts is `in_doubt`. */
  readonly signal?: AbortSignal;
}

/** A ruleset joined to the world: looks up what the rules need, decides, and sends what they ask for. */
export interface Triage {
  /**
   * Decides one order. A lookup that fails leaves an unknown in the decision and never throws.
   *
   * @throws InvalidOrderError when it is no order snapshot. OrderTriageError `invalid_instant`, `unknown_setting` or
   * `invalid_setting` for a wrong option, `cases_failed` when the order's cases or the incidents could not be read, `fact_failed`
   * or `evaluation_failed` when a fact or an operator of the host's threw, `lookup_loop` for a fact that breaks its own `needs`. The signal's
   * reason, when it aborts.
   */
  evaluate(order: unknown, options?: EvaluateOptions): Promise<Decision>;
  /**
   * Decides many: one result an order, in their order, with a bounded number in memory. An order that cannot be
   * decided comes out as {@link Rejected} beside the others.
   *
   * Ends early when the source throws (after the results of the orders before that) or the signal aborts; leaving the
   * loop closes the source and aborts what is in flight.
   */
  evaluateAll(
    orders: Iterable<unknown> | AsyncIterable<unknown>,
    options?: EvaluateAllOptions,
  ): AsyncIterable<Decision | Rejected>;
  /**
   * Sends the messages of a decision (`notify.*` and `request.*` actions that need no approval) and says what became
   * of each action on each channel. The customer gets one message a channel, with all its parts; the team is told one
   * by one. Dispatching again sends only what is not told yet. Failures are in the results, not thrown.
   *
   * @throws OrderTriageError `invalid_decision` or `invalid_options`, before anything is sent
   */
  dispatch(decision: Decision, options?: DispatchOptions): Promise<readonly Dispatched[]>;
  /**
   * A waiver for one exception of the order, to be stored in its `waivers`: the order is decided as `evaluate` decides
   * it, with lookups, cases and settings, and the waiver rests on the facts of that decision. Listeners hear of the
   * lookups and not of a decision.
   *
   * @param exceptionKey `code@subject`, e.g. `stock.short@line:2`
   * @throws what `evaluate` throws. OrderTriageError `no_such_exception` for a key that is not in the decision,
   * `not_waivable` for a code that nobody may live with, `invalid_waiver` for no reason or an end that is not ahead
   * @example
   * ```ts
   * const waiver = await triage.waive(order, "stock.short@line:2", { reason: "customer agreed to wait" });
   * await triage.evaluate({ ...order, waivers: [waiver] }); // stock.short@line:2 stands, and asks for nothing
   * ```
   */
  waive(order: unknown, exceptionKey: string, options: WaiveOptions & EvaluateOptions): Promise<Waiver>;
  /** How much was asked of lookup adapters since the triage was made, by orders that are in flight too. */
  counts(): LookupCounts;
  /**
   * Listens, until the returned function is called. A listener cannot harm: one that throws or rejects is reported as
   * `listener_failed`.
   */
  on<T extends keyof TriageEvents>(type: T, handler: (event: TriageEvents[T]) => unknown): () => void;
}
