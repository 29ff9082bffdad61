import type { Decision } from "../../core/decide/Decision";
import { LAST_INSTANT, parseInstant } from "../../core/time/instants";
import { isInstant } from "../../core/time/isInstant";
import { planDispatch } from "./planDispatch";

/** A part that a decision has to tell, and from when. */
export interface SendablePart {
  readonly key: string;
  /** The first instant at which it is sent, epoch milliseconds; absent: at once. */
  readonly notBefore?: number;
}

/** The parts that dispatching a decision sends, now or once their time has come. */
export function sendableParts(decision: Decision): readonly SendablePart[] {
  const { actions, messages = [] } = decision;
  const instants = [...actions, ...messages]
    .map(({ notBefore }) => notBefore)
    .filter(isInstant)
    .map(parseInstant);
  const found = new Map<string, SendablePart>();
  // What there is to send changes only at these.
  for (const now of new Set([-LAST_INSTANT, ...instants.sort((a, b) => a - b)])) {
    const from = now === -LAST_INSTANT ? {} : { notBefore: now };
    for (const step of planDispatch(decision, now)) {
      if (!("parts" in step) || step.isAhead) continue;
      for (const { value } of step.parts) {
        const { key } = value.part;
        if (!found.has(key)) found.set(key, { key, ...from });
      }
    }
  }
  return [...found.values()];
}
