import { describe, expect, it } from "vitest";
import type { Action } from "../../src/core/decide/Action";
import type { Decision } from "../../src/core/decide/Decision";
import type { JsonObject } from "../../src/core/json";
import { en } from "../../src/messages/en";
import { explainDecision } from "../../src/messages/explainDecision";
import { extendMessages } from "../../src/messages/extendMessages";
import { zhCN } from "../../src/messages/zh-CN";
import { adjustmentReasons } from "../arbitraries/decision";
import { partsOf } from "./places";
import { languages } from "./shipped";

const empty: Decision = {
  orderId: "O-1",
  decidedAt: "2026-03-02T12:00:00+08:00",
  ruleset: { name: "retail", digest: "0" },
  exceptions: [],
  actions: [],
  blocked: [],
  handling: [],
  messages: [],
  adjustments: [],
  waivers: [],
  unknowns: [],
};

const raised = (code: string, evidence: JsonObject = {}): Decision["exceptions"][number] => ({
  key: `${code}@order`,
  code,
  subject: { kind: "order" },
  severity: "error",
  blocks: [],
  evidence,
  rule: "some-rule",
});

const action = (type: string, code: string, params: JsonObject = {}, more: Partial<Action> = {}): Action => ({
  key: `O-1/${code}@order/a~0`,
  id: "a",
  type,
  exceptions: [`${code}@order`],
  mode: "auto",
  params,
  ...more,
});

const blockOf = (code: string): Decision["blocked"][number] => ({
  transaction: "ship",
  subject: { kind: "order" },
  exceptions: [`${code}@order`],
});

const toCustomer = (decision: Partial<Decision>) =>
  explainDecision({ ...empty, ...decision }, { messages: en, audience: "customer" });

describe("explainDecision tells a customer where the order stands", () => {
  const risk = raised("payment.risk_review");
  const late = raised("shipment.delayed");
  const address = raised("address.missing_field", { fields: ["postalCode"] });
  const ask = action("request.correction", address.code, { fields: ["postalCode"] });
  const cancel = action("order.cancel", "stock.discontinued", { reason: "inventory" });
  const all = [raised("stock.discontinued"), risk, late, address];

  it.each<[string, Partial<Decision>]>([
    ["fine", {}],
    ["fine", { exceptions: [raised("facts.stale"), raised("stock.low")] }],
    ["we_are_working_on_it", { exceptions: [raised("stock.split_needed")] }],
    ["we_are_working_on_it", { exceptions: [raised("acme.engraving_unreadable")] }],
    ["delayed", { exceptions: [raised("stock.split_needed"), late] }],
    ["on_hold", { exceptions: [late, risk], blocked: [blockOf(risk.code)] }],
    ["delayed", { exceptions: [late], blocked: [{ ...blockOf(late.code), transaction: "label" }] }],
    ["waiting_for_you", { exceptions: all, blocked: [blockOf(risk.code)], actions: [ask] }],
    ["on_hold", { exceptions: all, blocked: [blockOf(risk.code)], actions: [{ ...ask, mode: "propose" }] }],
    ["cancelled", { exceptions: all, blocked: [blockOf(risk.code)], actions: [ask, cancel] }],
    ["waiting_for_you", { exceptions: all, actions: [ask, { ...cancel, mode: "propose" }] }],
    ["waiting_for_you", { exceptions: all, actions: [ask, { ...cancel, params: { lines: ["1"] } }] }],
  ])("%s, the first that applies", (status, decision) => {
    expect(toCustomer(decision).status).toBe(status);
  });

  it("with what matters most, what to do, and the rest by its title", () => {
    expect(
      toCustomer({ exceptions: [risk, late, address], actions: [ask], blocked: [blockOf(risk.code)] }),
    ).toEqual({
      status: "waiting_for_you",
      headline: "We need something from you to go on with your order.",
      cause: expect.stringContaining("postal code"),
      nextStep: expect.stringMatching(/^Please/),
      also: ["Your order is being checked", "Your delivery is late"],
      text: expect.stringContaining("We need something from you to go on with your order.\n"),
    });
  });

  it("and by when, where a date was set and not only proposed", () => {
    const tell = action("notify.customer", late.code, {
      params: { revisedDeliverBy: "2026-03-12T10:00:00Z" },
    });
    const revise = action("promise.revise", late.code, { deliverBy: "2026-03-14T23:59:59+08:00" });
    expect(toCustomer({ exceptions: [late], actions: [tell] })).toMatchObject({
      status: "delayed",
      expectedAt: "2026-03-12T10:00:00Z",
      text: expect.stringContaining("We expect it by March 12, 2026."),
    });
    expect(toCustomer({ exceptions: [late], actions: [tell, revise] }).expectedAt).toBe(
      "2026-03-14T23:59:59+08:00",
    );
    expect(
      toCustomer({ exceptions: [late], actions: [{ ...revise, mode: "propose" }] }).expectedAt,
    ).toBeUndefined();
  });

  it("in the language asked for, with words of one's own", () => {
    const { text } = explainDecision(
      { ...empty, exceptions: [late] },
      { messages: zhCN, audience: "customer" },
    );
    expect(text).toContain("您的订单将晚于原计划。");
    const ours = extendMessages(en, { customer: { words: { kind: { late: "a slow one" } } } });
    expect(explainDecision(empty, { messages: ours, audience: "customer" }).headline).toBe(
      "Your order is going as planned.",
    );
  });
});

