import { isError } from "../triage/isError";
import type { MaybePromise } from "../triage/MaybePromise";
import type { Message, MessagePart } from "../triage/Message";
import type { Notifier } from "../triage/Notifier";
import { broken } from "./broken";
import type { ContractIt } from "./ContractIt";
import { frozen, notPlain, sameData } from "./plainData";
import { abortCall, answered, calm } from "./waiting";

/** The notifier to test, and how to look at the other end. */
export interface NotifierContract {
  /** Makes the notifier; called for each test. */
  readonly create: () => MaybePromise<Notifier>;
  /** How many messages have arrived at the other end so far, over all notifiers made; where it can be told. */
  readonly received?: () => MaybePromise<number>;
  /**
   * Whether it sends the words of `message.text` and nothing else, so that it must throw where there are none.
   *
   * @defaultValue false
   */
  readonly needsText?: boolean;
  /** Makes one whose other end refuses every message. */
  readonly refusing?: () => MaybePromise<Notifier>;
  /** Makes one whose other end accepts calls and never answers. */
  readonly stalled?: () => MaybePromise<Notifier>;
  /**
   * Milliseconds within which a call must end after its signal has aborted.
   *
   * @defaultValue 1,000
   */
  readonly abortMs?: number;
}

const RECEIPT = "a receipt for every message, or an error where nothing was sent";

/**
 * Tests that a notifier keeps what is promised of one: its channels, receipts of plain JSON, messages that are only read,
 * the same key sent again, an error where the other end refuses. Each test throws an error that says what was promised,
 * what came and how to mend it. Sends some thirty messages about the order `contract-order`.
 *
 * @param it the test function of your runner; none is imported
 * @example
 * ```ts
 * const written: string[] = [];
 * testNotifier(it, {
 *   create: () => consoleNotifier({ write: (text) => written.push(text) }),
 *   received: () => written.length,
 * });
 * ```
 */
