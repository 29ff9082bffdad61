/** SQLSTATE classes in which the same statement fails again: data, syntax, privileges, authorization. */
const LASTING = /* @__PURE__ */ new Set(["22", "28", "3D", "3F", "42"]);

/**
 * A failed query as an error that can be reported: PostgreSQL's five-letter state or the operating system's word, and
 * no text of the driver's, in which connection strings and values turn up.
 */
export function queryFailure(adapter: string, cause: unknown): Error {
  const code = (cause as { readonly code?: unknown } | null | undefined)?.code;
  const state = typeof code === "string" && /^(?:[\dA-Z]{5}|E[A-Z]{3,30})$/.test(code) ? code : undefined;
  const message = `${adapter}: the query failed${state === undefined ? "" : ` (${state})`}; the query function sees the driver's error`;
  return Object.assign(new Error(message), { retryable: !LASTING.has(state?.slice(0, 2) ?? "") });
}
