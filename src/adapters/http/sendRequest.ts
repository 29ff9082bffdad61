import type { Fetch } from "./Fetch";
import { failureCode } from "./failureCode";
import type { HeaderSource } from "./HeaderSource";
import { httpFailure, isRetryableStatus } from "./httpFailure";
import { retryAfterMs } from "./retryAfterMs";

/** One request of an adapter. */
export interface OutgoingRequest {
  /** The adapter's name, for errors. */
  readonly adapter: string;
  readonly url: string;
  readonly method: "GET" | "POST";
  /** The host's; they win over `ownHeaders`. */
  readonly headers?: HeaderSource | undefined;
  readonly ownHeaders?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal: AbortSignal;
  /** @defaultValue the platform's */
  readonly fetch?: Fetch | undefined;
  /** Statuses besides 2xx that are answers. */
  readonly accept?: readonly number[];
}

/**
 * Sends one request and gives the response, its body unread, when its status is an answer.
 *
 * Redirects are not followed: `fetch` takes headers of one's own, keys among them, along to another host.
 *
 * @throws HttpFailure where there is no connection or another status; the signal's reason when it aborts.
 */
export async function sendRequest(request: OutgoingRequest): Promise<Response> {
  const { adapter, url, method, body, signal, accept = [] } = request;
  const { fetch = (to, init) => globalThis.fetch(to, init) } = request;
  signal.throwIfAborted();
  const headers = await readHeaders(request);
  let response: Response;
  try {
    const given = body === undefined ? {} : { body };
    response = await fetch(url, { method, headers, signal, redirect: "manual", ...given });
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const code = failureCode(error);
    const what = code === undefined ? "no connection" : `no connection (${code})`;
    throw httpFailure(adapter, what, { retryable: true });
  }
  const { status } = response;
  if (response.ok || accept.includes(status)) return response;
  // An unread body keeps its connection.
  await response.body?.cancel().catch(() => undefined);
  if (response.type === "opaqueredirect" || (status >= 300 && status < 400)) {
    const what = "answered with a redirect, which is not followed; give the address it leads to";
    throw httpFailure(adapter, what, { status, retryable: false });
  }
  throw httpFailure(adapter, `answered status ${status}`, {
    status,
    retryable: isRetryableStatus(status),
    retryAfterMs: retryAfterMs(response.headers.get("retry-after"), Date.now()),
  });
}

async function readHeaders({
  adapter,
  headers: source,
  ownHeaders,
}: OutgoingRequest): Promise<Record<string, string>> {
  const given = typeof source === "function" ? await source() : source;
  try {
    const headers = new Headers(ownHeaders);
    for (const [name, value] of Object.entries(given ?? {})) {
      // A token read from an environment that lacks it would be sent as "undefined".
      if (typeof value !== "string") throw new TypeError();
      headers.set(name, value);
    }
    return Object.fromEntries(headers);
  } catch {
    // The platform's error quotes the value.
    throw httpFailure(adapter, "a header's value is no text, or not allowed in HTTP", { retryable: false });
  }
}