export function testNotifier(it: ContractIt, contract: NotifierContract): void {
  const { create, received, needsText = false, refusing, stalled, abortMs = 1_000 } = contract;

  const send = async (notifier: Notifier, message: Message): Promise<void> => {
    const receipt: unknown = await answered(() => notifier.send(message, calm()), RECEIPT);
    if (typeof receipt !== "object" || receipt === null || Array.isArray(receipt)) {
      throw broken(
        RECEIPT,
        `a receipt that is ${receipt === null ? "null" : typeof receipt}`,
        "answer {} or { id }",
      );
    }
    const wrong = notPlain(receipt);
    if (wrong !== undefined)
      throw broken("receipts that are plain JSON", wrong, "answer { id } with the provider's id");
    const { id } = receipt as { readonly id?: unknown };
    if (id !== undefined && typeof id !== "string")
      throw broken("an id that is text", typeof id, "write String(id)");
  };

  const arrives = async (wanted: number | undefined, sending: () => Promise<unknown>): Promise<void> => {
    const before = await received?.();
    await sending();
    const arrived = (await received?.()) ?? 0;
    if (before === undefined || wanted === undefined || arrived - before === wanted) return;
    throw broken(
      "a message arrives each time it is sent",
      `${arrived - before} arrived of ${wanted}`,
      "send each message, and none twice",
    );
  };

  it("has a name for errors and events", async () => {
    const { name } = await create();
    if (typeof name !== "string" || name === "") throw broken("a name", "none", "give the notifier a name");
  });

  it("has channels, each once", async () => {
    const channels: unknown = (await create()).channels;
    const list = Array.isArray(channels) ? channels : [];
    const texts = list.filter((channel) => typeof channel === "string" && channel !== "");
    if (texts.length === 0 || new Set(texts).size !== list.length) {
      throw broken(
        "a list of channels, each once",
        JSON.stringify(channels) ?? "none",
        'write channels: ["email"]',
      );
    }
  });

  it("sends on each of its channels", async () => {
    const notifier = await create();
    for (const channel of notifier.channels) await send(notifier, message("each", channel));
  });

  it("sends a message in several parts", async () => {
    const notifier = await create();
    await arrives(1, () => send(notifier, severalParts(notifier.channels[0] as string)));
  });

  it("sends a message without words, or throws where it needs them", async () => {
    const notifier = await create();
    const { text, ...wordless } = message("wordless", notifier.channels[0] as string);
    if (!needsText) return send(notifier, wordless);
    if ((await thrownBy(notifier, wordless)) === undefined) {
      throw broken(
        "an error for a message without words",
        "a receipt",
        "throw where message.text is missing",
      );
    }
  });

  it("sends the same key again when it is asked to", async () => {
    const notifier = await create();
    const again = message("again", notifier.channels[0] as string);
    await arrives(1, () => send(notifier, again));
    // A receiver that drops repeats may do so.
    await arrives(notifier.isIdempotent === true ? undefined : 1, () =>
      send(notifier, structuredClone(again)),
    );
  });

  it("leaves the message as it is", async () => {
    const notifier = await create();
    const channel = notifier.channels[0] as string;
    await send(notifier, frozen(message("frozen", channel)));
    const open = message("open", channel);
    await send(notifier, open);
    if (!sameData(open, message("open", channel))) {
      throw broken("messages are only read", "another message than was given", "copy what you change");
    }
  });

  it("sends messages side by side, each once", async () => {
    const notifier = await create();
    await arrives(20, () =>
      Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          send(notifier, message(`side-${index}`, notifier.channels[0] as string)),
        ),
      ),
    );
  });

  it("ends soon when nobody waits any more", async () => {
    for (const when of ["before", "during"] as const) {
      const notifier = await create();
      const sent = message(`aborted-${when}`, notifier.channels[0] as string);
      await abortCall(when, (signal) => notifier.send(sent, { ...calm(), signal }), abortMs);
    }
  });

  if (stalled !== undefined) {
    it("throws soon when nobody waits any more and the other end never answers", async () => {
      const notifier = await stalled();
      const sent = message("stalled", notifier.channels[0] as string);
      const how = await abortCall("during", (signal) => notifier.send(sent, { ...calm(), signal }), abortMs);
      if (how === "answered")
        throw broken("no receipt for what nobody received", "a receipt", "throw on abort");
    });
  }

  if (refusing !== undefined) {
    it("throws when the other end refuses, and quotes nobody", async () => {
      const notifier = await refusing();
      const refused = message("refused", notifier.channels[0] as string);
      const error = await thrownBy(notifier, refused);
      if (!isError(error))
        throw broken("an error where nothing was sent", "none", "throw when the provider refuses");
      const told = `${error.message} ${JSON.stringify(error)}`;
      if ([PERSON, BODY, TO].some((secret) => told.includes(secret))) {
        throw broken(
          "errors that name nobody",
          "one with personal values in it",
          "say what failed, not for whom",
        );
      }
    });
  }
}

async function thrownBy(notifier: Notifier, message: Message): Promise<unknown> {
  try {
    await notifier.send(message, calm());
  } catch (error) {
    return error;
  }
  return undefined;
}

const PERSON = "Ada Contract-Lovelace";
const BODY = "Dear Ada Contract-Lovelace,\nyour order waits for you. 您的订单正在等待您。";
const TO = "ada.contract@example.com";

function message(name: string, channel: string): Message {
  const part = partOf(name, channel);
  const { key, template, params, exceptions, to } = part;
  return {
    key,
    orderId: "contract-order",
    audience: "customer",
    template,
    channel,
    locale: "en",
    params,
    exceptions,
    ...(to === undefined ? {} : { to }),
    parts: [part],
    text: { subject: "Your order contract-order", body: BODY, locale: "en" },
  };
}

function severalParts(channel: string): Message {
  const parts = [partOf("several-1", channel), partOf("several-2", channel)];
  const key = parts.map((part) => part.key).join(" ");
  return { ...message("several", channel), key, template: "several", params: {}, parts };
}

function partOf(name: string, channel: string): MessagePart {
  return {
    key: `contract-order/payment.pending@order/${name}~0#${channel}`,
    type: "notify.customer",
    template: "payment.pending",
    locale: "en",
    params: { name: PERSON, amountMinor: 1_250, currency: "EUR" },
    exceptions: ["payment.pending@order"],
    to: TO,
  };
}
