import { describe, expect, it } from "vitest";
import { networkAnswer } from "../../../src/core/codes/networkAnswer";
import { paymentClassOf } from "../../../src/core/codes/paymentClassOf";
import { paymentCodes, visaNeverReattempt } from "../../../src/core/codes/paymentCodes";

describe("the payment code tables", () => {
  it("have all codes of all namespaces", () => {
    const sizes = [...paymentCodes].map(([name, { advice, codes, statuses }]) => [
      name,
      { advice: advice.size, codes: codes.size, statuses: statuses.size },
    ]);
    expect(Object.fromEntries(sizes)).toEqual({
      stripe: { advice: 3, codes: 47, statuses: 7 },
      // The merchant advice codes serve as advice, and as codes where the namespace is Mastercard's own.
      mastercard_mac: { advice: 16, codes: 16, statuses: 0 },
      iso8583: { advice: 16, codes: 66, statuses: 0 },
      adyen: { advice: 0, codes: 44, statuses: 0 },
      alipay: { advice: 0, codes: 33, statuses: 4 },
      wechat: { advice: 0, codes: 18, statuses: 8 },
    });
  });

  it("name as masked, as to retry later and as Visa's category 1 only codes they have", () => {
    for (const [name, { codes, masked, retryLater }] of paymentCodes) {
      expect(
        [...masked, ...retryLater].filter((code) => !codes.has(code)),
        name,
      ).toEqual([]);
    }
    const responses = paymentCodes.get("iso8583")?.codes;
    expect([...visaNeverReattempt].map((code) => responses?.get(code))).toEqual(Array(11).fill("never"));
  });
});

describe("paymentClassOf", () => {
  it("tells the same code apart by its namespace", () => {
    expect(paymentClassOf({ provider: "iso8583", code: "14" }).class).toBe("fix_input");
    expect(paymentClassOf({ provider: "adyen", code: "14" }).class).toBe("never");
    expect(paymentClassOf({ provider: "iso8583", code: "03" }).class).toBe("merchant");
    expect(paymentClassOf({ provider: "mastercard_mac", code: "03" }).class).toBe("never");
  });

  it("tells which part of the answer decided", () => {
    const answer = { provider: "stripe", status: "failed" };
    expect(paymentClassOf(answer)).toMatchObject({ class: "other_method", source: "status" });
    expect(paymentClassOf({ ...answer, code: "expired_card" })).toMatchObject({
      class: "fix_input",
      source: "code",
    });
    expect(paymentClassOf({ ...answer, code: "expired_card", networkCode: "21" })).toMatchObject({
      class: "never",
      source: "network",
    });
    expect(
      paymentClassOf({ ...answer, code: "expired_card", networkCode: "21", adviceCode: "try_again_later" }),
    ).toMatchObject({ class: "retry", source: "advice" });
  });

  it("allows a later retry where money or limit lacked", () => {
    expect(paymentClassOf({ provider: "stripe", code: "insufficient_funds" }).mayRetryLater).toBe(true);
    expect(paymentClassOf({ provider: "wechat", code: "NOTENOUGH" }).mayRetryLater).toBe(true);
    expect(
      paymentClassOf({ provider: "stripe", code: "insufficient_funds", adviceCode: "do_not_try_again" })
        .mayRetryLater,
    ).toBe(false);
  });

  it("hides lost, stolen and fraud from the shopper, also behind advice", () => {
    expect(paymentClassOf({ provider: "adyen", code: "20" }).maskFromShopper).toBe(true);
    expect(
      paymentClassOf({ provider: "stripe", code: "stolen_card", adviceCode: "try_again_later" })
        .maskFromShopper,
    ).toBe(true);
    expect(paymentClassOf({ provider: "stripe", code: "expired_card" }).maskFromShopper).toBe(false);
    expect(paymentClassOf({ provider: "paypal", status: "failed" }).maskFromShopper).toBe(false);
  });

  it("takes Alipay's TRADE_CLOSED for a refund when money went back", () => {
    const closed = { provider: "alipay", code: "TRADE_CLOSED", status: "cancelled" };
    expect(paymentClassOf(closed).class).toBe("closed");
    expect(paymentClassOf({ ...closed, refundedMinor: 0 }).class).toBe("closed");
    expect(paymentClassOf({ ...closed, refundedMinor: 990 }).class).toBe("refunded");
    expect(paymentClassOf({ ...closed, status: "refunded" }).class).toBe("refunded");
  });

  it("does not take WeChat's result_code for the payment result", () => {
    expect(paymentClassOf({ provider: "wechat", code: "SUCCESS" }).class).toBe("check");
    expect(paymentClassOf({ provider: "wechat", code: "SUCCESS", status: "pending" }).class).toBe("pending");
    expect(paymentClassOf({ provider: "wechat", code: "FAIL", status: "pending" }).class).toBe("pending");
    expect(paymentClassOf({ provider: "wechat", status: "SUCCESS" }).class).toBe("approved");
  });

  it("asks for a check where a code claims the money and the status denies it", () => {
    expect(paymentClassOf({ provider: "alipay", code: "TRADE_SUCCESS", status: "failed" }).class).toBe(
      "check",
    );
    expect(paymentClassOf({ provider: "alipay", code: "TRADE_SUCCESS", status: "unknown" }).class).toBe(
      "approved",
    );
    expect(paymentClassOf({ provider: "iso8583", code: "00", status: "refunded" }).class).toBe("refunded");
  });

  it("lets a settled status end an unclear code, and an unclear code outrank an open status", () => {
    expect(paymentClassOf({ provider: "wechat", code: "ORDERPAID", status: "captured" }).class).toBe(
      "approved",
    );
    expect(paymentClassOf({ provider: "wechat", code: "SYSTEMERROR", status: "pending" }).class).toBe(
      "check",
    );
  });

  it("does not call a payment declined for a code it does not know when the status is good or open", () => {
    expect(paymentClassOf({ provider: "paypal", code: "COMPLETED", status: "captured" }).class).toBe(
      "approved",
    );
    expect(paymentClassOf({ provider: "paypal", code: "ECHECK", status: "pending" }).class).toBe("pending");
    expect(paymentClassOf({ provider: "paypal", code: "ECHECK", status: "cancelled" }).class).toBe("closed");
    expect(paymentClassOf({ provider: "paypal", code: "BROKEN" }).class).toBe("other_method");
  });

  it("asks for a check when nothing is known", () => {
    expect(paymentClassOf({ provider: "stripe" })).toMatchObject({ class: "check", source: "status" });
    expect(paymentClassOf({ provider: "stripe", status: "unknown" }).class).toBe("check");
  });
});

describe("networkAnswer", () => {
  it("takes two characters for Mastercard's advice first, then for a response code", () => {
    expect(networkAnswer("03")).toMatchObject({ class: "never", isAdvice: true });
    expect(networkAnswer("05")).toMatchObject({ class: "other_method", isAdvice: false });
    expect(networkAnswer("57")).toMatchObject({ class: "never", isAdvice: true });
  });

  it("takes a named table's word for it", () => {
    expect(networkAnswer("visa:03")).toMatchObject({ class: "merchant", isAdvice: false });
    expect(networkAnswer(" ISO8583 : 41 ")).toMatchObject({ class: "never", isMasked: true });
    expect(networkAnswer("mastercard:05")).toBeUndefined();
    expect(networkAnswer("amex:100")).toBeUndefined();
  });

  it("lets only Visa's category 1 outrank a decline code", () => {
    expect([1, 2, 3, 4].map((category) => networkAnswer(`visa:${category}`)?.isAdvice)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
