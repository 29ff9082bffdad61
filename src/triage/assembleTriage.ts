import { memoryLedger } from "../adapters/memory-ledger";
import type { WaiveOptions } from "../core/cases/waive";
import { requireOptions } from "../core/errors/requireOptions";
import { parseInstant } from "../core/time/instants";
import { checkConcurrency, checkInDoubt, checkOptions } from "./checkOptions";
import { createEvaluator, type TriageCore } from "./createEvaluator";
import { createEvents } from "./createEvents";
import { createDesk } from "./desk/createDesk";
import { dispatchDecision } from "./dispatch/dispatchDecision";
import { evaluateAll } from "./evaluateAll";
import { lookupAdapters } from "./lookupAdapters";
import { requireOrders } from "./openIterator";
import { openScope } from "./openScope";
import type { Rejected } from "./Rejected";
import { checkResilience } from "./resilience/checkResilience";
import { sendPolicies } from "./resilience/sendPolicies";
import { DEFAULT_TIMEOUT_MS } from "./resilience/withDefaults";
import type { DispatchOptions, EvaluateAllOptions, EvaluateOptions, Triage } from "./Triage";
import type { TriageOptions } from "./TriageOptions";

const DEFAULT_CONCURRENCY = 8;

const EVALUATE_OPTIONS: readonly (keyof EvaluateOptions)[] = [
  "now",
  "settings",
  "cases",
  "incidents",
  "history",
  "known",
  "signal",
];
const WAIVE_OPTIONS: readonly (keyof WaiveOptions | keyof EvaluateOptions)[] = [
  "reason",
  "by",
  "until",
  "now",
  "settings",
  "cases",
  "incidents",
  "history",
  "known",
  "signal",
];
const EVALUATE_ALL_OPTIONS: readonly (keyof EvaluateAllOptions)[] = [
  "now",
  "settings",
  "incidents",
  "known",
  "signal",
  "concurrency",
];
const DISPATCH_OPTIONS: readonly (keyof DispatchOptions)[] = ["dryRun", "inDoubt", "now", "signal"];

/** The shell around any pure core; `createTriage` gives it the real one. */
export function assembleTriage(core: TriageCore, options: Omit<TriageOptions, "ruleset">): Triage {
  checkOptions(options);
  // The only place where the library reads the clock.
  const { now = () => new Date().toISOString(), notifiers = [], ledger = memoryLedger() } = options;
  const { render, resilience = {} } = options;
  const events = createEvents();
  const adapters = lookupAdapters(options);
  checkResilience(options.resilience, {
    lookups: [...adapters.keys()],
    notifiers: notifiers.map(({ name }) => name),
  });
  const policies = sendPolicies(notifiers, resilience);
  const desk = createDesk({
    adapters,
    resilience,
    events,
    nowMs: () => millisecondsOf(now),
  });
  const { evaluate, attempt } = createEvaluator(core, { ...options, now, desk, events });

  return {
    async evaluate(order, call = {}) {
      requireOptions(call, EVALUATE_OPTIONS, "evaluate");
      const evaluated = await evaluate(order, call);
      if (evaluated.kind === "decided") return evaluated.decision;
      throw evaluated.error;
    },

    evaluateAll(orders, given = {}) {
      requireOptions(given, EVALUATE_ALL_OPTIONS, "evaluateAll");
      const { concurrency = options.concurrency ?? DEFAULT_CONCURRENCY, signal, ...call } = given;
      requireOrders(orders);
      checkConcurrency(concurrency);
      if (call.now !== undefined) parseInstant(call.now);
      return evaluateAll(orders, {
        concurrency,
        signal,
        arrivals: desk.arrivals(),
        evaluateOne: async (order, position, inFlight) => {
          const evaluated = await evaluate(order, { ...call, signal: inFlight }, position);
          if (evaluated.kind === "decided") return evaluated.decision;
          // An aborted one is never handed out: the stream has ended.
          const error = evaluated.error as Rejected["error"];
          const { orderId } = evaluated.kind === "rejected" ? evaluated : {};
          return { rejected: true, position, ...(orderId === undefined ? {} : { orderId }), error };
        },
      });
    },

    async dispatch(decision, given = {}) {
      requireOptions(given, DISPATCH_OPTIONS, "dispatch");
      const { dryRun = false, inDoubt = "leave", signal, ...call } = given;
      checkInDoubt(inDoubt);
      const scope = openScope({ id: decision?.orderId, tenant: decision?.tenant }, signal);
      try {
        return await dispatchDecision(decision, {
          notifiers,
          policies,
          ledger,
          ledgerTimeoutMs: resilience.ledger?.timeoutMs ?? DEFAULT_TIMEOUT_MS,
          ...(render === undefined ? {} : { render: (message) => render(message, decision) }),
          inDoubt,
          context: scope.context(),
          now: parseInstant(call.now ?? now()),
          dryRun,
          report: (result) => events.emit("dispatched", { orderId: decision.orderId, result }),
        });
      } finally {
        scope.close();
      }
    },

    async waive(order, exceptionKey, given) {
      requireOptions(given, WAIVE_OPTIONS, "waive");
      const { reason, by, until, ...call } = given;
      const evaluated = await attempt(order, call);
      if (evaluated.kind !== "decided") throw evaluated.error;
      return core.waive(evaluated.input, exceptionKey, {
        reason,
        ...(by === undefined ? {} : { by }),
        ...(until === undefined ? {} : { until }),
      });
    },

    counts: desk.counts,

    on: events.on,
  };
}

/** A clock that fails tells no time; nothing is kept by it. */
function millisecondsOf(now: () => string): number {
  try {
    return parseInstant(now());
  } catch {
    return Number.NaN;
  }
}
