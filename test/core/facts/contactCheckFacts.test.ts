import { describe, expect, it } from "vitest";
import { contactIsPhoneVerified } from "../../../src/core/facts/contactCheckFacts";
import { anOrder } from "../../support/anOrder";
import { readFact } from "../../support/readFact";
import { NOW } from "./hoursAgo";

type Change = Parameters<typeof anOrder>[0];

const read = (name: string, change: Change, known = {}) =>
  readFact(name, anOrder(change), { now: NOW, known });
const shipTo = { lines: ["Hauptstr. 1"], country: "DE" };

describe("contact facts that check", () => {
  it("ask about the recipient's number before the customer's, and say where it stands", () => {
    const both = { customer: { phone: "030 1" }, shipTo: { ...shipTo, phone: "030 2" } };
    const pending = { reason: "pending", keys: [{ lookup: "phone", id: "DE:030 2" }] };
    expect(read("contact.isPhoneValid", both)).toMatchObject(pending);
    expect(read("contact.phonePointer", both)).toBe("/shipTo/phone");
    const one = { customer: { phone: "030 1" }, shipTo: { ...shipTo, phone: " " } };
    expect(read("contact.isPhoneValid", one)).toMatchObject({ keys: [{ id: "DE:030 1" }] });
    expect(read("contact.phonePointer", one)).toBe("/customer/phone");
    expect(read("contact.isPhoneValid", { shipTo })).toBeUndefined();
    expect(read("contact.phonePointer", { shipTo })).toBeUndefined();
  });

  it("ask about a virtual number without its extension", () => {
    const change = { shipTo: { ...shipTo, country: "CN", phone: "13800138000-1234" } };
    const known = { phone: { "CN:13800138000": { observedAt: NOW, isValid: true } } };
    expect(read("contact.isPhoneValid", change, known)).toBe(true);
  });

  it.each([
    ["+86 138 0013 8000", "13800138000", true],
    ["13800138000转1234", "008613800138000", true],
    ["030 23125 014", "+49 30 23125014", true],
    ["13800138000", "13800138001", false],
    ["138000", "13800138000", false],
  ])("take %s, verified as %s, for verified: %s", (phone, verifiedPhone, expected) => {
    const known = { customer: { "C-1": { observedAt: NOW, verifiedPhone } } };
    expect(read("contact.isPhoneVerified", { customer: { id: "C-1", phone } }, known)).toBe(expected);
  });

  it.each([
    ["13800138000", "+86 138 0013 8000", NOW, true],
    ["13800138000", "+86 138 0013 8001", NOW, undefined],
    ["13800138000", "+86 138 0013 8000", undefined, undefined],
    ["n/a", "none", NOW, undefined],
  ])(
    "take %s for verified when the code of %s came back at %s: %s",
    (phone, proven, verifiedAt, expected) => {
      const phoneVerification = {
        phone: proven,
        requestedAt: NOW,
        ...(verifiedAt === undefined ? {} : { verifiedAt }),
      };
      const pending = { reason: "pending", keys: [{ lookup: "customer", id: "C-1" }] };
      const customer = { phone, phoneVerification };
      const known = read("contact.isPhoneVerified", { customer: { ...customer, id: "C-1" } });
      if (expected) expect(known).toBe(true);
      else expect(known).toMatchObject(pending);
      expect(read("contact.isPhoneVerified", { customer })).toBe(expected ?? false);
    },
  );

  it("need the customer's record only where the order does not prove the number itself", () => {
    const needs = (customer: object) =>
      contactIsPhoneVerified.needs?.(anOrder({ customer }), undefined as never);
    const phoneVerification = { phone: "030 23125 014", requestedAt: NOW, verifiedAt: NOW };
    expect(needs({ id: "C-1", phone: "030 23125 014" })).toMatchObject([{ lookup: "customer", id: "C-1" }]);
    expect(needs({ id: "C-1", phone: "030 23125 014", phoneVerification })).toEqual([]);
    expect(needs({ id: "C-1", phone: "030 23125 015", phoneVerification })).toHaveLength(1);
    expect(needs({ id: "C-1" })).toEqual([]);
    expect(needs({ phone: "030 23125 014" })).toEqual([]);
  });

  it("take no guest's number for verified, and nobody's where there is none", () => {
    expect(read("contact.isPhoneVerified", { customer: { phone: "030 1" } })).toBe(false);
    expect(read("contact.isPhoneVerified", { customer: { id: "C-1" } })).toBeUndefined();
    const known = { customer: { "C-1": { observedAt: NOW } } };
    expect(read("contact.isPhoneVerified", { customer: { id: "C-1", phone: "030 1" } }, known)).toBe(false);
  });

  it("tell the domain of an address, and the one that was meant", () => {
    const mistyped = { customer: { email: "Ada@Gmial.com " } };
    expect(read("contact.emailDomain", mistyped)).toBe("gmial.com");
    expect(read("contact.emailDomainSuggestion", mistyped)).toBe("gmail.com");
    expect(read("contact.isEmailMistyped", mistyped)).toBe(true);
    expect(read("contact.isEmailMistyped", {})).toBe(false);
    for (const customer of [{}, { email: "ada" }, { email: "ada@" }]) {
      expect(read("contact.emailDomain", { customer })).toBeUndefined();
      expect(read("contact.isEmailMistyped", { customer })).toBeUndefined();
    }
  });
});
