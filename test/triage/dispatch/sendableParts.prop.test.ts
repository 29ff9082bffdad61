import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../../src/core/decide/Action";
import type { Decision } from "../../../src/core/decide/Decision";
import { formatInstant } from "../../../src/core/time/instants";
import { planDispatch } from "../../../src/triage/dispatch/planDispatch";
import { sendableParts } from "../../../src/triage/dispatch/sendableParts";
import { emptyDecision } from "../fakeCore";

const instants = fc.option(fc.nat(5), { nil: undefined });
const at = (time: number | undefined) => (time === undefined ? {} : { notBefore: formatInstant(time) });

const decisions = fc
  .record({
    actions: fc.array(
      fc.record({
        type: fc.constantFrom("notify.customer", "notify.team", "order.split"),
        mode: fc.constantFrom("auto", "auto", "propose" as const) as fc.Arbitrary<Action["mode"]>,
        channels: fc.option(fc.subarray(["email", "sms"]), { nil: undefined }),
        time: instants,
      }),
      { maxLength: 6 },
    ),
    messages: fc.array(
      fc.record({ channel: fc.constantFrom("email", "sms"), of: fc.nat(5), time: instants }),
      {
        maxLength: 3,
      },
    ),
  })
  .map(
    ({ actions, messages }): Decision => ({
      ...emptyDecision("O-1"),
      actions: actions.map(({ type, mode, channels, time }, index) => ({
        key: `a${index}`,
        id: `a${index}`,
        type,
        mode,
        exceptions: [],
        params: channels === undefined ? {} : { channels },
        ...at(time),
      })),
      messages: messages.map(({ channel, of, time }) => ({ channel, actions: [`a${of}`], ...at(time) })),
    }),
  );

const sendableAt = (decision: Decision, now: number): readonly string[] =>
  planDispatch(decision, now).flatMap((step) =>
    "parts" in step && !step.isAhead ? step.parts.map(({ value }) => value.part.key) : [],
  );

describe("sendableParts", () => {
  it("names the first instant at which dispatching sends a part, and none for a part that is never sent", () => {
    fc.assert(
      fc.property(decisions, (decision) => {
        const parts = sendableParts(decision);
        const first = new Map<string, number>();
        // A message that waits can hold back a part that could have gone before: later does not mean still.
        for (let now = -1; now <= 6; now += 1) {
          for (const key of sendableAt(decision, now)) if (!first.has(key)) first.set(key, now);
        }
        expect(new Map(parts.map(({ key, notBefore = -1 }) => [key, notBefore]))).toEqual(first);
      }),
      { numRuns: 1_000 },
    );
  });
});
