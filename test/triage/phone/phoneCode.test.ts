import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { PhoneVerification } from "../../../src/core/order/PhoneVerification";
import { confirmPhoneCode } from "../../../src/triage/phone/confirmPhoneCode";
import type { PhoneVerifier } from "../../../src/triage/phone/PhoneVerifier";
import { requestPhoneCode } from "../../../src/triage/phone/requestPhoneCode";
import { anOrder } from "../../support/anOrder";

const NOW = "2026-03-01T12:00:00Z";
const PHONE = "13800138000";
const under = (phoneVerification?: PhoneVerification, phone = PHONE) =>
  anOrder({
    customer: { phone, ...(phoneVerification === undefined ? {} : { phoneVerification }) },
    shipTo: { lines: ["1"], country: "CN" },
  });
const LATER = "2026-03-01T12:00:30Z";
const requested: PhoneVerification = {
  phone: PHONE,
  id: "VE-1",
  requestedAt: NOW,
  expiresAt: "2026-03-01T12:10:00Z",
};
const verified = { ...requested, verifiedAt: NOW };

/** Answers as told, and remembers what it was asked. */
function verifierOf(answers: { readonly start?: unknown; readonly check?: unknown } = {}) {
  const asked: unknown[] = [];
  const answer = (given: unknown) => {
    if (given instanceof Error) throw given;
    return given as never;
  };
  const verifier: PhoneVerifier = {
    name: "sms",
    start(phone) {
      asked.push(phone);
      return answer(answers.start ?? { id: "VE-1", expiresAt: "2026-03-01T12:10:00Z" });
    },
    check(given) {
      asked.push(given);
      return answer(answers.check ?? "verified");
    },
  };
  return { verifier, asked };
}

describe("requestPhoneCode", () => {
  it("has a code sent to the number that is judged, and tells the new state", async () => {
    const { verifier, asked } = verifierOf();
    const order = under(undefined, "138 0013 8000-1234");
    expect(await requestPhoneCode(order, verifier, { now: NOW })).toEqual({
      status: "requested",
      phoneVerification: { ...requested, phone: "138 0013 8000" },
    });
    expect(asked).toEqual([{ number: "138 0013 8000", country: "CN" }]);
    expect(order.customer.phoneVerification).toBeUndefined();
  });

  it("asks nobody without a number, or for one that is proved", async () => {
    const { verifier, asked } = verifierOf();
    const noPhone = anOrder({ customer: {} });
    expect(await requestPhoneCode(noPhone, verifier, { now: NOW })).toEqual({ status: "no_phone" });
    const again = await requestPhoneCode(under(verified), verifier, { now: NOW });
    expect(again).toEqual({ status: "verified", phoneVerification: verified });
    expect(asked).toEqual([]);
    // Another number is another matter.
    const other = await requestPhoneCode(under(verified, "13900139000"), verifier, { now: NOW });
    expect(other).toMatchObject({ status: "requested", phoneVerification: { phone: "13900139000" } });
    expect(other.phoneVerification).not.toHaveProperty("verifiedAt");
  });

  it("sends no other code to the same number for half a minute, or for as long as is said", async () => {
    const { verifier, asked } = verifierOf();
    const order = under(requested);
    const tooSoon = { status: "too_soon", phoneVerification: requested };
    expect(await requestPhoneCode(order, verifier, { now: "2026-03-01T12:00:29.999Z" })).toEqual(tooSoon);
    expect(await requestPhoneCode(order, verifier, { now: LATER, restMs: 60_000 })).toEqual(tooSoon);
    expect(asked).toEqual([]);
    expect(await requestPhoneCode(order, verifier, { now: LATER })).toMatchObject({ status: "requested" });
    const other = await requestPhoneCode(under(requested, "13900139000"), verifier, { now: NOW });
    expect(other).toMatchObject({ status: "requested" });
  });

  it("says what is missing without a time", async () => {
    const asked = requestPhoneCode(under(undefined), verifierOf().verifier, {} as never);
    await expect(asked).rejects.toMatchObject({ code: "invalid_options", path: "/now" });
  });

  it.each([
    [{ start: new Error("down") }, "adapter_failed"],
    [{ start: {} }, "adapter_answer"],
    [{ start: { id: "VE-1", expiresAt: "soon" } }, "adapter_answer"],
    [{ start: [] }, "adapter_answer"],
  ])("never throws for a verifier that fails, and leaves the state as it was: %j", async (answers, code) => {
    const result = await requestPhoneCode(under(requested), verifierOf(answers).verifier, { now: LATER });
    expect(result).toMatchObject({
      status: "failed",
      phoneVerification: requested,
      error: { code, adapter: "sms", operation: "verify", orderIds: ["O-1"] },
    });
    expect((result as { readonly error: Error }).error.message).not.toMatch(/138|down/);
  });
});

