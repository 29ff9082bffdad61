import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fanOutNotifier } from "../../src/adapters/fan-out-notifier";
import { imRobotNotifier, type RobotName } from "../../src/adapters/im-robot-notifier";
import { smtpNotifier } from "../../src/adapters/smtp-notifier";
import { webhookNotifier } from "../../src/adapters/webhook-notifier";
import type { Notifier } from "../../src/triage/Notifier";
import { tell, triageWith, withActions } from "../triage/outbox";
import { aContext, aMessage, failureOf } from "./notify/aMessage";
import { openMailServer } from "./notify/mailServer";
import { type Answer, openReceiver } from "./notify/receiver";

/** In every secret, address and answer; never in anything that is thrown or reported. */
const MARKER = "q7marker";
const SECRET = `whsec_${Buffer.from(`${MARKER} and more of it, 24 bytes`).toString("base64")}`;
const ENCODED = SECRET.slice("whsec_".length, "whsec_".length + 8);

type Fetch = typeof fetch;
/** Every way in which a network fails, each saying the worst it can. */
const networks: Readonly<Record<string, Fetch>> = {
  "a broken connection": async (url, init) => {
    const cause = Object.assign(new Error(`${MARKER} ${String(url)}`), { code: "ECONNRESET" });
    throw new TypeError(`fetch failed ${JSON.stringify(init?.headers)}`, { cause });
  },
  "a code that is text": async () => {
    throw Object.assign(new Error(MARKER), { code: `E ${MARKER}` });
  },
  "an answer that breaks off": async () =>
    new Response(
      new ReadableStream({
        start: (controller) => controller.error(new Error(MARKER)),
      }),
      { status: 200 },
    ),
  silence: (_, init) =>
    new Promise((_resolve, reject) => {
      init?.signal?.addEventListener("abort", () => reject(new Error(MARKER)));
    }),
};
const answers: Readonly<Record<string, Answer>> = {
  "hang up": "hang up",
  ...Object.fromEntries(
    [301, 400, 401, 403, 410, 429, 500, 503].map((status) => [
      String(status),
      { status, body: `{"errcode":310000,"code":19021,"errmsg":"${MARKER}","msg":"${MARKER}"}` },
    ]),
  ),
  "another code": {
    status: 200,
    body: `{"errcode":310000,"code":19021,"errmsg":"${MARKER}","msg":"${MARKER}"}`,
  },
  "no JSON": { status: 200, body: `<html>${MARKER}` },
};

const robots: readonly RobotName[] = ["dingtalk", "wecom", "feishu"];
const retry = { times: 1, firstMs: 0, longestMs: 0 };

/** Every notifier that speaks HTTP, with marked secrets. */
function overHttp(
  address: string,
  options: { readonly fetch?: Fetch; readonly timeoutMs?: number } = {},
): readonly Notifier[] {
  const url = `${address}/${MARKER}?access_token=${MARKER}&key=${MARKER}`;
  const headers = { authorization: `Bearer ${MARKER}` };
  return [
    webhookNotifier({ url, secrets: [SECRET], headers, retry, channels: ["email"], ...options }),
    ...robots.map((robot) => {
      const secret = robot === "wecom" ? {} : { secret: MARKER };
      const audiences = ["customer"] as const;
      return imRobotNotifier({ robot, url, audiences, channels: ["email"], ...secret, ...options });
    }),
  ];
}

/** As logs show it: everything that can be reached. */
function shown(value: unknown): string {
  const seen = inspect(value, { depth: 9, showHidden: true, maxStringLength: null });
  const errors = value instanceof Error ? [value.message, value.stack, String(value.cause)] : [];
  return [seen, JSON.stringify(value), ...errors].join("\n");
}

function expectNoSecret(value: unknown): void {
  expect(shown(value)).not.toContain(MARKER);
  expect(shown(value)).not.toContain(ENCODED);
}

