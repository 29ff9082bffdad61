import { isOrderTriageError } from "../../src/core/errors/OrderTriageError";

/** The place at which options are refused as `invalid_options`; `undefined` where they are taken. */
export function refusedAt(make: () => unknown): string | undefined {
  try {
    make();
  } catch (error) {
    if (isOrderTriageError(error) && error.code === "invalid_options") return error.path;
    throw error;
  }
  return undefined;
}
