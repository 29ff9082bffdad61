import { describe, expect, it } from "vitest";
import { googleAddress } from "../../src/adapters/google-address";
import { sqlLedger } from "../../src/adapters/sql-ledger";
import { type WebhookNotifierOptions, webhookNotifier } from "../../src/adapters/webhook-notifier";
import { refusedAt } from "../support/refusedAt";

const secrets = ["whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"];
const hook = (change: object) =>
  webhookNotifier({ url: "https://hook.example/", secrets, ...change } as WebhookNotifierOptions);
const ledger = (leaseMs: number) => sqlLedger({ query: () => ({ rows: [] }), leaseMs });

describe("options that would be taken for something else", () => {
  it.each<[string, () => unknown]>([
    // A timer takes each of these for one millisecond.
    ["/timeoutMs", () => hook({ timeoutMs: Number.POSITIVE_INFINITY })],
    ["/timeoutMs", () => hook({ timeoutMs: -1 })],
    ["/retry", () => hook({ retry: { times: -1, firstMs: 1, longestMs: 1 } })],
    ["/retry", () => hook({ retry: { times: 1 } })],
    ["/channels", () => hook({ channels: "team" })],
    ["/leaseMs", () => ledger(1e300)],
    // It would cover nothing, and say nothing.
    ["/regions", () => googleAddress({ apiKey: "k", regions: ["de"] })],
  ])("are refused at %s", (path, make) => {
    expect(refusedAt(make)).toBe(path);
  });

  it("are refused where they do not exist", async () => {
    const open = ledger(1_000);
    await expect(open.inDoubt({ limt: 1 } as never)).rejects.toMatchObject({ code: "invalid_options" });
    const olderThan = "2026-03-01T00:00:00Z";
    await expect(open.forget({ olderThan, all: true } as never)).rejects.toMatchObject({
      code: "invalid_options",
    });
  });
});
