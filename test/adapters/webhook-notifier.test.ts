import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openSecrets, signWebhook } from "../../src/adapters/webhook/signWebhook";
import {
  type SendError,
  type WebhookNotifierOptions,
  webhookNotifier,
} from "../../src/adapters/webhook-notifier";
import { aContext, aMessage, failureOf } from "./notify/aMessage";
import { type Answer, openReceiver } from "./notify/receiver";

const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const OLD_SECRET = `whsec_${Buffer.from("an older secret of the same shop").toString("base64")}`;
const AT_ONCE = { times: 2, firstMs: 0, longestMs: 0 };

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

/** A real receiver and a notifier that sends there, trying again without pauses. */
async function connected(answers: readonly Answer[] = [], options: Partial<WebhookNotifierOptions> = {}) {
  const receiver = await openReceiver(...answers);
  cleanUps.push(receiver.close);
  const notifier = webhookNotifier({ url: receiver.url, secrets: [SECRET], retry: AT_ONCE, ...options });
  return { ...receiver, notifier };
}

const headersOf = (headers: object) => headers as Record<string, string>;

describe("the signature", () => {
  it("equals the vector of Standard Webhooks", () => {
    const signature = signWebhook(
      openSecrets([SECRET]),
      "msg_p5jXN8AQM9LWM0D4loKWxJek",
      1614265330_000,
      '{"test": 2432232314}',
    );
    expect(signature).toBe("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  });

  it("is what the package itself verifies, at a real receiver, and no byte may differ", async () => {
    const { notifier, received } = await connected();
    await notifier.send(aMessage(), aContext());
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    const webhook = new Webhook(SECRET);
    expect(webhook.verify(body, headersOf(headers))).toMatchObject({ data: aMessage() });
    expect(() => webhook.verify(`${body} `, headersOf(headers))).toThrow();
    const other = { ...headersOf(headers), "webhook-id": "msg_other" };
    expect(() => webhook.verify(body, other)).toThrow();
    expect(() => new Webhook(OLD_SECRET).verify(body, headersOf(headers))).toThrow();
  });

  it("is there once a secret while secrets change, so that the old and the new one verify", async () => {
    const { notifier, received } = await connected([], { secrets: [SECRET, OLD_SECRET] });
    await notifier.send(aMessage(), aContext());
    const [{ headers, body } = { headers: {}, body: "" }] = received;
    expect(headersOf(headers)["webhook-signature"]).toMatch(/^v1,\S+ v1,\S+$/);
    for (const secret of [SECRET, OLD_SECRET]) {
      expect(new Webhook(secret).verify(body, headersOf(headers))).toBeDefined();
    }
  });
});

describe("a delivery", () => {
  it("is a CloudEvent with the message in it", async () => {
    const { notifier, received } = await connected([], { headers: { Authorization: "Bearer x" } });
    const { id } = await notifier.send(aMessage(), aContext());
    const [{ method, path, headers, body } = { method: "", path: "", headers: {}, body: "" }] = received;
    expect({ method, path }).toEqual({ method: "POST", path: "/hooks/in" });
    expect(headersOf(headers)).toMatchObject({
      "content-type": "application/cloudevents+json",
      "webhook-id": id,
      authorization: "Bearer x",
    });
    expect(JSON.parse(body)).toEqual({
      specversion: "1.0",
      id,
      source: "order-triage",
      type: "order-triage.message",
      subject: "A-1",
      datacontenttype: "application/json",
      data: aMessage(),
    });
  });

  it("has an id from the message's key alone, without a word of it", async () => {
    const { notifier, received } = await connected();
    const key = "ada@example.com/order";
    const first = await notifier.send(aMessage({ key }), aContext());
    const again = await notifier.send(aMessage({ key }), aContext());
    const other = await notifier.send(aMessage(), aContext());
    expect(again.id).toBe(first.id);
    expect(other.id).not.toBe(first.id);
    expect(first.id).toMatch(/^msg_[0-9a-f]{64}$/);
    expect(received[1]?.body).toBe(received[0]?.body);
  });

  it("is tried again after 5xx, 429 and a broken connection, under the same id and freshly signed", async () => {
    const answers: readonly Answer[] = [{ status: 503 }, "hang up", { status: 429 }, { status: 200 }];
    const times = ["2026-03-10T09:00:00Z", "2026-03-10T09:00:01Z", "2026-03-10T09:00:02Z"];
    const { notifier, received } = await connected(answers, {
      retry: { ...AT_ONCE, times: 3 },
      now: () => times.shift() ?? "2026-03-10T09:00:03Z",
    });
    const { id } = await notifier.send(aMessage(), aContext());
    expect(received.map(({ headers }) => headers["webhook-id"])).toEqual([id, id, id, id]);
    expect(received.map(({ headers }) => Number(headers["webhook-timestamp"]) % 60)).toEqual([0, 1, 2, 3]);
    expect(new Set(received.map(({ headers }) => headers["webhook-signature"])).size).toBe(4);
  });

  it("fails after the last try, and can be made again", async () => {
    const { notifier, received } = await connected([{ status: 500 }]);
    const error = (await failureOf(notifier.send(aMessage(), aContext()))) as SendError;
    expect(received).toHaveLength(3);
    expect(error).toMatchObject({ code: "send_failed", reason: "busy", status: 500, retryable: true });
  });

  it.each([
    [400, "refused"],
    [404, "refused"],
    [302, "refused"],
    [410, "gone"],
  ])("fails at once on %i", async (status, reason) => {
    const { notifier, received, url } = await connected([{ status, headers: { location: "/elsewhere" } }]);
    const error = (await failureOf(notifier.send(aMessage(), aContext()))) as SendError;
    expect(received).toHaveLength(1);
    expect(error).toMatchObject({ reason, status, retryable: false, isInDoubt: false });
    expect(error.message).not.toContain(url);
    if (reason === "gone") expect(error.message).toContain("the endpoint is gone");
  });

  it("whose answer got lost is in doubt, and one that never connected is not", async () => {
    const { notifier } = await connected(["hang up"], { retry: false });
    const lost = await failureOf(notifier.send(aMessage(), aContext()));
    expect(lost).toMatchObject({ reason: "unreachable", isInDoubt: true });
    const { url, close } = await openReceiver();
    await close();
    const nobody = webhookNotifier({ url, secrets: [SECRET], retry: false });
    const error = await failureOf(nobody.send(aMessage(), aContext()));
    expect(error).toMatchObject({ reason: "unreachable", isInDoubt: false, detail: "ECONNREFUSED" });
  });
});

describe("waiting", () => {
  beforeEach(() => {
    vi.useFakeTimers({
      now: Date.parse("2026-03-10T09:00:00Z"),
      toFake: ["Date", "setTimeout", "clearTimeout"],
    });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A notifier whose `fetch` answers from a list, and when it was asked. */
  function timed(
    answers: readonly (() => Promise<Response>)[],
    options: Partial<WebhookNotifierOptions> = {},
  ) {
    const start = Date.now();
    const askedAt: number[] = [];
    const fetch = () => {
      const answer = answers[Math.min(askedAt.push(Date.now() - start), answers.length) - 1];
      return answer?.() ?? Promise.resolve(new Response(null, { status: 204 }));
    };
    const common = { url: "https://shop.example/in", secrets: [SECRET], fetch, random: () => 0.5 };
    const retry = { times: 3, firstMs: 1_000, longestMs: 60_000 };
    return { askedAt, notifier: webhookNotifier({ ...common, retry, ...options }) };
  }
  const answer =
    (status: number, headers: Record<string, string> = {}) =>
    async () =>
      new Response(null, { status, headers });
  /** Digests are made outside of the clock's time. */
  const untilAsked = async (askedAt: readonly number[]) => {
    while (askedAt.length === 0) await new Promise((resolve) => setImmediate(resolve));
  };
  const silence = () => new Promise<Response>(() => {});

  it("doubles up to a bound, and chance takes a part of it", async () => {
    const { askedAt, notifier } = timed([answer(500), answer(500), answer(500), answer(204)]);
    const sent = notifier.send(aMessage(), aContext());
    await untilAsked(askedAt);
    await vi.runAllTimersAsync();
    await sent;
    expect(askedAt).toEqual([0, 500, 1_500, 3_500]);
  });

  it("is as long as Retry-After asks, in seconds or until a date", async () => {
    const date = new Date(Date.now() + 50_000).toUTCString();
    const { askedAt, notifier } = timed([
      answer(429, { "retry-after": "20" }),
      answer(503, { "retry-after": date }),
      answer(204),
    ]);
    const sent = notifier.send(aMessage(), aContext());
    await untilAsked(askedAt);
    await vi.runAllTimersAsync();
    await sent;
    expect(askedAt).toEqual([0, 20_000, 50_000]);
  });

  it("ends at once when Retry-After asks for longer than allowed: it stays due", async () => {
    const { askedAt, notifier } = timed([answer(429, { "retry-after": "3600" })]);
    const error = await failureOf(notifier.send(aMessage(), aContext()));
    expect(error).toMatchObject({ reason: "busy", retryable: true, retryAfterMs: 3_600_000 });
    expect(askedAt).toEqual([0]);
  });

  it("has an end for each try, after which the answer is in doubt", async () => {
    const { askedAt, notifier } = timed([silence], { timeoutMs: 2_000, retry: { ...AT_ONCE, times: 1 } });
    const failure = failureOf(notifier.send(aMessage(), aContext()));
    await untilAsked(askedAt);
    await vi.runAllTimersAsync();
    expect(await failure).toMatchObject({ reason: "timed_out", isInDoubt: true, retryable: true });
    expect(askedAt).toEqual([0, 2_000]);
  });

  it.each([
    ["during a try", silence],
    ["between two", answer(500)],
  ])("ends with the signal, %s", async (_, first) => {
    const { askedAt, notifier } = timed([first]);
    const controller = new AbortController();
    const failure = failureOf(notifier.send(aMessage(), aContext(controller.signal)));
    await untilAsked(askedAt);
    await vi.advanceTimersByTimeAsync(100);
    controller.abort();
    expect(await failure).toMatchObject({ code: "send_failed", reason: "aborted", isInDoubt: true });
    await vi.runAllTimersAsync();
    expect(askedAt).toEqual([0]);
  });

  it("asks nobody when the signal has aborted before", async () => {
    const { askedAt, notifier } = timed([]);
    await failureOf(notifier.send(aMessage(), aContext(AbortSignal.abort())));
    expect(askedAt).toEqual([]);
  });
});

describe("options that cannot be used", () => {
  const good = { url: "https://shop.example/in", secrets: [SECRET] };
  it.each([
    ["/url", { ...good, url: "shop.example" }],
    ["/url", { ...good, url: "https://user:hunter2@shop.example" }],
    ["/url", { ...good, url: "file:///hunter2" }],
    ["/secrets", { ...good, secrets: [] }],
    ["/secrets/1", { ...good, secrets: [SECRET, "whsec_hunter2!"] }],
    ["/secrets/0", { ...good, secrets: [""] }],
    ["/headers", { ...good, headers: { "x-token": "hunter2\nx: y" } }],
    ["/secret", { ...good, secret: "hunter2" }],
  ])("are refused at %s, and not quoted", async (path, options) => {
    const error = await failureOf(Promise.resolve().then(() => webhookNotifier(options)));
    expect(error).toMatchObject({ code: "invalid_options", path });
    expect(String(error)).not.toContain("hunter2");
  });
});

describe("tries after one that may have been accepted", () => {
  it.each([[[{ status: 504 }, { status: 400 }]], [[{ status: 502 }, { status: 503 }, { status: 503 }]]])(
    "leave it in doubt: %j",
    async (answers) => {
      const { notifier } = await connected(answers);
      const error = await failureOf(notifier.send(aMessage(), aContext()));
      expect(error).toMatchObject({ isInDoubt: true, status: answers.at(-1)?.status });
    },
  );

  it("leave it surely unsent where every one was refused", async () => {
    const { notifier } = await connected([{ status: 503 }, { status: 400 }]);
    expect(await failureOf(notifier.send(aMessage(), aContext()))).toMatchObject({ isInDoubt: false });
  });
});
