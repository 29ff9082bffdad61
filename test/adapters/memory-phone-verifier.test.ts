import { describe, expect, it } from "vitest";
import {
  type MemoryPhoneVerifierOptions,
  memoryPhoneVerifier,
} from "../../src/adapters/memory-phone-verifier";
import { confirmPhoneCode } from "../../src/triage/phone/confirmPhoneCode";
import { requestPhoneCode } from "../../src/triage/phone/requestPhoneCode";
import { anOrder } from "../support/anOrder";

const NOW = "2026-03-01T12:00:00.000Z";
const context = { signal: new AbortController().signal, orderIds: [] };
const send = (): void => undefined;
const phone = { number: "13800138000", country: "CN" };

function verifierWith(change: Partial<MemoryPhoneVerifierOptions> = {}) {
  const sent: string[] = [];
  const clock = { now: NOW };
  const verifier = memoryPhoneVerifier({
    send: (_, code) => sent.push(code),
    now: () => clock.now,
    ...change,
  });
  return { verifier, sent, clock };
}

describe("memoryPhoneVerifier", () => {
  it("proves an order's number by the code it sent", async () => {
    const { verifier, sent } = verifierWith();
    const order = (phoneVerification?: object) =>
      anOrder({
        customer: {
          phone: "13800138000",
          ...(phoneVerification === undefined ? {} : { phoneVerification }),
        } as never,
      });
    const asked = await requestPhoneCode(order(), verifier, { now: NOW });
    expect(asked).toMatchObject({
      status: "requested",
      phoneVerification: { expiresAt: "2026-03-01T12:10:00.000Z" },
    });
    expect(sent).toEqual([expect.stringMatching(/^\d{6}$/)]);
    expect(JSON.stringify(asked)).not.toContain(sent[0]);
    const checked = await confirmPhoneCode(order(asked.phoneVerification), sent[0] ?? "", verifier, {
      now: NOW,
    });
    expect(checked).toMatchObject({ status: "verified", phoneVerification: { verifiedAt: NOW } });
  });

  it("takes a code once, for its own try, until it expires", async () => {
    const { verifier, sent, clock } = verifierWith({ validMs: 1_000 });
    const [first, second] = [await verifier.start(phone, context), await verifier.start(phone, context)];
    const [one = "", two = ""] = sent;
    expect(await verifier.check({ id: first.id, code: one }, context)).toBe("verified");
    expect(await verifier.check({ id: first.id, code: one }, context)).toBe("expired");
    clock.now = "2026-03-01T12:00:00.999Z";
    expect(await verifier.check({ id: second.id, code: `${two}0` }, context)).toBe("wrong_code");
    clock.now = "2026-03-01T12:00:01.000Z";
    expect(await verifier.check({ id: second.id, code: two }, context)).toBe("expired");
    expect(await verifier.check({ id: "nobody's", code: two }, context)).toBe("expired");
  });

  it("takes no more than so many wrong codes, and then not the right one either", async () => {
    const { verifier } = verifierWith({ makeCode: () => "1234", tries: 2 });
    const { id } = await verifier.start(phone, context);
    const said = [];
    for (const code of ["1", "2", "1234"]) said.push(await verifier.check({ id, code }, context));
    expect(said).toEqual(["wrong_code", "too_many", "too_many"]);
  });

  it("has no code under way that could not be sent", async () => {
    const { verifier } = verifierWith({ send: () => Promise.reject(new Error("no credit")) });
    await expect(verifier.start(phone, context)).rejects.toThrow("no credit");
  });

  it.each([
    [{}, "/send"],
    [{ send, tries: 0 }, "/tries"],
    [{ send, validMs: 0.5 }, "/validMs"],
    [{ send, code: "1" }, "/code"],
  ])("refuses the options %j", (options, path) => {
    expect(() => memoryPhoneVerifier(options as never)).toThrow(
      expect.objectContaining({ code: "invalid_options", path }),
    );
  });
});