describe("explainDecision tells staff the whole why", () => {
  const stalled = raised("shipment.stalled", { hours: 72, carrier: "dhl" });
  const told = explainDecision(
    {
      ...empty,
      exceptions: [stalled],
      actions: [
        action(
          "shipment.trace",
          stalled.code,
          { shipmentId: "S1", carrier: "dhl" },
          { dueBy: "2026-03-02T16:00:00+08:00" },
        ),
        action(
          "refund.propose",
          stalled.code,
          { currency: "EUR" },
          { mode: "propose", missing: ["amountMinor"] },
        ),
      ],
      blocked: [{ ...blockOf(stalled.code), lines: ["1", "2"] }],
      handling: [
        {
          exception: stalled.key,
          owner: "logistics",
          epoch: 0,
          openedAt: "2026-03-01T12:00:00+08:00",
          respondBy: "2026-03-01T16:00:00+08:00",
          state: "respond_overdue",
          level: 1,
          escalations: [{ level: 1, toRole: "support-lead" }],
          incident: "carrier.disrupted/dhl",
          asksRootCause: true,
        },
      ],
      adjustments: [
        {
          action: "x",
          id: "r",
          type: "refund.propose",
          exceptions: [],
          change: "dropped",
          reason: "one_refund",
        },
      ],
      waivers: [
        { key: "stock.short@line:1", standing: "expired", reason: "agreed", at: "2026-03-01T12:00:00+08:00" },
      ],
      unknowns: [
        { fact: "carrier.name", reason: "failed", rule: "a" },
        { fact: "carrier.name", reason: "failed", rule: "b" },
      ],
      reviewAt: "2026-03-03T00:00:00+08:00",
    },
    { messages: en, audience: "staff" },
  );

  it("as data", () => {
    expect(told.exceptions).toMatchObject([
      {
        rule: "Found by the rule some-rule.",
        evidence: ["hours: 3 days", "carrier: dhl"],
        handling: [
          "To be seen to by the logistics officer.",
          "Nobody took it up in time; to be taken up by Mar 1, 2026, 16:00 UTC+08:00.",
          "Escalated to support-lead (level 1).",
          "Part of the incident carrier.disrupted/dhl.",
          "Once it is solved, find out why it happened.",
        ],
        state: "respond_overdue",
        level: 1,
      },
    ]);
    expect(told.actions).toMatchObject([
      { mode: "auto", due: "Due by Mar 2, 2026, 16:00 UTC+08:00." },
      { mode: "propose", proposed: "A person decides this: amountMinor is not known." },
    ]);
    expect(told.blocked).toEqual(["Stopped: dispatch of lines 1 and 2. Cause: No scan for too long."]);
    expect(told.adjustments).toEqual([
      "“Propose a refund” was left out. Another action gives the money back.",
    ]);
    expect(told.waivers).toEqual(["The waiver for “Not enough stock” has ended."]);
    expect(told.unknowns).toEqual([
      "carrier.name is not known (the lookup failed); asked for by the rules a and b.",
    ]);
    expect(told.review).toBe("Look again at Mar 3, 2026, 00:00 UTC+08:00.");
  });

  it("and as text", () => {
    expect(told.text).toMatch(/^Order O-1: one exception\n\n1\. No scan for too long\n {3}/);
    expect(told.text).toContain(
      "\n\nTo do\n- Trace the parcel: Ask dhl where parcel S1 is. Due by Mar 2, 2026",
    );
  });
});

describe.each(languages)("the texts of $locale for a whole decision", ({ locale, staff, customer }) => {
  const texts = (value: object): readonly string[] =>
    Object.values(value).flatMap((each) => (typeof each === "string" ? [each] : texts(each)));

  it("have a sentence for every reason of an adjustment", () => {
    expect(Object.keys(staff.decision.reasons)).toEqual(adjustmentReasons);
  });

  it("are in one script, and ask for the same in every language", () => {
    const all = [...texts(staff.decision), ...texts(customer.status)];
    const other = locale === "en" ? /\p{Script=Han}|[，。；：]/u : /[A-Za-z]/;
    expect(all.flatMap((text) => partsOf(text, locale).literals).filter((each) => other.test(each))).toEqual(
      [],
    );
    const places = (value: object) => texts(value).map((text) => partsOf(text, locale).places);
    expect(places(customer.status)).toEqual(places(en.customer.status));
  });
});
