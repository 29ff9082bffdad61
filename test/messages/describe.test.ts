import { expect, it, describe as suite } from "vitest";
import { describe } from "../../src/messages/describe";
import { describeAction } from "../../src/messages/describeAction";
import { en, enCustomer } from "../../src/messages/en";
import { zhCN } from "../../src/messages/zh-CN";

const stalled = {
  code: "shipment.stalled",
  subject: { kind: "shipment", id: "S1" },
  evidence: {
    carrier: "dhl",
    state: "in_transit",
    code: "aftership:InTransit",
    hours: 122.5,
    limitHours: 72,
  },
};
const declined = {
  code: "payment.declined.other_method",
  subject: { kind: "payment", id: "P1" },
  evidence: { method: "card", class: "other_method", attempt: 2, otherMethods: ["alipay", "wechat_pay"] },
};
const underpaid = {
  code: "payment.amount_mismatch",
  subject: { kind: "order" },
  evidence: { dueMinor: 12_050, differenceMinor: -1_050, currency: "CNY", toleranceMinor: 1 },
};
const late = {
  code: "shipment.delayed",
  subject: { kind: "order" },
  evidence: { promisedAt: "2026-03-12T23:59:59+08:00", unshipped: 1 },
};

suite("describe", () => {
  it("gives staff what happened, why with the values, and what to do", () => {
    expect(describe(stalled, { messages: en, audience: "staff" })).toEqual({
      title: "No scan for too long",
      text: "Parcel S1 (dhl) has not been scanned for 5 days, 2 hours (limit: 3 days). Last status: in transit, aftership:InTransit.",
      todo: [
        "Ask the carrier where it is and when it moves on.",
        "Tell the customer that it is being looked for.",
        "No trace by the due time: treat it as lost.",
      ],
    });
    expect(describe(stalled, { messages: zhCN, audience: "staff" })).toEqual({
      title: "物流停滞",
      text: "包裹 S1（dhl）已5天2小时没有新轨迹（时限3天）。最近状态：运输中（aftership:InTransit）。",
      todo: ["请承运商查件，问明位置和恢复时间。", "告知客户正在查找。", "到期仍无结果的，按丢失处理。"],
    });
  });

  it("gives customers where they stand, without carrier, code or limit", () => {
    expect(describe(stalled, { messages: en, audience: "customer" })).toEqual({
      title: "We are looking after your parcel",
      text: "Your parcel has been under way without news for 5 days. We are asking where it is and will write to you.",
      todo: [],
    });
    expect(describe(stalled, { messages: zhCN, audience: "customer" })).toEqual({
      title: "正在为您跟进包裹",
      text: "您的包裹已5天没有更新物流信息，我们正在查询，会尽快告知您。",
      todo: [],
    });
  });

  it("offers other ways to pay and gives no reason", () => {
    expect(describe(declined, { messages: enCustomer, audience: "customer" })).toEqual({
      title: "Please choose another way to pay",
      text: "Your payment by card could not be completed. Your order is kept for you.",
      todo: ["Please pay in another way, for example by Alipay and WeChat Pay."],
    });
    expect(describe(declined, { messages: zhCN, audience: "customer" })).toEqual({
      title: "请更换支付方式",
      text: "您的银行卡支付未能完成，订单已为您保留。",
      todo: ["请换一种方式付款，例如支付宝和微信支付。"],
    });
  });

  it("tells amounts in their currency, and which way they differ", () => {
    expect(describe(underpaid, { messages: en, audience: "customer" }).text).toBe(
      "To complete the payment of your order, CN¥10.50 is still to be paid.",
    );
    const over = { ...underpaid, evidence: { ...underpaid.evidence, differenceMinor: 1_050 } };
    expect(describe(over, { messages: zhCN, audience: "customer" }).text).toBe(
      "您多付了 ¥10.50，我们会为您处理差额。",
    );
    expect(describe(over, { messages: zhCN, audience: "staff" }).todo[1]).toBe("退还多付的金额。");
  });

  it("tells dates as they were promised, or in the reader's zone and locale", () => {
    const text = (locale?: string, timeZone?: string) =>
      describe(late, {
        messages: en,
        audience: "customer",
        ...(locale === undefined ? {} : { locale }),
        ...(timeZone === undefined ? {} : { timeZone }),
      }).text;
    expect(text()).toContain("planned for March 12, 2026,");
    expect(text("en-GB")).toContain("planned for 12 March 2026,");
    expect(text("en-GB", "Pacific/Auckland")).toContain("planned for 13 March 2026,");
  });

  it("says of a code of your own what the messages say of others", () => {
    const own = { code: "acme.engraving", subject: { kind: "line", id: "1" }, evidence: {} };
    expect(describe(own, { messages: en, audience: "staff" })).toEqual({
      title: "The code acme.engraving",
      text: "A rule of this shop found something the library has no text for: acme.engraving.",
      todo: ["See what the rule says about it, and act on that."],
    });
    expect(describe(own, { messages: en, audience: "customer" }).title).toBe("We are checking your order");
  });

  it.each([
    ["/locale", { locale: "no tag" }],
    ["/timeZone", { timeZone: "Mars/Olympus" }],
    ["/audience", { audience: "boss" }],
    ["/messages", { messages: { locale: "en" } }],
  ])("refuses a wrong %s with the remedy", (path, wrong) => {
    const options = { messages: en, audience: "staff", ...wrong } as never;
    expect(() => describe(stalled, options)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});

suite("describeAction", () => {
  const trace = { type: "shipment.trace", params: { shipmentId: "S1", carrier: "dhl" } };

  it("tells staff what to do and customers what is being done", () => {
    expect(describeAction(trace, { messages: en, audience: "staff" })).toEqual({
      title: "Trace the parcel",
      text: "Ask dhl where parcel S1 is.",
    });
    expect(describeAction(trace, { messages: zhCN, audience: "customer" })).toEqual({
      title: "查询包裹",
      text: "正在为您查询包裹的位置。",
    });
  });

  it("tells a hold by what it blocks and the title of the code that caused it", () => {
    const hold = { type: "hold.place", params: { reason: "stock.short", blocks: ["ship", "capture"] } };
    expect(describeAction(hold, { messages: en, audience: "staff" }).text).toBe(
      "Stop dispatch and taking the payment until the cause is gone (Not enough stock).",
    );
  });

  it("gives the type of an action it does not know", () => {
    expect(describeAction({ type: "acme.call", params: {} }, { messages: en, audience: "staff" })).toEqual({
      title: "acme.call",
      text: "acme.call",
    });
  });
});
