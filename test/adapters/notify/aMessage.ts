import type { AdapterContext } from "../../../src/triage/AdapterContext";
import type { Message, MessagePart } from "../../../src/triage/Message";

/** A message with one part; what is given stands in both where both have it. */
export function aMessage(changes: Partial<Message> = {}): Message {
  const part: MessagePart = {
    key: "A-1/payment.failed@payment:P1/tell~0#email",
    type: "notify.customer",
    template: "payment.failed",
    locale: "zh-CN",
    params: { amountMinor: 1250, currency: "EUR" },
    exceptions: ["payment.failed@payment:P1"],
  };
  const { key, template, params, exceptions } = part;
  return {
    orderId: "A-1",
    audience: "customer",
    channel: "email",
    locale: "zh-CN",
    key,
    template,
    params,
    exceptions,
    parts: [part],
    ...changes,
  };
}

/** The context of a dispatch. */
export function aContext(signal: AbortSignal = new AbortController().signal): AdapterContext {
  return { signal, orderIds: ["A-1"] };
}

/** What a promise rejects with; fails where it does not. */
export async function failureOf(promise: unknown): Promise<unknown> {
  const missing = Symbol("no failure");
  const failure = await Promise.resolve(promise).then(
    () => missing,
    (error: unknown) => error,
  );
  if (failure === missing) throw new Error("It was accepted.");
  return failure;
}
