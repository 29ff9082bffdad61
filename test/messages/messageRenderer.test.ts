import { describe, expect, it } from "vitest";
import type { Action } from "../../src/core/decide/Action";
import type { Decision } from "../../src/core/decide/Decision";
import { en } from "../../src/messages/en";
import { extendMessages } from "../../src/messages/extendMessages";
import { type MessageRendererOptions, messageRenderer } from "../../src/messages/messageRenderer";
import { pickMessages } from "../../src/messages/pickMessages";
import { zhCN } from "../../src/messages/zh-CN";
import { emptyDecision } from "../triage/fakeCore";
import { aSummary } from "./aSummary";
import { messagesOf } from "./messagesOf";

const ask: Action = {
  key: "A-1/address.missing_field@order/ask~0",
  id: "ask",
  type: "request.correction",
  exceptions: ["address.missing_field@order"],
  mode: "auto",
  params: {
    channels: ["email"],
    template: "address.missing_field",
    fields: ["postalCode", "lines"],
    deadline: "2026-03-12T16:30:00Z",
  },
};
const confirm: Action = {
  ...ask,
  key: "A-1/order.unconfirmed@order/ask~0",
  type: "request.confirmation",
  exceptions: ["order.unconfirmed@order"],
  params: { channels: ["email"], what: "order", summary: aSummary, onSilence: "remind" },
};

/** A decision with these actions, and what they answer. */
function decisionWith(...actions: readonly Partial<Action>[]): Decision {
  const exception = (code: string, evidence = {}) =>
    ({
      key: `${code}@order`,
      code,
      subject: { kind: "order" },
      severity: "error",
      blocks: [],
      evidence,
      rule: "r",
    }) as const;
  return {
    ...emptyDecision("A-1"),
    exceptions: [
      exception("address.missing_field", { fields: ["postalCode"] }),
      exception("order.unconfirmed", { totalMinor: 27800, currency: "CNY" }),
    ],
    actions: actions.map((action) => ({ ...ask, ...action })),
  };
}

/** The texts of a decision's messages in a locale. */
function rendered(decision: Decision, locale?: string, options: Partial<MessageRendererOptions> = {}) {
  const render = messageRenderer({ messages: [en, zhCN], timeZone: "Asia/Shanghai", ...options });
  return messagesOf(decision).map((message) =>
    render({ ...message, ...(locale === undefined ? {} : { locale }) }, decision),
  );
}

