import { httpFailure, isRetryableStatus } from "./httpFailure";
import { type OutgoingRequest, sendRequest } from "./sendRequest";

/** A request whose answer is JSON. */
export interface JsonRequest extends OutgoingRequest {
  /** Of the answer we have: a server that has nothing newer says so with 304 and no body. */
  readonly etag?: string | undefined;
}

/** A body of JSON with its tag, or that nothing changed since the tag that was sent. */
export type JsonAnswer =
  | { readonly isUnchanged: false; readonly status: number; readonly body: unknown; readonly etag?: string }
  | { readonly isUnchanged: true };

/**
 * Sends one request and reads JSON.
 *
 * @throws HttpFailure as `sendRequest`, and for a body that is not JSON; the signal's reason when it aborts.
 */
export async function requestJson({ etag, ...request }: JsonRequest): Promise<JsonAnswer> {
  const { adapter, signal, ownHeaders, accept = [] } = request;
  const response = await sendRequest({
    ...request,
    ownHeaders: {
      accept: "application/json",
      ...ownHeaders,
      ...(etag === undefined ? {} : { "if-none-match": etag }),
    },
    accept: etag === undefined ? accept : [...accept, 304],
  });
  if (response.status === 304) return { isUnchanged: true };
  let text: string;
  try {
    text = await response.text();
  } catch {
    if (signal.aborted) throw signal.reason;
    throw httpFailure(adapter, "the connection broke in the middle of the body", { retryable: true });
  }
  const { status } = response;
  const tag = response.headers.get("etag");
  try {
    return { isUnchanged: false, status, body: JSON.parse(text), ...(tag === null ? {} : { etag: tag }) };
  } catch {
    // The platform's error quotes the body. A gateway's page may be gone the next time.
    throw httpFailure(adapter, "the body is not JSON", {
      status,
      retryable: response.ok || isRetryableStatus(status),
    });
  }
}
