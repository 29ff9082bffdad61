import { createHmac } from "node:crypto";
import fc from "fast-check";
import { Webhook } from "standardwebhooks";
import { describe, expect, it } from "vitest";
import { retryAfterMs } from "../../src/adapters/http/retryAfterMs";
import { openSecrets, signWebhook } from "../../src/adapters/webhook/signWebhook";
import { webhookNotifier } from "../../src/adapters/webhook-notifier";
import { aContext, aMessage } from "./notify/aMessage";

const bytes = fc.uint8Array({ minLength: 24, maxLength: 64 }).map((array) => Buffer.from(array));
const secretOf = (key: Buffer) => `whsec_${key.toString("base64")}`;
const well = fc.string({ unit: "grapheme" });

describe("the signature of a webhook", () => {
  it("is HMAC-SHA256 over id, seconds and body, once a secret, whatever they are", () => {
    const keys = fc.array(bytes, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(keys, well, fc.nat(2 ** 31), well, (all, id, seconds, body) => {
        const expected = all.map((key) =>
          createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64"),
        );
        const signature = signWebhook(openSecrets(all.map(secretOf)), id, seconds * 1000 + 999, body);
        expect(signature).toBe(expected.map((each) => `v1,${each}`).join(" "));
      }),
    );
  });

  it("is verified by the package for any message, and for no other body, id or secret", async () => {
    await fc.assert(
      fc.asyncProperty(bytes, bytes, well, fc.nat(), async (key, other, text, at) => {
        fc.pre(!key.equals(other));
        const sent: { readonly headers: Record<string, string>; readonly body: string }[] = [];
        const fetch = async (_: unknown, init?: RequestInit) => {
          sent.push({ headers: init?.headers as Record<string, string>, body: String(init?.body) });
          return new Response(null, { status: 204 });
        };
        const notifier = webhookNotifier({ url: "https://shop.example", secrets: [secretOf(key)], fetch });
        const message = aMessage({ params: { text } });
        await notifier.send(message, aContext());
        const [{ headers, body } = { headers: {}, body: "" }] = sent;
        const verify = (secret: Buffer, changed = body, more = {}) =>
          new Webhook(secretOf(secret)).verify(changed, { ...headers, ...more });
        expect(verify(key)).toMatchObject({ data: message });
        const place = at % body.length;
        const tampered = `${body.slice(0, place)}${body[place] === "x" ? "y" : "x"}${body.slice(place + 1)}`;
        expect(() => verify(key, tampered)).toThrow();
        expect(() => verify(key, body, { "webhook-id": "msg_1" })).toThrow();
        expect(() => verify(other)).toThrow();
      }),
      { numRuns: 100 },
    );
  });
});

describe("Retry-After", () => {
  it("is read as seconds and as a date, and as nothing else", () => {
    const now = Date.parse("2026-03-10T09:00:00Z");
    fc.assert(
      fc.property(fc.nat(1e8), (seconds) => {
        expect(retryAfterMs(String(seconds), now)).toBe(seconds * 1000);
        expect(retryAfterMs(new Date(now + seconds * 1000).toUTCString(), now)).toBe(seconds * 1000);
        expect(retryAfterMs(new Date(now - seconds * 1000).toUTCString(), now)).toBe(0);
      }),
    );
    for (const odd of [null, "", "-1", "1.5", "soon", "2026-03-10T09:00:00Z", "9".repeat(20)]) {
      expect(retryAfterMs(odd, now)).toBeUndefined();
    }
  });
});
