import { requireOptions } from "../core/errors/requireOptions";
import type { StockLevel } from "../core/lookups/stockLookup";
import type { AdapterContext } from "../triage/AdapterContext";
import { keepRecent } from "../triage/keepRecent";
import { refuseOptions } from "../triage/refuseOptions";
import type { StockLookup } from "../triage/StockLookup";
import type { Fetch } from "./http/Fetch";
import type { HeaderSource } from "./http/HeaderSource";
import { inTurns } from "./http/inTurns";
import { requestJson } from "./http/requestJson";
import { requireUrl } from "./http/requireUrl";
import { type BodyLevels, readStockBody } from "./stock/readStockBody";

export type { StockAtNode, StockKey, StockLevel } from "../core/lookups/stockLookup";
export type { StockLookup } from "../triage/StockLookup";
export type { Fetch } from "./http/Fetch";
export type { HeaderSource } from "./http/HeaderSource";

/** Where the stock service is and how it is asked. */
export interface HttpStockOptions {
  /** Of the service, e.g. `https://stock.example/levels`; the SKUs are added to its query. */
  readonly url: string;
  /** Sent along, e.g. `authorization`. */
  readonly headers?:
    | HeaderSource
    | ((context: AdapterContext) => ReturnType<Extract<HeaderSource, () => unknown>>);
  /**
   * SKUs in one request, at most: each becomes a `sku=…` in the URL.
   *
   * @defaultValue 50
   */
  readonly maxSkus?: number;
  /**
   * Answers with an `ETag` kept, at most, so that what has not changed need not be sent again.
   *
   * @defaultValue 100
   */
  readonly keptAnswers?: number;
  /** @defaultValue the platform's */
  readonly fetch?: Fetch;
  /**
   * The time for `observedAt` where the service does not tell it, ISO 8601 with offset.
   *
   * @defaultValue the clock of the machine
   */
  readonly now?: () => string;
}

const HTTP_STOCK_OPTIONS: readonly (keyof HttpStockOptions)[] = [
  "url",
  "headers",
  "maxSkus",
  "keptAnswers",
  "fetch",
  "now",
];
const REQUESTS_AT_ONCE = 4;

/**
 * A stock lookup that asks a service over HTTP: `GET <url>?sku=A&sku=B`, SKUs sorted, answered by JSON such as
 *
 * ```json
 * { "observedAt": "2026-03-01T12:00:00Z",
 *   "levels": [{ "sku": "A", "nodes": [{ "node": "SHA", "onHand": 5, "reserved": 2,
 *     "inbound": [{ "quantity": 20, "expectedAt": "2026-03-09T00:00:00+08:00" }] }] }] }
 * ```
 *
 * A node is a `StockAtNode`. `observedAt` may stand at a level, for all of them, or nowhere, which means now; now is
 * also when the service says 304 (not modified) to the `ETag` of such an answer. A SKU that is not among the levels is
 * an `Error`; one that is there twice or cannot be used too, for it alone. Levels of other SKUs are passed over.
 *
 * Another status, no connection, or a body of another kind throws an error with `retryable` and, where the service
 * says so, `retryAfterMs`; it holds nothing of the URL, the headers or the body. Redirects are not followed.
 *
 * @throws OrderTriageError `invalid_options` without a URL, or for a number that is not from 1.
 * @example
 * ```ts
 * const stock = httpStock({
 *   url: "https://stock.example/levels",
 *   headers: async () => ({ authorization: `Bearer ${await freshToken()}` }),
 * });
 * ```
 */
export function httpStock(options: HttpStockOptions): StockLookup {
  requireOptions(options, HTTP_STOCK_OPTIONS, "httpStock");
  const { headers, maxSkus = 50, keptAnswers = 100, fetch, now = () => new Date().toISOString() } = options;
  const base = requireUrl(options.url, "/url");
  for (const [name, value, least] of [
    ["maxSkus", maxSkus, 1],
    ["keptAnswers", keptAnswers, 0],
  ] as const) {
    if (!Number.isSafeInteger(value) || value < least)
      refuseOptions(`/${name}`, `must be an integer from ${least}`);
  }
  const kept = keepRecent<{ readonly etag: string; readonly levels: BodyLevels }>(keptAnswers);

  async function ask(skus: readonly string[], context: AdapterContext): Promise<AnsweredChunk> {
    const { signal, tenant } = context;
    const url = new URL(base);
    for (const sku of skus) url.searchParams.append("sku", sku);
    // Before the question: what is read later is as new as that at least.
    const askedAt = now();
    // A tag of one tenant's answer must not bring it to another.
    const keptAs = JSON.stringify([tenant, url.href]);
    const last = kept.get(keptAs);
    const source = typeof headers === "function" ? () => headers(context) : headers;
    const asked = { adapter: "http-stock", url: url.href, method: "GET", headers: source, signal, fetch };
    const request = { ...asked, method: "GET" } as const;
    const answer = await requestJson({ ...request, etag: last?.etag });
    if (answer.isUnchanged) return { levels: last?.levels ?? new Map(), askedAt };
    const levels = readStockBody(answer.body);
    if (levels instanceof Error) throw Object.assign(levels, { retryable: false });
    if (answer.etag !== undefined) kept.set(keptAs, { etag: answer.etag, levels });
    return { levels, askedAt };
  }

  return {
    name: "http-stock",
    async lookup(keys, context) {
      // Sorted, so that the same SKUs are the same URL, whatever the order of the orders.
      const skus = [...new Set(keys.map(({ sku }) => sku))].sort();
      const chunks = Array.from({ length: Math.ceil(skus.length / maxSkus) }, (_, at) =>
        skus.slice(at * maxSkus, (at + 1) * maxSkus),
      );
      const answers = await inTurns(chunks, REQUESTS_AT_ONCE, (chunk) => ask(chunk, context));
      const found = new Map<string, StockLevel | Error>();
      for (const [at, chunk] of chunks.entries()) {
        for (const sku of chunk) found.set(sku, answerFor(sku, answers[at]));
      }
      return keys.map(({ sku }) => found.get(sku) as StockLevel | Error);
    },
  };
}

interface AnsweredChunk {
  readonly levels: BodyLevels;
  readonly askedAt: string;
}

function answerFor(sku: string, answer: AnsweredChunk | undefined): StockLevel | Error {
  const level = answer?.levels.get(sku);
  if (answer === undefined || level === undefined)
    return new Error("http-stock: the service has no level for this SKU");
  return level instanceof Error ? level : { observedAt: answer.askedAt, ...level };
}
