import type { OrderException } from "../core/classify/OrderException";
import type { Action } from "../core/decide/Action";
import type { Decision } from "../core/decide/Decision";
import type { JsonObject } from "../core/json";
import type { CustomerStatus, CustomerStatusName } from "./CustomerStatus";
import { type Description, describe } from "./describe";
import type { CustomerOptions } from "./explainDecision";
import { fillMessage } from "./fillMessage";
import { instantText } from "./instantText";
import { openTelling } from "./openTelling";

/** Actions that ask the customer something. */
const ASKING: readonly string[] = [
  "request.correction",
  "request.confirmation",
  "request.verification",
  "request.consent",
  "address.suggest",
  "order.decide_shortage",
  "order.substitute",
  "payment.request",
  "payment.authenticate",
];

/** Exceptions that make an order late. */
const LATE: readonly string[] = [
  "carrier.disrupted",
  "order.promise_conflict",
  "promise.notice_due",
  "shipment.delayed",
  "shipment.not_dispatched",
  "shipment.stalled",
  "stock.arriving_late",
];

/** Exceptions that are the shop's own business. */
const INTERNAL: readonly string[] = [
  "address.unverified",
  "facts.missing",
  "facts.stale",
  "process.sla_breached",
  "stock.low",
  "stock.oversold",
];

/** Where the customer is told of a date that was set, surest first. */
const DATES: readonly (readonly [type: string, param: string, isInParams?: true])[] = [
  ["promise.revise", "deliverBy"],
  ["request.consent", "revisedDate"],
  ["order.backorder", "expectedAt"],
  ["notify.customer", "revisedDeliverBy", true],
  ["notify.customer", "expectedAt", true],
];

const ALSO_TOLD = 2;

/** Where the order stands, in words that a customer may read. */
export function explainToCustomer(decision: Decision, options: CustomerOptions): CustomerStatus {
  const { manner, messages } = openTelling(options);
  const { status: texts } = options.messages.customer;
  const told = decision.exceptions.filter(({ code }) => !INTERNAL.includes(code));
  const sure = decision.actions.filter(({ mode, missing }) => mode === "auto" && missing === undefined);
  const { status, causes } = judge(decision, told, sure);
  const [main, ...others] = distinct(
    [...causes, ...told.filter((each) => !causes.includes(each))].map((each) => describe(each, options)),
  );
  const first = status === "fine" ? undefined : main;
  const headline = texts.headlines[status];
  const nextStep = first?.todo[0] ?? texts.nextSteps[status];
  const expectedAt = status === "cancelled" ? undefined : dateOf(sure);
  const expected =
    expectedAt === undefined
      ? undefined
      : fillMessage(
          texts.expected,
          { expectedAt: instantText(expectedAt, manner) ?? "" },
          messages,
          "/customer/status/expected",
        );
  return {
    status,
    headline,
    ...(first === undefined ? {} : { cause: first.text }),
    nextStep,
    ...(expectedAt === undefined ? {} : { expectedAt }),
    also: others.slice(0, ALSO_TOLD).map(({ title }) => title),
    text: [headline, first?.text, expected, nextStep].filter((each) => each !== undefined).join("\n"),
  };
}

interface Judged {
  readonly status: CustomerStatusName;
  /** What the status comes from, what matters most first. */
  readonly causes: readonly OrderException[];
}

function judge({ blocked }: Decision, told: readonly OrderException[], sure: readonly Action[]): Judged {
  const behind = (keys: readonly string[]) => told.filter(({ key }) => keys.includes(key));
  const cancelled = sure.filter(({ type, params }) => type === "order.cancel" && params.lines === undefined);
  if (cancelled.length > 0) {
    return { status: "cancelled", causes: behind(cancelled.flatMap(({ exceptions }) => exceptions)) };
  }
  const asked = behind(
    sure.filter(({ type }) => ASKING.includes(type)).flatMap(({ exceptions }) => exceptions),
  );
  if (asked.length > 0) return { status: "waiting_for_you", causes: asked };
  const held = behind(
    blocked
      .filter(({ transaction }) => transaction === "ship" || transaction === "capture")
      .flatMap(({ exceptions }) => exceptions),
  );
  if (held.length > 0) return { status: "on_hold", causes: held };
  const late = told.filter(({ code }) => LATE.includes(code));
  if (late.length > 0) return { status: "delayed", causes: late };
  return told.length > 0 ? { status: "we_are_working_on_it", causes: told } : { status: "fine", causes: [] };
}

/** Each thing once: several lines may have the same trouble. */
function distinct(descriptions: readonly Description[]): readonly Description[] {
  return descriptions.filter(
    ({ title }, index) => descriptions.findIndex((each) => each.title === title) === index,
  );
}

/** The latest of the dates that the surest kind of action set. */
function dateOf(actions: readonly Action[]): string | undefined {
  for (const [type, param, isInParams] of DATES) {
    const dates = actions
      .filter((action) => action.type === type)
      .map(({ params }) => (isInParams ? (params.params as JsonObject | undefined) : params)?.[param])
      .filter((date): date is string => typeof date === "string" && !Number.isNaN(Date.parse(date)));
    const last = dates.sort((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
    if (last !== undefined) return last;
  }
  return undefined;
}
