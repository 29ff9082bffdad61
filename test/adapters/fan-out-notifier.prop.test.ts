import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fanOutNotifier, type Notifier, SendError } from "../../src/adapters/fan-out-notifier";
import { aContext, aMessage } from "./notify/aMessage";

/** How one notifier behaves. */
const behaviours = [
  "accepts",
  "accepts later",
  "throws",
  "rejects",
  "gives an error",
  "is in doubt",
  "times out",
  "is aborted",
] as const;
type Behaviour = (typeof behaviours)[number];
const surelyUnsent: readonly Behaviour[] = ["throws", "rejects", "gives an error"];
const accepting: readonly Behaviour[] = ["accepts", "accepts later"];

function notifierThat(
  behaviour: Behaviour,
  index: number,
  log: string[],
  controller: AbortController,
): Notifier {
  const name = `n${index}`;
  const doubt = { adapter: name, reason: "unreachable", retryable: true, isInDoubt: true } as const;
  const outcomes: Readonly<Record<Behaviour, () => unknown>> = {
    accepts: () => ({ id: name }),
    "accepts later": async () => ({ id: name }),
    throws: () => {
      throw new Error("no");
    },
    rejects: () => Promise.reject(new Error("no")),
    "gives an error": () => new Error("no"),
    "is in doubt": () => Promise.reject(new SendError("who knows", doubt)),
    "times out": () => Promise.reject(new DOMException("late", "TimeoutError")),
    "is aborted": () => {
      controller.abort();
      throw new Error("no");
    },
  };
  return {
    name,
    channels: [],
    send: () => {
      log.push(name);
      return outcomes[behaviour]() as never;
    },
  };
}

describe("fanOutNotifier", () => {
  it("asks in order, stops at the first that accepts and at the first that leaves it open", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom(...behaviours), { minLength: 1, maxLength: 6 }),
        async (route) => {
          const log: string[] = [];
          const controller = new AbortController();
          const notifiers = route.map((each, index) => notifierThat(each, index, log, controller));
          const sender = fanOutNotifier({ routes: { email: notifiers } });
          const last = route.findIndex((each) => !surelyUnsent.includes(each));
          const asked = route.slice(0, last === -1 ? route.length : last + 1);
          const receipt = await Promise.resolve(sender.send(aMessage(), aContext(controller.signal))).catch(
            () => undefined,
          );
          expect(log).toEqual(asked.map((_, index) => `n${index}`));
          const accepted = asked.findIndex((each) => accepting.includes(each));
          const name = `n${accepted}`;
          expect(receipt).toEqual(accepted === -1 ? undefined : { id: name, notifier: name });
        },
      ),
      { numRuns: 500 },
    );
  });
});
