import { parseInstant } from "./instants";

/** True for text that the core reads as an instant: ISO 8601 with offset or `Z`, on a day that exists. */
export function isInstant(value: unknown): value is string {
  if (typeof value !== "string") return false;
  try {
    parseInstant(value);
    return true;
  } catch {
    return false;
  }
}
