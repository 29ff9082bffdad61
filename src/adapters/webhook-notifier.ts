import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import { isTextList } from "../core/isTextList";
import { parseInstant } from "../core/time/instants";
import type { Message } from "../triage/Message";
import type { Notifier } from "../triage/Notifier";
import { refuseOptions } from "../triage/refuseOptions";
import { untilAborted } from "../triage/untilAborted";
import { requireUrl } from "./http/requireUrl";
import { retryAfterMs } from "./http/retryAfterMs";
import { keyDigest } from "./notify/keyDigest";
import { aborted, post } from "./notify/post";
import { retrying, type SendRetry } from "./notify/retrying";
import { SendError } from "./notify/SendError";
import { cloudEvent } from "./webhook/cloudEvent";
import { openSecrets, signWebhook } from "./webhook/signWebhook";

export type { Message, MessagePart, MessageText } from "../triage/Message";
export type { Notifier, Receipt } from "../triage/Notifier";
export type { SendRetry } from "./notify/retrying";
export { SendError, type SendErrorOptions, type SendFailure } from "./notify/SendError";
export type { MessageEvent } from "./webhook/cloudEvent";

/** Where to send, and how to sign. */
export interface WebhookNotifierOptions {
  /** Of the receiver; may hold a token, and is in no error. Whoever may set it can make this process call anything. */
  readonly url: string;
  /**
   * Signing secrets, `whsec_` and base64. All of them sign: to change the secret, put the new one in front, tell the
   * receiver, and take the old one out once it verifies with the new.
   */
  readonly secrets: readonly string[];
  /** @defaultValue `["webhook"]` */
  readonly channels?: readonly string[];
  /**
   * CloudEvents `source`, a URI reference: who sends.
   *
   * @defaultValue "order-triage"
   */
  readonly source?: string;
  /**
   * CloudEvents `type`.
   *
   * @defaultValue "order-triage.message"
   */
  readonly type?: string;
  /** Further headers, e.g. `authorization`; those of the webhook itself stay as they are. */
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * How a send is tried again after 5xx, 429 and a failed connection; `false`: not at all.
   *
   * @defaultValue `{ times: 2, firstMs: 200, longestMs: 1_000 }`
   */
  readonly retry?: SendRetry | false;
  /**
   * Milliseconds for one try; with the default of `retry`, all fit into the ten seconds that a dispatch gives a notifier.
   *
   * @defaultValue 2,500
   */
  readonly timeoutMs?: number;
  /** @defaultValue the `fetch` of the moment */
  readonly fetch?: typeof fetch;
  /**
   * The time for signatures, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
  /**
   * Spreads the pauses: from 0 to below 1.
   *
   * @defaultValue Math.random
   */
  readonly random?: () => number;
}

const WEBHOOK_NOTIFIER_OPTIONS: readonly (keyof WebhookNotifierOptions)[] = [
  "url",
  "secrets",
  "channels",
  "source",
  "type",
  "headers",
  "retry",
  "timeoutMs",
  "fetch",
  "now",
  "random",
];

const NAME = "webhook-notifier";
const NO_RETRY: SendRetry = { times: 0, firstMs: 0, longestMs: 0 };

/**
 * A notifier that posts each message to a URL, signed as Standard Webhooks and wrapped as a CloudEvent
 * (`application/cloudevents+json`, the message in `data`).
 *
 * `webhook-id` and the event's `id` are one, `msg_` and the SHA-256 of the message's key: the same on every try and
 * every dispatch, and nothing to read an order from. A failed connection may hide that the receiver has accepted, so
 * the message stays due and comes again under that id: **receivers keep the ids they have seen**, as the specification
 * asks of them.
 *
 * Needs the package `standardwebhooks`, an optional peer dependency. For servers: a page has no secrets.
 *
 * @throws OrderTriageError `invalid_options` for an option that does not exist or cannot be used
 * @throws SendError from `send`, when the receiver has not accepted
 * @see https://www.standardwebhooks.com
 *
 * @example
 * ```ts
 * createTriage({
 *   ruleset,
 *   notifiers: [webhookNotifier({ url, secrets: [secret], channels: ["email", "team"] })],
 * });
 * ```
 */
