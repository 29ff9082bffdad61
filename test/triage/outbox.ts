import type { Action } from "../../src/core/decide/Action";
import type { Decision } from "../../src/core/decide/Decision";
import type { ActionLedger } from "../../src/triage/ActionLedger";
import { assembleTriage } from "../../src/triage/assembleTriage";
import type { Message } from "../../src/triage/Message";
import type { Notifier } from "../../src/triage/Notifier";
import { emptyDecision, fakeCore, NOW } from "./fakeCore";

/** A message about a payment. */
export const tell: Action = {
  key: "O-1/payment.failed@payment:P1/tell~0",
  id: "tell",
  type: "notify.customer",
  exceptions: ["payment.failed@payment:P1"],
  mode: "auto",
  params: {
    template: "payment.failed",
    channels: ["email"],
    locale: "zh-CN",
    params: { class: "issuer_declined" },
  },
  owner: "finance",
};

/** A decision with actions that differ from `tell`. */
export const withActions = (...actions: readonly Partial<Action>[]): Decision => ({
  ...emptyDecision("O-1"),
  actions: actions.map((action) => ({ ...tell, ...action })),
});

/** A notifier that keeps what it is given. */
export function outbox(channels: readonly string[] = ["email", "sms", "team"]) {
  const messages: Message[] = [];
  const notifier: Notifier = {
    name: `outbox-${channels.join("-")}`,
    channels,
    send: (message) => ({ id: `m-${messages.push(message)}` }),
  };
  return { messages, notifier };
}

/** A notifier that cannot send. */
export const throwing = (error: unknown): Notifier => ({
  name: "mail",
  channels: ["email"],
  send() {
    throw error;
  },
});

/** A triage around the fake core. */
export const triageWith = (notifiers: readonly Notifier[], ledger?: ActionLedger) =>
  assembleTriage(fakeCore, { notifiers, now: () => NOW, ...(ledger === undefined ? {} : { ledger }) });
