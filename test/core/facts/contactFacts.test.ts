import { describe, expect, it } from "vitest";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

const isValid = (email: string) =>
  readFact("contact.isEmailValid", anOrder({ customer: { email } }), { now: NOW });

describe("contact facts", () => {
  it.each(["ada@example.com", "wang.xiao+shop@mail.example.cn", "李雷@例え.jp", "a@b.co"])(
    "take %s for an e-mail address",
    (email) => {
      expect(isValid(email)).toBe(true);
    },
  );

  it.each([
    "ada",
    "ada@",
    "@example.com",
    "ada@example",
    "ada@@example.com",
    "ada @example.com",
    "ada..b@example.com",
    ".ada@example.com",
    "ada@-example.com",
    "ada@example.123",
    "ada@exam_ple.com",
    `${"a".repeat(65)}@example.com`,
    `ada@${"x.".repeat(130)}com`,
  ])("do not take %s for one", (email) => {
    expect(isValid(email)).toBe(false);
  });

  it("find the phone number of the customer or of the recipient", () => {
    const shipTo = { lines: ["Hauptstr. 1"], country: "DE" };
    const has = (order: ReturnType<typeof anOrder>) => readFact("contact.hasPhone", order, { now: NOW });
    expect(has(anOrder({ customer: { phone: "+49 30 1" }, shipTo }))).toBe(true);
    expect(has(anOrder({ customer: {}, shipTo: { ...shipTo, phone: "+49 30 1" } }))).toBe(true);
    expect(has(anOrder({ customer: { phone: " " }, shipTo }))).toBe(false);
  });
});
