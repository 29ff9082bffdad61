import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { memoryLedger } from "../../../src/adapters/memory-ledger";
import type { Action } from "../../../src/core/decide/Action";
import type { Decision } from "../../../src/core/decide/Decision";
import { groupMessages } from "../../../src/core/decide/messages/groupMessages";
import type { ActionLedger } from "../../../src/triage/ActionLedger";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { Message } from "../../../src/triage/Message";
import type { Notifier } from "../../../src/triage/Notifier";
import { emptyDecision, fakeCore, NOW } from "../fakeCore";

const RUNS = 1_000;

const actionLists = fc.array(fc.array(fc.constantFrom("email", "sms"), { minLength: 1, maxLength: 2 }), {
  minLength: 1,
  maxLength: 5,
});

/** An order whose reasons grow, dispatched again and again in any state, while sends fail now and then. */
const stories = fc.record({
  channels: actionLists,
  /** How many of the actions the decision has, each time. */
  sizes: fc.array(fc.nat(5), { minLength: 1, maxLength: 8 }),
  failures: fc.array(fc.boolean(), { maxLength: 8 }),
});

function decisionOf(channels: readonly (readonly string[])[], size: number): Decision {
  const actions = channels.slice(0, size).map((each, index): Action => {
    const key = `O-1/code@order/a${index}~0`;
    const params = { template: `t${index}`, channels: each };
    return {
      key,
      id: `a${index}`,
      type: "notify.customer",
      exceptions: ["code@order"],
      mode: "auto",
      params,
    };
  });
  const messages = groupMessages(actions).map((group) => ({
    channel: group.channel,
    actions: group.actions.map(({ key }) => key),
  }));
  return { ...emptyDecision("O-1"), actions, messages };
}

const partKeys = (messages: readonly Message[]) =>
  messages.flatMap(({ parts }) => parts.map(({ key }) => key));
const sorted = (keys: readonly string[]) => [...keys].sort();

/** Each part is told once, in as few messages as there can be, and what failed stays due. */
function tellsEachPartOnce(ledgerOf: (ledger: ActionLedger) => ActionLedger) {
  return fc.asyncProperty(stories, async ({ channels, sizes, failures }) => {
    const sent: Message[] = [];
    let call = 0;
    const notifier: Notifier = {
      name: "n",
      channels: ["email", "sms"],
      send(message) {
        call += 1;
        if (failures[call - 1]) throw new Error("down");
        sent.push(message);
        return {};
      },
    };
    const triage = assembleTriage(fakeCore, {
      notifiers: [notifier],
      ledger: ledgerOf(memoryLedger()),
      resilience: { notifiers: { "*": { breaker: false } } },
      now: () => NOW,
    });
    for (const size of sizes) {
      const before = sent.length;
      const results = await triage.dispatch(decisionOf(channels, size));
      const now = sent.slice(before);
      expect(new Set(now.map(({ channel }) => channel)).size).toBe(now.length);
      const told = results.filter(({ status }) => status === "sent").map(({ key }) => key);
      expect(sorted(told)).toEqual(sorted(partKeys(now)));
    }
    // Everything works in the end, and whatever is left goes out.
    const missing = failures.length + 1;
    for (let round = 0; round < missing; round += 1)
      await triage.dispatch(decisionOf(channels, channels.length));
    const all = decisionOf(channels, channels.length).messages.flatMap(({ channel, actions }) =>
      actions.map((key) => `${key}#${channel}`),
    );
    expect(sorted(partKeys(sent))).toEqual(sorted(all));
  });
}

describe("dispatch of growing decisions", () => {
  it("law 6: tells each part once, in one message a channel, and loses none that failed", async () => {
    await fc.assert(
      tellsEachPartOnce((ledger) => ledger),
      { numRuns: RUNS },
    );
  });

  const mutants: Readonly<Record<string, (ledger: ActionLedger) => ActionLedger>> = {
    "forgets what was sent": (ledger) => ({
      ...ledger,
      settle: (key) => ledger.settle(key, { status: "failed" }),
    }),
    "takes what failed for sent": (ledger) => ({
      ...ledger,
      settle: (key) => ledger.settle(key, { status: "sent", receipt: {} }),
    }),
    "remembers the first part of a message only": (ledger) => ({
      ...ledger,
      settle: (key, outcome) => (key.includes("a0~") ? ledger.settle(key, outcome) : undefined),
    }),
  };

  for (const [name, ledgerOf] of Object.entries(mutants)) {
    it(`law 6 notices a ledger that ${name}`, async () => {
      const { failed } = await fc.check(tellsEachPartOnce(ledgerOf), { numRuns: RUNS, endOnFailure: true });
      expect(failed).toBe(true);
    });
  }
});
