import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import { parseInstant } from "../core/time/instants";
import type { Message } from "../triage/Message";
import type { Notifier } from "../triage/Notifier";
import { requireUrl } from "./http/requireUrl";
import { retryAfterMs } from "./http/retryAfterMs";
import { type RobotFormat, type RobotName, robots } from "./im-robot/robots";
import { robotText } from "./im-robot/robotText";
import { post } from "./notify/post";
import { requireText } from "./notify/requireText";
import { SendError } from "./notify/SendError";

export type { Message, MessagePart, MessageText } from "../triage/Message";
export type { Notifier, Receipt } from "../triage/Notifier";
export type { RobotFormat, RobotName } from "./im-robot/robots";
export { SendError, type SendErrorOptions, type SendFailure } from "./notify/SendError";

/** Which robot of which group. */
export interface ImRobotNotifierOptions {
  readonly robot: RobotName;
  /** The robot's webhook address, with its token or key; it is in no error. */
  readonly url: string;
  /** The secret to sign with, of DingTalk (`SEC…`) and Feishu; WeCom has none. */
  readonly secret?: string;
  /**
   * `markdown` is for DingTalk and WeCom.
   *
   * @defaultValue "text"
   */
  readonly format?: RobotFormat;
  /** @defaultValue `["team"]` */
  readonly channels?: readonly string[];
  /**
   * Whose messages may go into the group: one for a customer names what only they may read.
   *
   * @defaultValue `["team"]`
   */
  readonly audiences?: readonly Message["audience"][];
  /** @defaultValue 8,000 */
  readonly timeoutMs?: number;
  /** @defaultValue the `fetch` of the moment */
  readonly fetch?: typeof fetch;
  /**
   * The time for signatures, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

const IM_ROBOT_NOTIFIER_OPTIONS: readonly (keyof ImRobotNotifierOptions)[] = [
  "robot",
  "url",
  "secret",
  "format",
  "channels",
  "audiences",
  "timeoutMs",
  "fetch",
  "now",
];

const NAME = "im-robot-notifier";

/**
 * A notifier that writes into a group of DingTalk, WeCom or Feishu (Lark), by a robot of that group: for the team, in the
 * words of `message.text`. Give `createTriage` a `render`, such as `messageRenderer`.
 *
 * Robots take about 20 messages a minute (WeCom, DingTalk) or 5 a second (Feishu): beyond that a send fails with
 * `reason: "busy"` and the message stays due. They know no idempotency keys: a message whose answer got lost may come
 * twice.
 *
 * @throws OrderTriageError `invalid_options` for an option that does not exist or cannot be used
 * @throws SendError from `send`, when the robot has not accepted
 *
 * @example
 * ```ts
 * const group = imRobotNotifier({ robot: "dingtalk", url, secret, format: "markdown" });
 * const triage = createTriage({ ruleset, render, notifiers: [group] });
 * ```
 */
export function imRobotNotifier(options: ImRobotNotifierOptions): Notifier {
  requireOptions(options, IM_ROBOT_NOTIFIER_OPTIONS, "imRobotNotifier");
  const { robot: name, secret, format = "text", channels = ["team"], audiences = ["team"] } = options;
  const { timeoutMs = 8_000, now = () => new Date().toISOString() } = options;
  if (!Object.hasOwn(robots, name)) refuse("/robot", `must be one of ${Object.keys(robots).join(", ")}`);
  const robot = robots[name];
  if (!robot.formats.includes(format)) {
    refuse("/format", `must be ${robot.formats.join(" or ")} for ${name}`);
  }
  if (secret !== undefined && (!robot.isSigned || typeof secret !== "string" || secret === "")) {
    refuse("/secret", robot.isSigned ? "must be a text" : `is not for ${name}: its key is in the url`);
  }
  const endpoint = requireUrl(options.url, "/url");
  return {
    name: NAME,
    channels,
    async send(message, { signal }) {
      if (!audiences.includes(message.audience)) {
        const remedy = 'give it a notifier of its own, or add the audience to "audiences"';
        throw failed(`a message for the ${message.audience} does not belong into a group; ${remedy}`, {
          reason: "not_sendable",
        });
      }
      const text = robotText(requireText(message, NAME), format, robot.bytes[format]);
      const { url, body } = await robot.request(endpoint, secret, text, format, parseInstant(now()));
      const { fetch = globalThis.fetch } = options;
      const headers = { "content-type": "application/json; charset=utf-8" };
      const posting = { adapter: NAME, fetch, url, headers, body: JSON.stringify(body), timeoutMs };
      const answer = await post(posting, signal, async (response) => ({
        status: response.status,
        json: await readJson(response),
        waitMs: retryAfterMs(response.headers.get("retry-after"), parseInstant(now())),
      }));
      const failure = failureOf(answer, name);
      if (failure !== undefined) throw failure;
      return {};
    },
  };
}

async function readJson(response: Response): Promise<Readonly<Record<string, unknown>>> {
  const text = await response.text();
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** What came back. */
interface RobotAnswer {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  /** Milliseconds for which the service asks to be left alone. */
  readonly waitMs: number | undefined;
}

/** `undefined` when the robot has accepted. What it wrote beside the code may quote the message. */
function failureOf({ status, json, waitMs }: RobotAnswer, name: RobotName): SendError | undefined {
  const answer = robots[name].read(json);
  if (answer?.code === 0 && status < 300) return undefined;
  const isBusy = answer?.isLimit === true || status === 429 || status >= 500;
  if (answer === undefined && status < 300) {
    return failed(`${name} answered something else than JSON with a code; it may have been accepted`, {
      reason: "bad_answer",
      retryable: true,
      isInDoubt: true,
      status,
    });
  }
  const code = answer === undefined || answer.code === 0 ? status : answer.code;
  return isBusy
    ? failed(`${name} answered ${code}: too many messages, or not now; it stays due`, {
        reason: "busy",
        retryable: true,
        // A gateway that got no answer does not know what became of it.
        isInDoubt: status === 502 || status === 504,
        retryAfterMs: waitMs,
        status: code,
      })
    : failed(`${name} answered ${code}: check url, secret and the robot's security settings`, {
        reason: "refused",
        status: code,
      });
}

type Failed = Pick<SendError, "reason"> &
  Partial<Pick<SendError, "retryable" | "isInDoubt" | "status">> & {
    readonly retryAfterMs?: number | undefined;
  };

function failed(message: string, { retryable = false, ...options }: Failed): SendError {
  return new SendError(`${NAME}: ${message}`, { adapter: NAME, retryable, ...options });
}

function refuse(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `imRobotNotifier: "${path.slice(1)}" ${remedy}`, { path });
}
