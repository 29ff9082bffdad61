import type { OrderException } from "../classify/OrderException";
import { OrderTriageError } from "../errors/OrderTriageError";
import { type Explanation, openExplanation } from "../explain/openExplanation";
import type { Input } from "../Input";
import type { Waiver } from "../order/Waiver";
import { noSuch } from "../rules/Issues";
import type { CompiledClassifier, CompiledRuleset } from "../ruleset/CompiledRuleset";
import { parseInstant } from "../time/instants";
import { fingerprintOf } from "./fingerprintOf";
import { isWaivable } from "./judgeWaivers";

/** What a person says who decides to live with an exception. */
export interface WaiveOptions {
  /** Why it may stand. */
  readonly reason: string;
  /** Who decided. Personal. */
  readonly by?: string;
  /** Instant at which the waiver ends. @defaultValue never, as long as the facts stay */
  readonly until?: string;
}

/**
 * A waiver for one exception of the decision that this input gives, to be stored in the order's `waivers`. It ends when
 * the facts change that the exception rests on, and does not when time merely passes; see `fingerprint` in the
 * documentation of cases.
 *
 * @param input with the answers to lookups that the decision was made by: another `known` is another decision
 * @param exceptionKey `code@subject`, e.g. `stock.short@line:2`
 * @throws OrderTriageError `no_such_exception` for a key that is not in the decision (it names the nearest one),
 * `not_waivable` for a code that nobody may live with, `invalid_waiver` for no reason or an end that is not ahead
 * @example
 * ```ts
 * const waiver = waive(ruleset, { order, now, known }, "stock.short@line:2", {
 *   reason: "customer agreed to wait",
 *   by: "lin",
 *   until: "2026-03-05T00:00:00Z",
 * });
 * ```
 */
export function waive(
  ruleset: CompiledRuleset,
  input: Input,
  exceptionKey: string,
  { reason, by, until }: WaiveOptions,
): Waiver {
  checkWords(input, reason, until);
  const explanation = openExplanation(ruleset, input);
  const exception = requireException(explanation, exceptionKey);
  if (!isWaivable(ruleset, exception.code)) {
    const message = `exceptions of the code ${JSON.stringify(exception.code)} cannot be waived; see to what causes it`;
    throw new OrderTriageError("not_waivable", message);
  }
  const rule = ruleset.classifiers.find(({ name }) => name === exception.rule) as CompiledClassifier;
  const frame = explanation.frames
    .of(rule.scope)
    .find((each) => explanation.exceptionOf(rule, each) === exceptionKey);
  if (frame === undefined) throw new Error(`no item ${exceptionKey}`);
  const at = parseInstant(input.now);
  return {
    key: exceptionKey,
    reason,
    ...(by === undefined ? {} : { by }),
    at: input.now,
    ...(until === undefined ? {} : { until }),
    fingerprint: fingerprintOf(ruleset, explanation.moment, { exception, frame }, at),
  };
}

function checkWords({ now }: Input, reason: string, until: string | undefined): void {
  if (typeof reason !== "string" || reason.trim() === "") {
    throw new OrderTriageError("invalid_waiver", 'say in "reason" why the exception may stand', {
      path: "/reason",
    });
  }
  if (until !== undefined && parseInstant(until) <= parseInstant(now)) {
    const message = `the waiver would end at ${until}, which is not after now (${now}); give a later "until", or none`;
    throw new OrderTriageError("invalid_waiver", message, { path: "/until" });
  }
}

function requireException({ decision }: Explanation, key: string): OrderException {
  const waived = decision.waivers.flatMap(({ exception }) => exception ?? []);
  const known = [...decision.exceptions, ...waived];
  const found = known.find((each) => each.key === key);
  if (found !== undefined) return found;
  const message = noSuch(
    "exception",
    key,
    known.map((each) => each.key),
  );
  throw new OrderTriageError("no_such_exception", `${message} (of the decision at ${decision.decidedAt})`);
}
