import { noSuch } from "../rules/Issues";
import { OrderTriageError } from "./OrderTriageError";

/**
 * Refuses options that nobody reads: plain JavaScript takes a mistyped name for one that was left out.
 *
 * @param of whose options they are, for the message
 * @throws OrderTriageError `invalid_options`, naming the nearest one
 */
export function requireOptions(given: unknown, known: readonly string[], of: string): void {
  if (typeof given !== "object" || given === null || Array.isArray(given)) {
    throw new OrderTriageError(
      "invalid_options",
      `${of} takes its options as an object: ${known.join(", ")}`,
    );
  }
  for (const name of Object.keys(given)) {
    if (known.includes(name)) continue;
    throw new OrderTriageError("invalid_options", `${of}: ${noSuch("option", name, known)}`, {
      path: `/${name}`,
    });
  }
}
