import { dirname } from "node:path";
import { OrderTriageError } from "../core/errors/OrderTriageError";

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file; look at the path (relative paths start at the current folder)",
  ENOTDIR: "a part of the path is a file, not a folder",
  EISDIR: "it is a folder; name a file in it",
  EACCES: "this user may not open it; look at its permissions",
  EPERM: "this user may not open it; look at its permissions",
  EROFS: "the disk is read-only; write elsewhere",
  ENOSPC: "the disk is full; make room or write elsewhere",
  EMFILE: "too many files are open",
};

/**
 * The error for a file that could not be read or written, with the remedy for the system's reason.
 *
 * @example
 * ```ts
 * throw unreadableFile("read", "orders.json", error); // cannot read orders.json: there is no such file; …
 * ```
 */
export function unreadableFile(verb: "read" | "write", name: string, cause: unknown): OrderTriageError {
  const { code, message } = cause as { readonly code?: unknown; readonly message?: unknown };
  if (verb === "write" && code === "ENOENT") {
    const message = `cannot write ${name}: there is no folder ${dirname(name)}; make it first`;
    return new OrderTriageError("unwritable_file", message, { cause });
  }
  const remedy = typeof code === "string" && Object.hasOwn(REMEDIES, code) ? REMEDIES[code] : String(message);
  return new OrderTriageError(
    verb === "read" ? "unreadable_file" : "unwritable_file",
    `cannot ${verb} ${name}: ${remedy}`,
    { cause },
  );
}
