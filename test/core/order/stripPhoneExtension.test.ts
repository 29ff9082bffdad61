import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stripPhoneExtension } from "../../../src/core/order/stripPhoneExtension";

describe("stripPhoneExtension", () => {
  it.each([
    ["13800138000-1234", "13800138000"],
    ["13800138000转1234", "13800138000"],
    ["13800138000 转接 1234", "13800138000"],
    ["13800138000,1234", "13800138000"],
    ["13800138000，1234", "13800138000"],
    ["１８４１２３４５６７８－１２３４", "18412345678"],
    ["+86 138 0013 8000-0001", "+86 138 0013 8000"],
    ["0086-13800138000_12", "0086-13800138000"],
    ["010-65541234 分机 88", "010-65541234"],
  ])("takes the extension off %s", (phone, expected) => {
    expect(stripPhoneExtension(phone)).toBe(expected);
  });

  it.each(["010-6554-1234", "+1 212-555-0123", "+49 30 23125-14", "138-0013-8000", "转1234", ""])(
    "leaves %s as it is",
    (phone) => {
      expect(stripPhoneExtension(phone)).toBe(phone);
    },
  );

  it("takes nothing off but the end", () => {
    const phones = fc.stringMatching(/^\+?[0-9 ()-]{0,20}(?:转|,|-)?[0-9]{0,6}$/);
    fc.assert(
      fc.property(phones, (phone) => {
        expect(phone.trim().startsWith(stripPhoneExtension(phone))).toBe(true);
      }),
    );
  });
});