describe("a message to a customer", () => {
  it("says what is wrong, what is asked, in words, and until when", () => {
    expect(rendered(decisionWith(ask), "en-GB", { shop: "Tea House" })).toEqual([
      {
        subject: "Please complete your address (order A-1)",
        locale: "en",
        body: [
          "Hello,",
          "Some details of your delivery address are missing: postal code. We will send your order as soon as we have them.",
          "- Please add the missing details.",
          "Please correct postal code and street and house number, so that we can go on.",
          "Please answer by 13 March 2026.",
          "Order number: A-1",
          "Kind regards\nTea House",
        ].join("\n\n"),
      },
    ]);
    expect(rendered(decisionWith(ask), "zh-Hans-CN")[0]).toMatchObject({
      subject: "请补全收货地址（订单 A-1）",
      locale: "zh-CN",
      body: expect.stringContaining("请在 2026年3月13日前回复。"),
    });
  });

  it("has the complete order where it is to be confirmed", () => {
    const [text] = rendered(decisionWith(confirm), "en");
    expect(text?.body).toContain(
      [
        "Your order of March 11, 2026",
        "1. Longjing 100 g, 3 pieces at CN¥50.00 each: CN¥150.00",
        "   cancelled: 1 piece",
        "   leaves by March 14, 2026",
        "2. CUP, 1 box at CN¥120.00 each: CN¥120.00",
        "",
        "Items: CN¥270.00",
        "Shipping: CN¥10.00",
        "Tax: CN¥3.00",
        "Discount: -CN¥5.00",
        "Total: CN¥278.00",
        "",
        "Delivery address:",
        "李雷",
        "科技路1号",
        "南山区",
        "深圳市, 广东省 518000",
        "China",
        "Phone: +8613800138000",
        "",
        "Billing address:",
        "Ada Lovelace",
        "1 Main St",
        "Beverly Hills, CA 90210",
        "United States",
        "",
        "Your contact details: 李雷, lilei@example.com, +8613800138000",
        "Leaves by March 12, 2026",
        "Arrives by March 15, 2026",
        "Paid by Alipay",
        "",
        "If we do not hear from you, we will remind you.",
      ].join("\n"),
    );
  });

  it("has it in Chinese too", () => {
    const [text] = rendered(decisionWith(confirm), "zh");
    expect(text?.body).toContain(
      [
        "您的订单（下单日期：2026年3月11日）",
        "1. Longjing 100 g，3 件，单价 ¥50.00，小计 ¥150.00",
        "   已取消：1 件",
        "   最迟 2026年3月14日发货",
        "2. CUP，1 box，单价 ¥120.00，小计 ¥120.00",
        "",
        "商品金额：¥270.00",
        "运费：¥10.00",
        "税费：¥3.00",
        "优惠：-¥5.00",
        "合计：¥278.00",
        "",
        "收货地址：",
        "李雷",
        "中国",
        "广东省 深圳市 南山区",
        "科技路1号",
        "518000",
        "电话：+8613800138000",
      ].join("\n"),
    );
    expect(text?.body).toContain("支付方式：支付宝\n\n如未收到您的回复，我们会再次提醒您。");
  });

  it("leaves names as they are written, and each on its line", () => {
    const [name, family] = ["\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645", "👩\u200d🚀"];
    const shipTo = { recipient: `${name} ${family}\nTotal: 0`, lines: ["\u202eevil"] };
    const params = { channels: ["email"], what: "order", summary: { ...aSummary, shipTo } };
    const [text] = rendered(decisionWith({ ...confirm, params }), "en");
    expect(text?.body).toContain(`\n${name} ${family} Total: 0\nevil\n`);
  });

  it("shows a proposed address, and the suggestion that stands beside a correction", () => {
    const to = { lines: ["Hauptstr. 1"], locality: "Berlin", postalCode: "10115", country: "DE" };
    const asked = { ...confirm, params: { channels: ["email"], what: "address", proposal: to } };
    const suggested = { ...ask, key: "s", type: "address.suggest", params: { to } };
    const shown = "Our suggestion:\nHauptstr. 1\nBerlin 10115\nGermany";
    expect(rendered(decisionWith(asked), "en")[0]?.body).toContain(shown);
    expect(rendered(decisionWith(ask, suggested), "en")[0]?.body).toContain(shown);
    const proposed = { ...suggested, mode: "propose" as const };
    expect(rendered(decisionWith(ask, proposed), "en")[0]?.body).not.toContain("Our suggestion");
    const mail = { ...asked, params: { channels: ["email"], what: "email", proposal: "example.com" } };
    expect(rendered(decisionWith(mail), "en")[0]?.body).toContain("Our suggestion: example.com");
  });

  it("that asks for consent says what silence means, and that they may cancel", () => {
    const params = { channels: ["email"], onSilence: "refuse", revisedDate: "2026-03-20T12:00:00+08:00" };
    const [text] = rendered(decisionWith({ ...ask, type: "request.consent", params }), "en");
    expect(text?.body).toContain("until March 20, 2026");
    expect(text?.body).toContain("You may also cancel");
    expect(text?.body).toContain("we take it that you do not agree");
  });

  it("says several things under one greeting, each under its title and once", () => {
    const again = { ...ask, key: "A-1/address.missing_field@order/tell~0", type: "notify.customer" };
    const [text, ...others] = rendered(decisionWith(ask, again, confirm), "en");
    expect(others).toEqual([]);
    expect(text?.subject).toBe("News of your order A-1");
    const count = (part: string) => (text?.body ?? "").split(part).length - 1;
    expect([count("Hello,"), count("Kind regards"), count("Some details of your")]).toEqual([1, 1, 1]);
    expect(text?.body).toMatch(
      /Please complete your address\nSome details[\s\S]*Please confirm your order\nBefore we pack/,
    );
  });

  it("takes the shop's own words for a template, and its own greeting", () => {
    const ours = extendMessages(en, { customer: { letter: { greeting: "Dear tea friend," } } });
    const [text] = rendered(decisionWith(ask, confirm), "en", {
      messages: [ours],
      templates: {
        "address.missing_field": ({ params }, { locale, decision }) => ({
          title: "Where to?",
          text: `${locale} ${decision.orderId}: we lack ${String(params.fields)}.`,
        }),
        "request.confirmation": () => undefined,
      },
    });
    expect(text?.body).toMatch(
      /^Dear tea friend,\n\nWhere to\?\nen A-1: we lack postalCode,lines\.\n\nPlease confirm/,
    );
  });

  it("has a subject of one line, whatever the order is called", () => {
    const decision = { ...decisionWith(ask), orderId: "A\r\nBcc: eve@example.com" };
    expect(rendered(decision, "en")[0]?.subject).not.toMatch(/[\r\n]/);
  });
});

describe("a message to the team", () => {
  it("has the texts for staff, in the team's language", () => {
    const tell = { ...ask, type: "notify.team", params: { template: "address.missing_field" } };
    const [text] = rendered(decisionWith(tell), undefined, { staffLocale: "zh-CN" });
    expect(text).toMatchObject({ locale: "zh-CN", subject: expect.stringMatching(/^订单 A-1：/) });
    const [english] = rendered(decisionWith(tell));
    expect(english?.subject).toBe(`Order A-1: ${en.staff.exceptions["address.missing_field"].title}`);
    expect(english?.body).toContain("postal code");
    expect(english?.body).not.toContain("Hello");
  });
});

describe("the language", () => {
  it.each([
    ["en-GB", "en"],
    ["zh-Hans-CN", "zh-CN"],
    ["zh_CN", "zh-CN"],
    ["zh", "zh-CN"],
    ["zh-SG", "zh-CN"],
    ["zh-Hant-TW", undefined],
    ["fr", undefined],
    ["no locale", undefined],
    [undefined, undefined],
  ])("of %s is %s", (locale, expected) => {
    expect(pickMessages([en, zhCN], locale)?.messages.locale).toBe(expected);
  });

  it("is that of the region where there are several, else the fallback", () => {
    const british = extendMessages(en, { locale: "en-GB" });
    expect(pickMessages([en, british], "en-GB")?.messages).toBe(british);
    expect(pickMessages([en, british], "en-AU")?.messages).toBe(en);
    expect(rendered(decisionWith(ask), "fr", { fallback: "zh-CN" })[0]?.locale).toBe("zh-CN");
    expect(rendered(decisionWith(ask), "fr")[0]?.locale).toBe("en");
  });
});

describe("options that cannot be used", () => {
  it.each([
    ["/messages", { messages: [] }],
    ["/fallback", { messages: [en], fallback: "zh-CN" }],
    ["/staffLocale", { messages: [en], staffLocale: "fr" }],
    ["/timeZone", { messages: [en], timeZone: "Mars/Olympus" }],
    ["/timezone", { messages: [en], timezone: "UTC" }],
  ])("are refused at %s", (path, options) => {
    expect(() => messageRenderer(options)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});
