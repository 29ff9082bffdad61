import { OrderTriageError } from "../../core/errors/OrderTriageError";

/**
 * The address of an endpoint, as it is written in the end.
 *
 * @param of whose option it is, for the message
 * @throws OrderTriageError `invalid_options` for what is no http(s) address, or one with a password in it, which `fetch`
 * refuses; it is not quoted, as it may hold a token
 */
export function requireEndpoint(url: unknown, of: string): URL {
  const parsed = typeof url === "string" ? parse(url) : undefined;
  if (parsed !== undefined && /^https?:$/.test(parsed.protocol) && parsed.username + parsed.password === "") {
    return parsed;
  }
  const message = `${of}: "url" must be an https (or http) address without user and password; put these into "headers"`;
  throw new OrderTriageError("invalid_options", message, { path: "/url" });
}

function parse(url: string): URL | undefined {
  try {
    return new URL(url);
  } catch {
    return undefined;
  }
}
