import { describe, expect, it } from "vitest";
import { assembleTriage } from "../../../src/triage/assembleTriage";
import type { TriageOptions } from "../../../src/triage/TriageOptions";
import { fakeCore } from "../fakeCore";

const stock = { name: "erp", lookup: () => [] };
const notifiers = [{ name: "mail", channels: ["email"], send: () => ({}) }];

function made(resilience: unknown, options: Partial<TriageOptions> = { stock, notifiers }): () => unknown {
  return () => assembleTriage(fakeCore, { ...options, resilience: resilience as never });
}

describe("checkResilience", () => {
  it("takes what is documented, with parts switched off", () => {
    const all = { timeoutMs: 1, breaker: { failures: 1, restMs: 0 }, bulkhead: { calls: 1, waiting: 0 } };
    const off = { timeoutMs: false, breaker: false, bulkhead: false } as const;
    const lookups = {
      stock: { ...all, retry: { times: 0, firstMs: 0, longestMs: 0 }, batchSize: 1, waitMs: 0 },
      "*": { ...off, retry: false, cache: false },
    };
    expect(made({ lookups, notifiers: { mail: all, "*": off }, ledger: { timeoutMs: 5 } })).not.toThrow();
    expect(
      made({ lookups: { stock: { cache: { keys: 1, freshMs: 1 }, timeoutMs: undefined } } }),
    ).not.toThrow();
    expect(made({})).not.toThrow();
    expect(made(undefined)).not.toThrow();
  });

  it.each<[place: string, remedy: string, resilience: unknown]>([
    ["/resilience", "must be an object", 3],
    ["/resilience", "must be an object", []],
    ["/resilience/lookup", 'did you mean "lookups"?', { lookup: {} }],
    ["/resilience/lookups", "must be an object", { lookups: true }],
    ["/resilience/lookups/stok", 'did you mean "stock"?', { lookups: { stok: {} } }],
    ["/resilience/lookups/address", "there is no lookup adapter", { lookups: { address: {} } }],
    ["/resilience/notifiers/mial", 'did you mean "mail"?', { notifiers: { mial: {} } }],
    ["/resilience/notifiers/mail/retry", "there is no option", { notifiers: { mail: { retry: false } } }],
    ["/resilience/lookups/stock", "must be an object", { lookups: { stock: null } }],
    ["/resilience/lookups/*/timeout", 'did you mean "timeoutMs"?', { lookups: { "*": { timeout: 3 } } }],
    ["/resilience/lookups/*/timeoutMs", "from 1 to 2147483647", { lookups: { "*": { timeoutMs: 0 } } }],
    ["/resilience/lookups/*/timeoutMs", "from 1 to", { lookups: { "*": { timeoutMs: 2_147_483_648 } } }],
    ["/resilience/lookups/*/batchSize", "from 1, not false", { lookups: { "*": { batchSize: false } } }],
    ["/resilience/lookups/*/waitMs", "not NaN", { lookups: { "*": { waitMs: Number.NaN } } }],
    [
      "/resilience/lookups/*/breaker",
      "give all of failures, restMs",
      { lookups: { "*": { breaker: { failures: 3 } } } },
    ],
    ["/resilience/lookups/*/breaker", "must be an object", { lookups: { "*": { breaker: true } } }],
    [
      "/resilience/lookups/*/retry/times",
      "from 0, not 1.5",
      { lookups: { "*": { retry: { times: 1.5, firstMs: 1, longestMs: 1 } } } },
    ],
    [
      "/resilience/lookups/*/cache/freshMS",
      'did you mean "freshMs"?',
      { lookups: { "*": { cache: { keys: 1, freshMS: 3 } } } },
    ],
    ["/resilience/ledger/timeoutMs", "from 1", { ledger: { timeoutMs: "5" } }],
    ["/resilience/ledger/breaker", "there is no option", { ledger: { breaker: false } }],
  ])("refuses at %s: %s", (path, remedy, resilience) => {
    expect(made(resilience)).toThrow(expect.objectContaining({ code: "invalid_options", path }));
    expect(made(resilience)).toThrow(remedy);
  });

  it("knows the lookups by the names under which they are given", () => {
    const lookups = { customer: { name: "crm", lookup: () => [] } };
    expect(made({ lookups: { customer: {} } }, { lookups })).not.toThrow();
    expect(made({ lookups: { crm: {} } }, { lookups })).toThrow("known are customer, *");
  });
});
