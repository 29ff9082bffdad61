import { inspect } from "node:util";
import { createTransport } from "nodemailer";
import { afterEach, describe, expect, it } from "vitest";
import { memoryLedger } from "../../src/adapters/memory-ledger";
import { type SmtpNotifierOptions, smtpNotifier } from "../../src/adapters/smtp-notifier";
import type { Action } from "../../src/core/decide/Action";
import type { Decision } from "../../src/core/decide/Decision";
import { en } from "../../src/messages/en";
import { messageRenderer } from "../../src/messages/messageRenderer";
import { zhCN } from "../../src/messages/zh-CN";
import { aSummary } from "../messages/aSummary";
import { messagesOf } from "../messages/messagesOf";
import { emptyDecision } from "../triage/fakeCore";
import { triageWith } from "../triage/outbox";
import { aContext, aMessage, failureOf } from "./notify/aMessage";
import { type MailServerOptions, openMailServer } from "./notify/mailServer";

const ADA = "ada@customer.example";
const text = { subject: "Your parcel", body: "Hello,\n\nit is late.", locale: "en" };

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function connected(server: MailServerOptions = {}, options: Partial<SmtpNotifierOptions> = {}) {
  const mailServer = await openMailServer(server);
  cleanUps.push(mailServer.close);
  const notifier = smtpNotifier({
    transport: mailServer.transport,
    from: "Tea House <orders@tea.example>",
    recipient: () => ADA,
    ...options,
  });
  cleanUps.push(notifier.close);
  return { ...mailServer, notifier };
}

/** A decision that asks a customer to check their order. */
function asksForConfirmation(locale: string): Decision {
  const key = "A-1/order.unconfirmed@order/ask~0";
  const params = { what: "order", channels: ["email"], locale, summary: aSummary, onSilence: "remind" };
  const exceptions = ["order.unconfirmed@order"];
  const action: Action = { key, id: "ask", type: "request.confirmation", exceptions, mode: "auto", params };
  return { ...emptyDecision("A-1"), actions: [action] };
}

