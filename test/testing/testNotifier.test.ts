import { describe, expect, it } from "vitest";
import { consoleNotifier } from "../../src/adapters/console-notifier";
import { type NotifierContract, testNotifier } from "../../src/testing/index";
import type { Message } from "../../src/triage/Message";
import type { Notifier } from "../../src/triage/Notifier";
import { failedIn, runSuite } from "./runSuite";

/** A notifier that keeps its promises, and the number of messages it was given. */
function counting(
  change: (notifier: Notifier, seen: Message[]) => Notifier = (same) => same,
): NotifierContract {
  const seen: Message[] = [];
  const send = (message: Message) => ({ id: String(seen.push(message)) });
  return {
    create: () => change({ name: "good", channels: ["email", "sms"], send }, seen),
    received: () => seen.length,
    abortMs: 20,
  };
}

const heedful: Notifier = {
  name: "heedful",
  channels: ["email"],
  send: (_, { signal }) =>
    new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(new Error("aborted")))),
};
const refuses = (error?: (message: Message) => Error): Notifier => ({
  name: "refuses",
  channels: ["email"],
  send(message) {
    if (error !== undefined) throw error(message);
    return {};
  },
});

const receipt = (answer: unknown) => counting((notifier) => ({ ...notifier, send: () => answer as never }));

/** Throws away what the condition says, and gives a receipt all the same. */
const dropping = (drops: (message: Message, keys: ReadonlySet<string>) => boolean) => {
  const keys = new Set<string>();
  return counting((notifier) => ({
    ...notifier,
    send(message, context) {
      const isDropped = drops(message, keys);
      keys.add(message.key);
      return isDropped ? {} : notifier.send(message, context);
    },
  }));
};

const broken: readonly (readonly [what: string, contract: NotifierContract, caughtBy: string])[] = [
  [
    "drops a key it has had",
    dropping(({ key }, keys) => keys.has(key)),
    "sends the same key again when it is asked to",
  ],
  [
    "drops messages of several parts",
    dropping(({ parts }) => parts.length > 1),
    "sends a message in several parts",
  ],
  ["has no name", counting((notifier) => ({ ...notifier, name: "" })), "has a name for errors and events"],
  ["has no channel", counting((notifier) => ({ ...notifier, channels: [] })), "has channels, each once"],
  [
    "has a channel twice",
    counting((notifier) => ({ ...notifier, channels: ["sms", "sms"] })),
    "has channels, each once",
  ],
  [
    "cannot send on one of its channels",
    counting((notifier) => ({
      ...notifier,
      send: (message, context) => {
        if (message.channel === "sms") throw new Error("no gateway");
        return notifier.send(message, context);
      },
    })),
    "sends on each of its channels",
  ],
  ["gives no receipt", receipt(undefined), "sends on each of its channels"],
  ["gives a receipt that is a class", receipt(new (class Answer {})()), "sends on each of its channels"],
  ["gives a number for an id", receipt({ id: 7 }), "sends on each of its channels"],
  [
    "needs words",
    counting((notifier) => ({
      ...notifier,
      send: (message, context) => {
        if (message.text === undefined) throw new TypeError("no text");
        return notifier.send(message, context);
      },
    })),
    "sends a message without words, or throws where it needs them",
  ],
  [
    "gives a receipt for a message whose words it needs",
    { ...counting(), needsText: true },
    "sends a message without words, or throws where it needs them",
  ],
  [
    "takes the template of several for its own",
    counting((notifier) => ({
      ...notifier,
      send: (message, context) => {
        if (message.template === "several") throw new Error("no such template");
        return notifier.send(message, context);
      },
    })),
    "sends a message in several parts",
  ],
  [
    "refuses a key that it has seen",
    counting((notifier, seen) => ({
      ...notifier,
      send: (message, context) => {
        if (seen.some(({ key }) => key === message.key)) throw new Error("conflict");
        return notifier.send(message, context);
      },
    })),
    "sends the same key again when it is asked to",
  ],
  [
    "writes into the message",
    counting((notifier) => ({
      ...notifier,
      send: (message, context) => notifier.send(Object.assign(message, { sentBy: "me" }), context),
    })),
    "leaves the message as it is",
  ],
  [
    "tells each message twice",
    counting((notifier) => ({
      ...notifier,
      send: async (message, context) => {
        await notifier.send(message, context);
        return notifier.send(message, context);
      },
    })),
    "sends messages side by side, each once",
  ],
  [
    "never ends once aborted",
    counting((notifier) => ({
      ...notifier,
      send: async (message, context) => {
        const sent = await notifier.send(message, context);
        return context.signal.aborted ? new Promise(() => {}) : sent;
      },
    })),
    "ends soon when nobody waits any more",
  ],
  [
    "waits for an end that never answers",
    { ...counting(), stalled: () => ({ ...heedful, send: () => new Promise(() => {}) }) },
    "throws soon when nobody waits any more and the other end never answers",
  ],
  [
    "gives a receipt for what nobody received",
    { ...counting(), stalled: () => ({ ...heedful, send: () => ({}) }) },
    "throws soon when nobody waits any more and the other end never answers",
  ],
  [
    "hides a refusal",
    { ...counting(), refusing: () => refuses() },
    "throws when the other end refuses, and quotes nobody",
  ],
  [
    "quotes the recipient",
    { ...counting(), refusing: () => refuses(({ to }) => new Error(`${to} refused`)) },
    "throws when the other end refuses, and quotes nobody",
  ],
  [
    "quotes the words in a field of its error",
    { ...counting(), refusing: () => refuses(({ text }) => Object.assign(new Error("refused"), { text })) },
    "throws when the other end refuses, and quotes nobody",
  ],
];

describe("testNotifier", () => {
  it("passes for notifiers that keep their promises", async () => {
    const whole = { ...counting(), stalled: () => heedful, refusing: () => refuses(() => new Error("550")) };
    expect(await failedIn((own) => testNotifier(own, whole))).toEqual([]);
    const printing = consoleNotifier({ write: () => {} });
    expect(await failedIn((own) => testNotifier(own, { create: () => printing }))).toEqual([]);
  });

  it.each(broken)("finds a notifier that %s", async (_, contract, caughtBy) => {
    expect(await failedIn((own) => testNotifier(own, contract))).toContain(caughtBy);
  });

  it("has a broken notifier for each of its tests", async () => {
    const whole = { ...counting(), stalled: () => heedful, refusing: () => refuses(() => new Error("550")) };
    const names = (await runSuite((own) => testNotifier(own, whole))).keys();
    expect(new Set(broken.map(([, , caughtBy]) => caughtBy))).toEqual(new Set(names));
  });
});