describe("confirmPhoneCode", () => {
  it("takes the code that came back, once and for all", async () => {
    const { verifier, asked } = verifierOf();
    const checked = await confirmPhoneCode(under(requested), " １２34 ", verifier, { now: NOW });
    expect(checked).toEqual({ status: "verified", phoneVerification: verified });
    expect(asked).toEqual([{ id: "VE-1", code: "1234" }]);
    expect(await confirmPhoneCode(under(verified), "9", verifier, { now: "2027-01-01T00:00:00Z" })).toEqual(
      checked,
    );
    expect(asked).toHaveLength(1);
  });

  it.each(["wrong_code", "expired", "too_many"])("says %s and changes nothing", async (check) => {
    const { verifier } = verifierOf({ check });
    const checked = await confirmPhoneCode(under(requested), "1234", verifier, { now: NOW });
    expect(checked).toEqual({ status: check, phoneVerification: requested });
  });

  it.each([
    ["no code was asked for", undefined, PHONE, "1234", "not_requested"],
    ["the number is another by now", requested, "13900139000", "1234", "not_requested"],
    ["the number is gone", requested, "", "1234", "not_requested"],
    ["the try has no name", { phone: PHONE, requestedAt: NOW }, PHONE, "1234", "not_requested"],
    ["the code has expired", { ...requested, expiresAt: NOW }, PHONE, "1234", "expired"],
    ["nothing was typed", requested, PHONE, " ", "wrong_code"],
  ])("asks nobody when %s", async (_, state, phone, code, status) => {
    const { verifier, asked } = verifierOf();
    const checked = await confirmPhoneCode(under(state, phone), code, verifier, { now: NOW });
    expect(checked).toEqual({ status, ...(state === undefined ? {} : { phoneVerification: state }) });
    expect(asked).toEqual([]);
  });

  it.each([[new Error("down")], ["yes"], [true]])(
    "never throws for a verifier that says %s",
    async (check) => {
      const { verifier } = verifierOf({ check });
      const checked = await confirmPhoneCode(under(requested), "1234", verifier, { now: NOW });
      expect(checked).toMatchObject({
        status: "failed",
        phoneVerification: requested,
        error: { adapter: "sms" },
      });
    },
  );
});

describe("phone codes and time", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("gives a verifier up that does not answer, and tells it so", async () => {
    const signals: AbortSignal[] = [];
    const hangs: PhoneVerifier = {
      name: "sms",
      start: (_, { signal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      },
      check: () => "verified",
    };
    const asked = requestPhoneCode(under(), hangs, { now: NOW, timeoutMs: 500 });
    await vi.advanceTimersByTimeAsync(499);
    expect(signals[0]?.aborted).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(await asked).toMatchObject({ status: "failed", error: { code: "adapter_failed" } });
    expect(signals[0]?.aborted).toBe(true);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("stops with the caller's reason", async () => {
    const controller = new AbortController();
    const hangs: PhoneVerifier = {
      name: "sms",
      start: () => new Promise(() => undefined),
      check: () => "verified",
    };
    const asked = requestPhoneCode(under(), hangs, { now: NOW, signal: controller.signal });
    controller.abort(new Error("enough"));
    await expect(asked).rejects.toThrow("enough");
    expect(vi.getTimerCount()).toBe(0);
    await expect(requestPhoneCode(under(), hangs, { now: "noon" })).rejects.toThrow("no instant");
    await expect(requestPhoneCode(under(), hangs, {} as never)).rejects.toThrow();
  });
});
