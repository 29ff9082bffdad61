import type { MessageText } from "../../triage/Message";
import { hmacSha256 } from "./hmacSha256";

/** The services whose robots are known. */
export type RobotName = "dingtalk" | "wecom" | "feishu";

/** How the words look. */
export type RobotFormat = "text" | "markdown";

/** One message as a service takes it. */
export interface RobotRequest {
  readonly url: string;
  readonly body: object;
}

/** What a service answers, whatever the HTTP status. */
export interface RobotAnswer {
  /** 0: accepted. */
  readonly code: number;
  readonly isLimit: boolean;
}

/** How one service is spoken to. */
export interface Robot {
  readonly formats: readonly RobotFormat[];
  /** Bytes of UTF-8 a message may have, by format. */
  readonly bytes: Readonly<Record<RobotFormat, number>>;
  readonly isSigned: boolean;
  /** @param nowMs epoch milliseconds */
  readonly request: (
    url: URL,
    secret: string | undefined,
    text: Pick<MessageText, "subject" | "body">,
    format: RobotFormat,
    nowMs: number,
  ) => RobotRequest | Promise<RobotRequest>;
  readonly read: (answer: Readonly<Record<string, unknown>>) => RobotAnswer | undefined;
}

/** By `errcode`, as DingTalk and WeCom answer. */
const errcode =
  (limits: readonly number[]): Robot["read"] =>
  ({ errcode: code }) =>
    typeof code === "number" ? { code, isLimit: limits.includes(code) } : undefined;

/** @see https://open.dingtalk.com/document/robots/custom-robot-access */
const dingtalk: Robot = {
  formats: ["text", "markdown"],
  bytes: { text: 20_000, markdown: 20_000 },
  isSigned: true,
  async request(url, secret, { subject, body }, format, nowMs) {
    const signed = new URL(url);
    if (secret !== undefined) {
      signed.searchParams.set("timestamp", String(nowMs));
      signed.searchParams.set("sign", await hmacSha256(secret, `${nowMs}\n${secret}`));
    }
    const content =
      format === "markdown"
        ? { msgtype: "markdown", markdown: { title: subject, text: body } }
        : { msgtype: "text", text: { content: body } };
    return { url: signed.href, body: content };
  },
  read: /* @__PURE__ */ errcode([130101, 410100, 90030]),
};

/** @see https://developer.work.weixin.qq.com/document/path/91770 */
const wecom: Robot = {
  formats: ["text", "markdown"],
  bytes: { text: 2_048, markdown: 4_096 },
  isSigned: false,
  request: (url, _secret, { body }, format) => ({
    url: url.href,
    body: { msgtype: format, [format]: { content: body } },
  }),
  read: /* @__PURE__ */ errcode([45009, 45033]),
};

/** @see https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot */
const feishu: Robot = {
  formats: ["text"],
  bytes: { text: 18_000, markdown: 18_000 },
  isSigned: true,
  async request(url, secret, { body }, _format, nowMs) {
    const timestamp = String(Math.floor(nowMs / 1000));
    // What is signed is the key here, and the message is empty.
    const sign =
      secret === undefined ? {} : { timestamp, sign: await hmacSha256(`${timestamp}\n${secret}`, "") };
    return { url: url.href, body: { ...sign, msg_type: "text", content: { text: body } } };
  },
  read: ({ code, msg }) =>
    typeof code === "number"
      ? // 9499 is any bad request, and too many of them.
        { code, isLimit: code === 11232 || (code === 9499 && /frequen|too many/i.test(String(msg))) }
      : undefined,
};

/** By name. */
export const robots: Readonly<Record<RobotName, Robot>> = { dingtalk, wecom, feishu };
