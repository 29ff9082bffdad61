const CODE = /^[A-Z][A-Z\d_]{1,40}$/;
const DEPTH = 4;

/**
 * The code of a failed connection, e.g. `ECONNREFUSED`, from the error or what caused it. Its texts stay behind: they
 * quote addresses, URLs and headers.
 */
export function failureCode(error: unknown, depth = DEPTH): string | undefined {
  if (typeof error !== "object" || error === null || depth === 0) return undefined;
  const { code, cause, errors } = error as Readonly<Record<string, unknown>>;
  if (typeof code === "string" && CODE.test(code)) return code;
  const below = [cause, ...(Array.isArray(errors) ? errors : [])];
  return below.map((each) => failureCode(each, depth - 1)).find((found) => found !== undefined);
}

/** Codes of connections that were never made, so that nothing can have been sent. */
export const NEVER_CONNECTED: readonly string[] = [
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
];
