import { createHmac } from "node:crypto";
import { afterEach, describe, expect, it } from "vitest";
import { robotText } from "../../src/adapters/im-robot/robotText";
import {
  type ImRobotNotifierOptions,
  imRobotNotifier,
  type RobotName,
} from "../../src/adapters/im-robot-notifier";
import { aContext, aMessage, failureOf } from "./notify/aMessage";
import { type Answer, openReceiver } from "./notify/receiver";

const NOW = "2026-03-10T09:00:00.500+08:00";
const MS = Date.parse(NOW);
const text = { subject: "库存不足", body: "TEA-1 缺 3 件。\n- 请确认。", locale: "zh-CN" };
const message = aMessage({ audience: "team", channel: "team", text });

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0)) await cleanUp();
});

const ok: Readonly<Record<RobotName, string>> = {
  dingtalk: '{"errcode":0,"errmsg":"ok"}',
  wecom: '{"errcode":0,"errmsg":"ok"}',
  feishu: '{"code":0,"msg":"success","data":{}}',
};

async function connected(robot: RobotName, options: Partial<ImRobotNotifierOptions> = {}, answer?: Answer) {
  const receiver = await openReceiver(answer ?? { status: 200, body: ok[robot] });
  cleanUps.push(receiver.close);
  const notifier = imRobotNotifier({
    robot,
    url: `${receiver.url}?access_token=T`,
    now: () => NOW,
    ...options,
  });
  return { ...receiver, notifier };
}

const hmac = (key: string, data: string) => createHmac("sha256", key).update(data).digest("base64");

