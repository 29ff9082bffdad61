import type { Decision } from "../core/decide/Decision";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Input } from "../core/Input";
import type { KnownLookups, LookupKey } from "../core/lookups/Lookup";
import type { SettledKey } from "./desk/openRound";

/** The pure part of a round: what is decided with what is known, and what else it takes. */
export type StepOrder = (input: Input) => {
  readonly decision: Decision;
  readonly needs: readonly LookupKey[];
};

/** A decision, and the input that gives it again without a lookup. */
export interface DecidedOrder {
  readonly decision: Decision;
  readonly input: Input;
}

/** Rounds of lookups an order may take. Each settles a key that no earlier one did, so this is only reached by a bug. */
export const ROUND_LIMIT = 100;

/**
 * Decides one order: step, look up what it needs, step again, until nothing undecided needs a lookup.
 *
 * Ends for sure: a settled key is never asked again, and rounds are bounded.
 *
 * @throws OrderTriageError `lookup_loop` when a step asks again for a key that was settled, or asks without end.
 */
export async function evaluateOrder(
  step: StepOrder,
  input: Input,
  lookUp: (needs: readonly LookupKey[]) => Promise<readonly SettledKey[]>,
): Promise<DecidedOrder> {
  let asked = input;
  for (let round = 0; round <= ROUND_LIMIT; round += 1) {
    const { decision, needs } = step(asked);
    if (needs.length === 0) return { decision, input: asked };
    for (const need of needs) refuseSettled(asked.known, need);
    asked = { ...input, known: withAnswers(asked.known, await lookUp(needs)) };
  }
  throw new OrderTriageError(
    "lookup_loop",
    `order ${JSON.stringify(input.order.id)} asked for lookups in more than ${ROUND_LIMIT} rounds; a fact's needs must name the same keys each time it is asked`,
  );
}

function refuseSettled(known: KnownLookups, { lookup, id }: LookupKey): void {
  const answers = Object.hasOwn(known, lookup) ? known[lookup] : undefined;
  if (answers === undefined || !Object.hasOwn(answers, id)) return;
  throw new OrderTriageError(
    "lookup_loop",
    `the lookup ${JSON.stringify(lookup)} was asked again for a key that is settled; a fact must list in needs the keys it reads`,
  );
}

/**
 * The answers added to what is known, as new objects: a step may keep what it was given. Their prototype is null, so
 * that a SKU named `__proto__` or `constructor` is a key like any other.
 */
function withAnswers(known: KnownLookups, settled: readonly SettledKey[]): KnownLookups {
  const copied = new Map<string, Record<string, object>>();
  for (const { lookup, id, answer } of settled) {
    let answers = copied.get(lookup);
    if (answers === undefined) {
      answers = ownEntries(Object.hasOwn(known, lookup) ? known[lookup] : undefined);
      copied.set(lookup, answers);
    }
    answers[id] = answer;
  }
  const next = ownEntries(known);
  for (const [lookup, answers] of copied) next[lookup] = answers;
  return next;
}

function ownEntries<T>(record: Readonly<Record<string, T>> | undefined): Record<string, T> {
  return Object.assign(Object.create(null) as Record<string, T>, record);
}