describe("smtpNotifier", () => {
  it.each([
    ["en-GB", "Please confirm your order (order A-1)", "Total: CN¥278.00"],
    ["zh-Hans-CN", "请核对您的订单（订单 A-1）", "合计：¥278.00"],
  ])("sends what was rendered for %s, letter by letter", async (locale, subject, line) => {
    const { notifier, mails } = await connected({}, { replyTo: "help@tea.example" });
    const decision = asksForConfirmation(locale);
    const render = messageRenderer({
      messages: [en, zhCN],
      timeZone: "Asia/Shanghai",
      shop: "茶舍 Tea House",
    });
    const [message] = messagesOf(decision).map((each) => ({ ...each, text: render(each, decision) }));
    if (message === undefined) throw new Error("There is no message.");
    const { id } = await notifier.send(message, aContext());
    const [{ to, mail } = { to: [], mail: undefined }] = mails;
    expect(to).toEqual([ADA]);
    expect(mail?.subject).toBe(message.text.subject);
    expect(mail?.subject).toBe(subject);
    expect(mail?.text?.trimEnd()).toBe(message.text.body);
    expect(mail?.text).toContain(line);
    expect(mail?.html).toBe(false);
    expect(mail?.messageId).toBe(id);
    expect(mail?.from?.text).toBe('"Tea House" <orders@tea.example>');
    expect(mail?.replyTo?.text).toBe("help@tea.example");
    expect(mail?.headers.get("auto-submitted")).toBe("auto-generated");
    expect(mail?.headers.get("content-language")).toBe(message.text.locale);
  });

  it("gives a mail that is sent again the same id, which tells nothing of the order", async () => {
    const { notifier, mails } = await connected();
    await notifier.send(aMessage({ text }), aContext());
    await notifier.send(aMessage({ text }), aContext());
    await notifier.send(aMessage({ text, key: "another" }), aContext());
    const ids = mails.map(({ mail }) => mail.messageId);
    expect(ids[0]).toMatch(/^<[0-9a-f]{64}@tea\.example>$/);
    expect(ids[1]).toBe(ids[0]);
    expect(ids[2]).not.toBe(ids[0]);
  });

  it("stays due after a temporary and after a permanent refusal, and is sent later under the same key", async () => {
    const { notifier, mails } = await connected({ refuse: [451, 550] });
    const ledger = memoryLedger();
    const withText = {
      ...notifier,
      send: (message: Parameters<typeof notifier.send>[0], context: Parameters<typeof notifier.send>[1]) =>
        notifier.send({ ...message, text }, context),
    };
    const triage = triageWith([withText], ledger);
    const results = [];
    for (let round = 0; round < 4; round++)
      results.push(...(await triage.dispatch(asksForConfirmation("en"))));
    expect(results.map(({ status }) => status)).toEqual(["failed", "failed", "sent", "skipped"]);
    expect(results[0]?.error?.cause).toMatchObject({ reason: "busy", status: 451, retryable: true });
    expect(results[1]?.error?.cause).toMatchObject({ reason: "refused", status: 550, retryable: false });
    expect(mails).toHaveLength(1);
    expect(inspect(results, { depth: 9 })).not.toContain(ADA);
  });

  it("tells neither recipient nor password nor what the server wrote", async () => {
    const login = { user: "shop-user", pass: "right" };
    const transport = (port: number) => ({ host: "127.0.0.1", port, auth: { ...login, pass: "hunter2" } });
    const { transport: server } = await connected({ login, says: "go away" });
    const notifier = smtpNotifier({
      transport: transport(server.port),
      from: "orders@tea.example",
      recipient: () => ADA,
    });
    const error = await failureOf(notifier.send(aMessage({ text }), aContext()));
    expect(error).toMatchObject({ reason: "refused", status: 535, detail: "EAUTH", isInDoubt: false });
    expect(inspect(error, { depth: 9 })).not.toMatch(/hunter2|shop-user|go away|ada@/);
    notifier.close();
  });

  it("is in doubt when the server hangs up with the mail in its hands, and not when there is no server", async () => {
    const { notifier, mails, transport, close } = await connected({ hangsUp: true });
    const lost = await failureOf(notifier.send(aMessage({ text }), aContext()));
    expect(mails).toHaveLength(1);
    expect(lost).toMatchObject({ reason: "unreachable", isInDoubt: true, retryable: true });
    await close();
    const nobody = smtpNotifier({ transport, from: "orders@tea.example", recipient: () => ADA });
    const error = await failureOf(nobody.send(aMessage({ text }), aContext()));
    expect(error).toMatchObject({ reason: "unreachable", isInDoubt: false, retryable: true });
  });

  it("lets no text of an order add a header or a recipient", async () => {
    const { notifier, mails } = await connected();
    const subject = "Your parcel\r\nBcc: eve@example.com";
    await notifier.send(
      aMessage({ text: { ...text, subject, locale: "en\r\nBcc: eve@example.com" } }),
      aContext(),
    );
    expect(mails[0]?.to).toEqual([ADA]);
    expect(mails[0]?.mail.bcc).toBeUndefined();
    expect(mails[0]?.mail.subject).toBe("Your parcel Bcc: eve@example.com");
    for (const address of [
      `${ADA}, eve@example.com`,
      `${ADA}\r\nBcc: eve@example.com`,
      `Ada <${ADA}>`,
      "ada",
      "",
    ]) {
      const { notifier: other } = await connected({}, { recipient: () => address });
      const error = await failureOf(other.send(aMessage({ text }), aContext()));
      expect(error).toMatchObject({ reason: "not_sendable", retryable: false });
      expect(String(error)).not.toMatch(/ada@|eve@/);
    }
  });

  it("needs words and a recipient, and says what to do", async () => {
    const { notifier } = await connected();
    expect(String(await failureOf(notifier.send(aMessage(), aContext())))).toContain("messageRenderer");
    const { notifier: nobody } = await connected({}, { recipient: async () => undefined });
    expect(String(await failureOf(nobody.send(aMessage({ text }), aContext())))).toContain("no recipient");
    const lookUp = () => Promise.reject(new Error(`nobody called ${ADA}`));
    const { notifier: failing } = await connected({}, { recipient: lookUp });
    expect(inspect(await failureOf(failing.send(aMessage({ text }), aContext())))).not.toContain(ADA);
  });

  it("ends with the signal", async () => {
    const never = { sendMail: () => new Promise(() => {}), close: () => {} };
    const notifier = smtpNotifier({ transport: never, from: "orders@tea.example", recipient: () => ADA });
    const before = await failureOf(notifier.send(aMessage({ text }), aContext(AbortSignal.abort())));
    expect(before).toMatchObject({ reason: "aborted", isInDoubt: false });
    const controller = new AbortController();
    const failure = failureOf(notifier.send(aMessage({ text }), aContext(controller.signal)));
    setTimeout(() => controller.abort(), 5);
    expect(await failure).toMatchObject({ reason: "aborted", isInDoubt: true });
  });

  it("closes what it opened, and no transporter that it was given", async () => {
    const { transport, mails } = await connected();
    const pooled = createTransport({ ...transport, pool: true });
    const notifier = smtpNotifier({ transport: pooled, from: "orders@tea.example", recipient: () => ADA });
    await notifier.send(aMessage({ text }), aContext());
    notifier.close();
    await notifier.send(aMessage({ text }), aContext());
    expect(mails).toHaveLength(2);
    pooled.close();
    const own = smtpNotifier({
      transport: { ...transport, pool: true },
      from: "orders@tea.example",
      recipient: () => ADA,
    });
    await own.send(aMessage({ text }), aContext());
    own.close();
    expect(await failureOf(own.send(aMessage({ text }), aContext()))).toMatchObject({ code: "send_failed" });
  });

  it.each([
    ["/from", { from: "Tea House" }],
    ["/from", { from: "orders@tea.example\r\nBcc: eve@example.com" }],
    ["/replyTo", { replyTo: "help@tea.example\nBcc: eve@example.com" }],
    ["/recipient", { recipient: undefined }],
    ["/transport", { transport: undefined }],
    ["/sender", { sender: "x" }],
  ])("refuses what cannot be used at %s", (path, change) => {
    const good = { transport: { host: "h" }, from: "orders@tea.example", recipient: () => ADA };
    expect(() => smtpNotifier({ ...good, ...change } as unknown as SmtpNotifierOptions)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});
