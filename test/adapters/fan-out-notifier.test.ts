import { describe, expect, it } from "vitest";
import { fanOutNotifier, type Notifier, SendError } from "../../src/adapters/fan-out-notifier";
import { outbox, tell, throwing, triageWith, withActions } from "../triage/outbox";
import { aContext, aMessage, failureOf } from "./notify/aMessage";

const named = (name: string, notifier: Notifier): Notifier => ({ ...notifier, name });

describe("fanOutNotifier", () => {
  it("sends each channel by its own notifiers and says who did", async () => {
    const mail = outbox();
    const sms = outbox();
    const sender = fanOutNotifier({
      routes: {
        email: [throwing(new Error("down")), named("backup", mail.notifier)],
        sms: named("sms", sms.notifier),
      },
    });
    expect(sender.channels).toEqual(["email", "sms"]);
    const results = await triageWith([sender]).dispatch(
      withActions({ params: { ...tell.params, channels: ["email", "sms"] } }),
    );
    expect(results.map(({ status, channel }) => [status, channel])).toEqual([
      ["sent", "email"],
      ["sent", "sms"],
    ]);
    expect([mail.messages.length, sms.messages.length]).toEqual([1, 1]);
    expect(await sender.send(aMessage(), aContext())).toEqual({ id: "m-2", notifier: "backup" });
  });

  it("fails as the only one did, or with what each of several did", async () => {
    const first = new Error("first");
    const alone = fanOutNotifier({ routes: { email: throwing(first) } });
    expect(await failureOf(alone.send(aMessage(), aContext()))).toBe(first);
    const busy = new SendError("busy", { adapter: "b", reason: "busy", retryable: true });
    const both = fanOutNotifier({ routes: { email: [throwing(first), named("b", throwing(busy))] } });
    expect(await failureOf(both.send(aMessage(), aContext()))).toMatchObject({
      code: "send_failed",
      message: "fan-out-notifier: none of mail, b accepted the message; see errors",
      errors: [first, busy],
      retryable: true,
      isInDoubt: false,
    });
    const lost = await failureOf(both.send(aMessage({ channel: "push" }), aContext()));
    expect(String(lost)).toContain('no route for the channel "push"');
  });

  it("falls back on what it is told to", async () => {
    const { messages, notifier } = outbox();
    const fatal = new SendError("gone", { adapter: "a", reason: "gone", retryable: false });
    const sender = fanOutNotifier({
      routes: { email: [throwing(fatal), notifier] },
      fallbackOn: (error) => error instanceof SendError && error.retryable,
    });
    expect(await failureOf(sender.send(aMessage(), aContext()))).toBe(fatal);
    expect(messages).toEqual([]);
  });

  it.each([
    ["/routes", {}],
    ["/routes/email", { routes: { email: [] } }],
    ["/routes/sms", { routes: { email: outbox().notifier, sms: {} } }],
    ["/route", { routes: {}, route: {} }],
  ])("refuses what cannot be used at %s", (path, options) => {
    expect(() => fanOutNotifier(options as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});
