import { expect, it, describe as suite } from "vitest";
import { describe } from "../../src/messages/describe";
import { en, enCustomer } from "../../src/messages/en";
import { extendMessages } from "../../src/messages/extendMessages";

const ours = extendMessages(en, {
  customer: {
    exceptions: {
      "stock.short": { title: "Sold out", text: "Sorry, {sku} is gone.", todo: [] },
      "acme.engraving": {
        title: "Your engraving",
        text: "We cannot read {letters, plural, one {# letter} other {# letters}}.",
        todo: [],
      },
    },
    words: { method: { acme_pay: "Acme Pay" } },
  },
});

suite("extendMessages", () => {
  it("changes what is given and keeps the rest, and what it started from", () => {
    expect(ours.customer.exceptions["stock.short"].title).toBe("Sold out");
    expect(ours.customer.exceptions["stock.low"]).toBe(en.customer.exceptions["stock.low"]);
    expect(ours.staff.exceptions["stock.short"]).toEqual(en.staff.exceptions["stock.short"]);
    expect(ours.explain).toBe(en.explain);
    expect(en.customer.exceptions["stock.short"].title).not.toBe("Sold out");
  });

  it("gives codes of your own a text", () => {
    const exception = {
      code: "acme.engraving",
      subject: { kind: "line", id: "1" },
      evidence: { letters: 2 },
    };
    expect(describe(exception, { messages: ours, audience: "customer" }).text).toBe(
      "We cannot read 2 letters.",
    );
  });

  it("gives words of your own a name for customers", () => {
    const exception = {
      code: "payment.state_unknown",
      subject: { kind: "payment", id: "P" },
      evidence: { method: "acme_pay" },
    };
    const text = (messages: typeof en) => describe(exception, { messages, audience: "customer" }).text;
    expect(text(ours)).toContain("your payment by Acme Pay.");
    expect(text(en)).toContain("your payment. We");
  });

  it("adds no texts for staff to messages for customers", () => {
    expect(Object.keys(extendMessages(enCustomer, { staff: { exceptions: {} } })).sort()).toEqual([
      "customer",
      "locale",
    ]);
  });

  it("lets a text that is no ICU message fail with its place and the remedy, and without the evidence", () => {
    const broken = extendMessages(en, {
      staff: { exceptions: { "stock.short": { title: "t", text: "{sku", todo: [] } } },
    });
    const exception = { code: "stock.short", subject: { kind: "order" }, evidence: { sku: "Qzmarker" } };
    const attempt = () => describe(exception, { messages: broken, audience: "staff" });
    expect(attempt).toThrow(
      expect.objectContaining({ code: "invalid_message", path: "/staff/exceptions/stock.short/text" }),
    );
    expect(attempt).toThrow(/write "\{name\}" for a value/);
    expect(attempt).not.toThrow(/Qzmarker/);
  });
});
