import { OrderTriageError } from "../core/errors/OrderTriageError";

/** @throws OrderTriageError `invalid_options` with the place of the option and what it should be. */
export function refuseOptions(path: string, remedy: string): never {
  throw new OrderTriageError("invalid_options", `${path}: ${remedy}`, { path });
}
