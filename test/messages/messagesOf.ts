import type { Decision } from "../../src/core/decide/Decision";
import { joinParts } from "../../src/triage/dispatch/joinParts";
import { planDispatch } from "../../src/triage/dispatch/planDispatch";
import type { Message } from "../../src/triage/Message";

/** The messages of a decision, as a dispatch makes them when nothing was sent before. */
export function messagesOf(decision: Decision): readonly Message[] {
  return planDispatch(decision, Number.MAX_SAFE_INTEGER).flatMap((step) => {
    if (!("parts" in step)) return [];
    const parts = step.parts.map(({ value }) => value);
    const [first] = parts;
    if (first === undefined) return [];
    const { audience, channel } = first;
    return [
      joinParts(
        parts.map(({ part }) => part),
        { orderId: decision.orderId, audience, channel },
      ),
    ];
  });
}