const withWords = (notifier: Notifier): Notifier => ({
  ...notifier,
  send: (message, context) =>
    notifier.send({ ...message, text: { subject: "s", body: "b", locale: "en" } }, context),
});

/** Sends by the notifier itself, and by a real dispatch, and looks at all that is said of it. */
async function expectSilentFailure(bare: Notifier, signal?: AbortSignal): Promise<void> {
  const notifier = withWords(bare);
  const error = await failureOf(notifier.send(aMessage(), aContext(signal)));
  expect(error).toMatchObject({ code: "send_failed", adapter: expect.any(String) });
  expectNoSecret(error);
  expectNoSecret(notifier);
  const triage = triageWith([notifier]);
  const told: unknown[] = [];
  triage.on("dispatched", (event) => told.push(event));
  const results = await triage.dispatch(withActions(tell), signal === undefined ? {} : { signal });
  expect(results[0]?.status).not.toBe("sent");
  expect(told).not.toHaveLength(0);
  expectNoSecret(results);
  expectNoSecret(told);
}

describe("secrets are in nothing that is thrown or reported", () => {
  let receiver: Awaited<ReturnType<typeof openReceiver>>;
  beforeAll(async () => {
    receiver = await openReceiver();
  });
  afterAll(() => receiver.close());

  it.each(Object.keys(answers))("when the receiver answers %s", async (name) => {
    const answer = answers[name] as Answer;
    receiver.answerWith(answer);
    // A webhook is accepted by its status alone.
    const isAccepted = answer !== "hang up" && answer.status === 200;
    for (const notifier of overHttp(receiver.url).slice(isAccepted ? 1 : 0))
      await expectSilentFailure(notifier);
  });

  it.each(Object.keys(networks))("when there is %s", async (name) => {
    const fetch = networks[name] as Fetch;
    // A webhook does not read the answer, so that one that breaks off is none.
    const notifiers = overHttp("https://shop.example", { fetch, timeoutMs: 5 });
    for (const notifier of name.startsWith("an answer") ? notifiers.slice(1) : notifiers) {
      await expectSilentFailure(notifier);
    }
  });

  it("when nobody is there, and when the signal aborts for a reason that holds one", async () => {
    for (const notifier of overHttp("http://127.0.0.1:1")) await expectSilentFailure(notifier);
    for (const notifier of overHttp("http://127.0.0.1:1")) {
      const error = await failureOf(
        withWords(notifier).send(aMessage(), aContext(AbortSignal.abort(new Error(MARKER)))),
      );
      expectNoSecret(error);
    }
  });

  it("when a mail server lets nobody in, refuses, hangs up or is not there", async () => {
    const servers = [
      await openMailServer({ login: { user: "u", pass: "p" }, says: MARKER }),
      await openMailServer({ refuse: [451, 451, 451], says: MARKER }),
      await openMailServer({ refuse: [550, 550, 550], says: MARKER }),
      await openMailServer({ hangsUp: true }),
    ];
    const gone = await openMailServer();
    await gone.close();
    for (const [index, { transport }] of [...servers, gone].entries()) {
      const auth = index === 0 ? { auth: { user: MARKER, pass: MARKER } } : {};
      const recipient = () => `${MARKER}@customer.example`;
      const notifier = smtpNotifier({
        transport: { ...transport, ...auth },
        from: "o@tea.example",
        recipient,
      });
      await expectSilentFailure(notifier);
      notifier.close();
    }
    for (const server of servers) await server.close();
  });

  it("when every route of a fan-out fails", async () => {
    receiver.answerWith(answers["401"] as Answer);
    await expectSilentFailure(fanOutNotifier({ routes: { email: overHttp(receiver.url) } }));
  });

  it("which this test would notice", () => {
    expect(shown(new Error("x", { cause: new Error(MARKER) }))).toContain(MARKER);
    expect(shown([{ error: Object.assign(new Error("x"), { url: MARKER }) }])).toContain(MARKER);
  });
});