describe("imRobotNotifier", () => {
  it("signs for DingTalk in the address, in milliseconds", async () => {
    const { notifier, received } = await connected("dingtalk", { secret: "SECx" });
    expect(await notifier.send(message, aContext())).toEqual({});
    const [{ path, body } = { path: "", body: "" }] = received;
    const { searchParams } = new URL(path, "http://x");
    expect(Object.fromEntries(searchParams)).toEqual({
      access_token: "T",
      timestamp: String(MS),
      sign: hmac("SECx", `${MS}\nSECx`),
    });
    expect(JSON.parse(body)).toEqual({ msgtype: "text", text: { content: `库存不足\n\n${text.body}` } });
  });

  it("signs for Feishu in the body, in seconds, the signed text being the key", async () => {
    const { notifier, received } = await connected("feishu", { secret: "s" });
    await notifier.send(message, aContext());
    const timestamp = String(Math.floor(MS / 1000));
    expect(JSON.parse(received[0]?.body ?? "")).toEqual({
      timestamp,
      sign: hmac(`${timestamp}\ns`, ""),
      msg_type: "text",
      content: { text: `库存不足\n\n${text.body}` },
    });
  });

  it("writes Markdown for DingTalk and WeCom, whose key stays in the address", async () => {
    const ding = await connected("dingtalk", { format: "markdown" });
    await ding.notifier.send(message, aContext());
    const told = "#### 库存不足\n\nTEA-1 缺 3 件。  \n- 请确认。";
    expect(JSON.parse(ding.received[0]?.body ?? "")).toEqual({
      msgtype: "markdown",
      markdown: { title: "库存不足", text: told },
    });
    expect(ding.received[0]?.path).toBe("/hooks/in?access_token=T");
    const wecom = await connected("wecom", { format: "markdown" });
    await wecom.notifier.send(message, aContext());
    expect(JSON.parse(wecom.received[0]?.body ?? "")).toEqual({
      msgtype: "markdown",
      markdown: { content: told },
    });
  });

  it.each([
    ["dingtalk", { errcode: 130101, errmsg: "send too fast" }],
    ["dingtalk", { errcode: 410100 }],
    ["wecom", { errcode: 45009, errmsg: "api freq out of limit" }],
    ["feishu", { code: 11232, msg: "frequency limited psm" }],
    ["feishu", { code: 9499, msg: "too many request" }],
  ] as const)("is busy when %s says that there are too many: %o", async (robot, answer) => {
    const { notifier } = await connected(robot, {}, { status: 200, body: JSON.stringify(answer) });
    const error = await failureOf(notifier.send(message, aContext()));
    expect(error).toMatchObject({ reason: "busy", retryable: true, isInDoubt: false });
  });

  it.each([
    [
      "dingtalk",
      { status: 200, body: '{"errcode":310000,"errmsg":"sign not match: SECx"}' },
      "refused",
      310000,
    ],
    ["wecom", { status: 200, body: '{"errcode":93000,"errmsg":"invalid webhook url"}' }, "refused", 93000],
    ["feishu", { status: 400, body: '{"code":9499,"msg":"Bad Request"}' }, "refused", 9499],
    ["feishu", { status: 200, body: '{"code":19021,"msg":"sign match fail"}' }, "refused", 19021],
    ["wecom", { status: 502, body: "<html>" }, "busy", 502],
    ["wecom", { status: 500, body: '{"errcode":0}' }, "busy", 500],
    ["wecom", { status: 403 }, "refused", 403],
    ["wecom", { status: 200, body: "<html>" }, "bad_answer", 200],
    ["dingtalk", { status: 200, body: "null" }, "bad_answer", 200],
  ] as const)("tells a failure of %s by its code alone: %o", async (robot, answer, reason, status) => {
    const { notifier } = await connected(robot, {}, answer);
    const error = await failureOf(notifier.send(message, aContext()));
    expect(error).toMatchObject({ reason, status, retryable: reason !== "refused" });
    expect(String(error)).not.toMatch(/SECx|Bad|invalid|html|access_token/);
  });

  it.each([
    [504, true],
    [429, false],
  ])("leaves open after a %i whether it was sent: %s", async (status, isInDoubt) => {
    const answer = { status, body: "", headers: { "retry-after": "7" } };
    const { notifier } = await connected("wecom", {}, answer);
    const error = await failureOf(notifier.send(message, aContext()));
    expect(error).toMatchObject({ isInDoubt, retryAfterMs: 7_000 });
  });

  it("writes nothing of a customer into a group, and nothing without words", async () => {
    const { notifier, received } = await connected("wecom");
    const forCustomer = await failureOf(notifier.send({ ...message, audience: "customer" }, aContext()));
    expect(forCustomer).toMatchObject({ reason: "not_sendable", retryable: false });
    const { text: _, ...wordless } = message;
    expect(String(await failureOf(notifier.send(wordless, aContext())))).toContain("messageRenderer");
    expect(received).toEqual([]);
    const open = await connected("wecom", { audiences: ["team", "customer"] });
    await open.notifier.send({ ...message, audience: "customer" }, aContext());
    expect(open.received).toHaveLength(1);
  });

  it("calls no group by what an order says, and keeps within what the service takes", () => {
    const shout = { subject: "s", body: '<at user_id="all">all</at> <@all>', locale: "en" };
    expect(robotText(shout, "text", 2_048).body).not.toContain("<");
    const long = robotText({ subject: "s", body: "缺😀".repeat(1_000), locale: "zh" }, "text", 2_048).body;
    const bytes = new TextEncoder().encode(long).length;
    expect(bytes).toBeLessThanOrEqual(2_048);
    expect(bytes).toBeGreaterThan(2_040);
    expect(long.endsWith("…")).toBe(true);
    expect(long).not.toMatch(/\p{Surrogate}/u);
  });

  it.each([
    ["/robot", { robot: "slack" }],
    ["/url", { url: "hunter2" }],
    ["/format", { robot: "feishu", format: "markdown" }],
    ["/secret", { robot: "wecom", secret: "hunter2" }],
    ["/secret", { secret: "" }],
    ["/token", { token: "hunter2" }],
  ])("refuses what cannot be used at %s, and does not quote it", (path, change) => {
    const good = { robot: "dingtalk", url: "https://oapi.example/robot/send?access_token=hunter2" };
    let error: unknown;
    try {
      imRobotNotifier({ ...good, ...change } as ImRobotNotifierOptions);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toMatchObject({ code: "invalid_options", path });
    expect(String(error)).not.toContain("hunter2");
  });
});