export function webhookNotifier(options: WebhookNotifierOptions): Notifier {
  requireOptions(options, WEBHOOK_NOTIFIER_OPTIONS, "webhookNotifier");
  const {
    channels = ["webhook"],
    source = "order-triage",
    type = "order-triage.message",
    retry = { times: 2, firstMs: 200, longestMs: 1_000 },
    timeoutMs = 2_500,
    now = () => new Date().toISOString(),
    random = Math.random,
  } = options;
  const { times, firstMs, longestMs } = retry === false ? NO_RETRY : retry;
  if (!(timeoutMs > 0 && timeoutMs < 2 ** 31))
    refuseOptions("/timeoutMs", "must be milliseconds, more than 0");
  if (!(Number.isSafeInteger(times) && times >= 0 && firstMs >= 0 && longestMs >= 0)) {
    refuseOptions("/retry", "must be { times, firstMs, longestMs }, numbers from 0, or false");
  }
  if (!isTextList(channels)) refuseOptions("/channels", 'must be a list, such as ["email", "team"]');
  const url = requireUrl(options.url, "/url").href;
  const signers = openSecrets(options.secrets);
  const ownHeaders = requireHeaders(options.headers);

  const sendOnce = async (id: string, body: string, signal: AbortSignal): Promise<void> => {
    const timestampMs = parseInstant(now());
    const headers = {
      ...ownHeaders,
      "content-type": "application/cloudevents+json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(timestampMs / 1000)),
      "webhook-signature": signWebhook(signers, id, timestampMs, body),
    };
    const { fetch = globalThis.fetch } = options;
    const failure = await post(
      { adapter: NAME, fetch, url, headers, body, timeoutMs },
      signal,
      (response) => {
        // Nobody reads it, and an answer without end must not hold the connection.
        response.body?.cancel().catch(() => {});
        return failureOf(response, timestampMs);
      },
    );
    if (failure !== undefined) throw failure;
  };

  return {
    name: NAME,
    channels,
    // Receivers of Standard Webhooks keep the ids that they have seen.
    isIdempotent: true,
    async send(message: Message, { signal }) {
      const id = `msg_${await keyDigest(message.key)}`;
      const body = JSON.stringify(cloudEvent(message, { id, source, type }));
      const tries = { random, signal };
      await untilAborted(signal, () =>
        retrying(() => sendOnce(id, body, signal), { times, firstMs, longestMs }, tries),
      ).catch((error: unknown) => {
        throw error instanceof SendError ? error : aborted(NAME, true);
      });
      return { id };
    },
  };
}

/** `undefined` when the receiver has accepted. */
function failureOf({ ok, status, headers }: Response, now: number): SendError | undefined {
  if (ok) return undefined;
  const of = { adapter: NAME, status } as const;
  if (status === 410) {
    const remedy = "the endpoint is gone and wants no more messages; take it out or give another";
    return new SendError(`${NAME}: answer 410: ${remedy}`, { ...of, reason: "gone", retryable: false });
  }
  if (status >= 500 || status === 429) {
    const wait = retryAfterMs(headers.get("retry-after"), now);
    // A gateway that got no answer does not know what became of it.
    const isInDoubt = status === 502 || status === 504;
    const message = `${NAME}: answer ${status}: the receiver cannot take it now; it stays due`;
    return new SendError(message, { ...of, reason: "busy", retryable: true, isInDoubt, retryAfterMs: wait });
  }
  const message = `${NAME}: answer ${status}: the receiver refused it; check url, secrets and headers`;
  return new SendError(message, { ...of, reason: "refused", retryable: false });
}

/** Copied, and refused at once where `fetch` would refuse them later, quoting them. */
function requireHeaders(headers: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  try {
    return Object.fromEntries(new Headers(headers));
  } catch {
    const message = `webhookNotifier: "headers" must be names and texts that HTTP can carry`;
    throw new OrderTriageError("invalid_options", message, { path: "/headers" });
  }
}
