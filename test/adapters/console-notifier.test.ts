import { describe, expect, it, vi } from "vitest";
import { consoleNotifier } from "../../src/adapters/console-notifier";
import type { Message, MessagePart } from "../../src/triage/Message";

const part: MessagePart = {
  key: "A-1/payment.failed@payment:P1/tell~0#email",
  type: "notify.customer",
  template: "payment.failed",
  locale: "zh-CN",
  params: { class: "issuer_declined" },
  exceptions: ["payment.failed@payment:P1"],
  to: "ada@example.com",
};
const context = { signal: new AbortController().signal, orderIds: ["A-1"] };
const message: Message = {
  key: "A-1/payment.failed@payment:P1/tell~0#email",
  orderId: "A-1",
  audience: "customer",
  template: "payment.failed",
  channel: "email",
  locale: "zh-CN",
  params: { class: "issuer_declined" },
  exceptions: ["payment.failed@payment:P1"],
  to: "ada@example.com",
  parts: [part],
};

describe("consoleNotifier", () => {
  it("writes one readable text a message and gives its key as receipt", async () => {
    const written: string[] = [];
    const notifier = consoleNotifier({ write: (text) => written.push(text) });
    expect(await notifier.send(message, context)).toEqual({ id: message.key });
    expect(written).toEqual([
      [
        "[email] to customer (ada@example.com): payment.failed, order A-1, in zh-CN",
        "  about payment.failed@payment:P1",
        '  {"class":"issuer_declined"}',
      ].join("\n"),
    ]);
  });

  it("writes every part of a message that has several", async () => {
    const written: string[] = [];
    const other: MessagePart = {
      ...part,
      key: "k#email",
      template: "order.delayed",
      params: {},
      exceptions: [],
    };
    const several = { ...message, template: "several", params: {}, parts: [part, other] };
    await consoleNotifier({ write: (text) => written.push(text) }).send(several, context);
    expect(written).toEqual([
      [
        "[email] to customer (ada@example.com): 2 reasons, order A-1, in zh-CN",
        "  1. payment.failed",
        "     about payment.failed@payment:P1",
        '     {"class":"issuer_declined"}',
        "  2. order.delayed",
      ].join("\n"),
    ]);
  });

  it("writes the words of a message that has them, instead of its template's params", async () => {
    const written: string[] = [];
    const text = { subject: "请付款", body: "您好：\n\n请付款。", locale: "zh-CN" };
    await consoleNotifier({ write: (each) => written.push(each) }).send({ ...message, text }, context);
    expect(written).toEqual([
      [
        "[email] to customer (ada@example.com): payment.failed, order A-1, in zh-CN",
        "  请付款",
        "",
        "  您好：",
        "",
        "  请付款。",
      ].join("\n"),
    ]);
  });

  it("leaves out what a message does not have", async () => {
    const written: string[] = [];
    const { locale: _, to: __, ...bare } = message;
    await consoleNotifier({ write: (text) => written.push(text) }).send(
      { ...bare, params: {}, exceptions: [] },
      context,
    );
    expect(written).toEqual(["[email] to customer: payment.failed, order A-1"]);
  });

  it("has the usual channels or those it is given, and writes to the console of the moment", async () => {
    expect(consoleNotifier().channels).toEqual(["email", "sms", "team"]);
    expect(consoleNotifier({ channels: ["push"] }).channels).toEqual(["push"]);
    const notifier = consoleNotifier();
    const log = vi.spyOn(console, "log").mockImplementation(() => {});
    await notifier.send(message, context);
    expect(log).toHaveBeenCalledTimes(1);
    log.mockRestore();
  });
});
