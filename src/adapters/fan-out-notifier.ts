import { OrderTriageError } from "../core/errors/OrderTriageError";
import { requireOptions } from "../core/errors/requireOptions";
import type { AdapterContext } from "../triage/AdapterContext";
import { plainReceipt } from "../triage/dispatch/plainReceipt";
import { isError } from "../triage/isError";
import type { Message } from "../triage/Message";
import type { Notifier, Receipt } from "../triage/Notifier";
import { untilAborted } from "../triage/untilAborted";
import { SendError } from "./notify/SendError";

export type { AdapterContext } from "../triage/AdapterContext";
export type { Message, MessagePart, MessageText } from "../triage/Message";
export type { Notifier, Receipt } from "../triage/Notifier";
export { SendError, type SendErrorOptions, type SendFailure } from "./notify/SendError";

/** Who sends on which channel. */
export interface FanOutNotifierOptions {
  /** By channel: a notifier, or several in the order in which they are tried. Their own `channels` do not count here. */
  readonly routes: Readonly<Record<string, Notifier | readonly Notifier[]>>;
  /**
   * Whether the next may send after this failure. Only ever asked while somebody waits for the answer.
   *
   * @defaultValue every failure but one that leaves open whether it was sent: a {@link SendError} that `isInDoubt`, a
   * `TimeoutError` or an `AbortError`
   */
  readonly fallbackOn?: (error: unknown, message: Message) => boolean;
}

const FAN_OUT_NOTIFIER_OPTIONS: readonly (keyof FanOutNotifierOptions)[] = ["routes", "fallbackOn"];

const NAME = "fan-out-notifier";

/**
 * One notifier of several: each channel has its own, and others to fall back on. The first that accepts is the only one
 * that does, and the receipt names it. Where it is open whether a message went out, nobody else sends it.
 *
 * Those after the first get what is left of the time a dispatch gives a notifier: one that hangs takes it all.
 *
 * @throws OrderTriageError `invalid_options` for a channel without a notifier, or an option that does not exist
 * @throws SendError from `send`, when several were tried and none accepted; else what the one failed with
 *
 * @example
 * ```ts
 * fanOutNotifier({ routes: { email: [mail, backupMail], team: robot } });
 * // receipt: { id: "<…@tea.example>", notifier: "smtp-notifier" }
 * ```
 */
export function fanOutNotifier(options: FanOutNotifierOptions): Notifier {
  requireOptions(options, FAN_OUT_NOTIFIER_OPTIONS, "fanOutNotifier");
  const { fallbackOn = isSurelyUnsent } = options;
  const routes = requireRoutes(options.routes);
  return {
    name: NAME,
    channels: [...routes.keys()],
    async send(message, context) {
      const failures: Failure[] = [];
      for (const notifier of routes.get(message.channel) ?? []) {
        const outcome = await sendBy(notifier, message, context);
        if ("receipt" in outcome) return { ...outcome.receipt, notifier: notifier.name };
        failures.push(outcome);
        if (context.signal.aborted || !fallbackOn(outcome.error, message)) break;
      }
      throw allFailed(failures, message.channel);
    },
  };
}

interface Failure {
  readonly by: string;
  readonly error: unknown;
}

async function sendBy(
  notifier: Notifier,
  message: Message,
  context: AdapterContext,
): Promise<Failure | { readonly receipt: Receipt }> {
  try {
    const receipt: unknown = await untilAborted(context.signal, () => notifier.send(message, context));
    // As a dispatch takes it: an error that is given is one that is thrown, and what cannot be read is none.
    return isError(receipt) ? { by: notifier.name, error: receipt } : { receipt: plainReceipt(receipt) };
  } catch (error) {
    return { by: notifier.name, error };
  }
}

function isSurelyUnsent(error: unknown): boolean {
  const { isInDoubt, name } = (error ?? {}) as Readonly<Record<string, unknown>>;
  return isInDoubt !== true && name !== "TimeoutError" && name !== "AbortError";
}

function allFailed(failures: readonly Failure[], channel: string): unknown {
  const errors = failures.map(({ error }) => error);
  if (errors.length === 1) return errors[0];
  const names = failures.map(({ by }) => by).join(", ");
  const message =
    errors.length === 0
      ? `${NAME}: no route for the channel ${JSON.stringify(channel)}; add it to "routes"`
      : `${NAME}: none of ${names} accepted the message; see errors`;
  const isAny = (property: string): boolean =>
    errors.some((error) => (error as Readonly<Record<string, unknown>> | null)?.[property] === true);
  return new SendError(message, {
    adapter: NAME,
    reason: errors.length === 0 ? "not_sendable" : "refused",
    retryable: isAny("retryable"),
    isInDoubt: isAny("isInDoubt"),
    errors,
  });
}

function requireRoutes(routes: unknown): ReadonlyMap<string, readonly Notifier[]> {
  if (typeof routes !== "object" || routes === null || Array.isArray(routes)) {
    refuse("/routes", "must be notifiers by channel, such as { email: [mail, backup] }");
  }
  return new Map(
    Object.entries(routes).map(([channel, route]: [string, unknown]) => {
      const notifiers: readonly unknown[] = Array.isArray(route) ? [...route] : [route];
      if (notifiers.length === 0 || !notifiers.every(isNotifier)) {
        refuse(`/routes/${channel}`, "must be a notifier, or a list of at least one");
      }
      return [channel, notifiers];
    }),
  );
}

function isNotifier(value: unknown): value is Notifier {
  return typeof (value as Partial<Notifier> | null | undefined)?.send === "function";
}

function refuse(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `fanOutNotifier: ${path} ${remedy}`, { path });
}
