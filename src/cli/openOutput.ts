import { open } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Host, HostOutput } from "./Host";
import { unreadableFile } from "./unreadableFile";

/** Where a report goes. */
export interface Output {
  readonly stream: HostOutput;
  /**
   * Writes all texts, no faster than the stream takes them, and resolves when they are written; once only.
   *
   * Rejects with an `OrderTriageError` when the stream fails: `broken_pipe`, or `unwritable_file`.
   */
  readonly write: (texts: AsyncIterable<string>) => Promise<void>;
}

/** `code` of the error that a reader which has gone away (`| head`) makes; a reason to stop, not a failure. */
export const BROKEN_PIPE = "broken_pipe";

const GONE: ReadonlySet<unknown> = new Set(["EPIPE", "ERR_STREAM_PREMATURE_CLOSE", "ERR_STREAM_DESTROYED"]);

/**
 * Opens the file of `--out`, emptied, or stdout without one.
 *
 * Throws an `OrderTriageError` `unwritable_file`.
 *
 * @example
 * ```ts
 * const output = await openOutput("report.txt", host);
 * await output.write(texts);
 * ```
 */
export async function openOutput(outFile: string | undefined, host: Pick<Host, "stdout">): Promise<Output> {
  if (outFile !== undefined) {
    const file = await open(outFile, "w").catch((error: unknown) => {
      throw unreadableFile("write", outFile, error);
    });
    const stream = file.createWriteStream();
    return { stream, write: (texts) => pipeline(texts, stream).catch(failed(outFile)) };
  }
  const stream = host.stdout;
  // Without a listener a late failure would end the process.
  stream.on("error", () => {});
  const write = async (texts: AsyncIterable<string>): Promise<void> => {
    await pipeline(texts, stream, { end: false });
    // An empty piece is written after all others.
    await new Promise<void>((resolve, reject) => {
      stream.write("", (error) => (error ? reject(stream.errored ?? error) : resolve()));
    });
  };
  return { stream, write: (texts) => write(texts).catch(failed("stdout")) };
}

function failed(name: string): (cause: unknown) => never {
  return (cause) => {
    if (GONE.has((cause as NodeJS.ErrnoException).code)) {
      throw new OrderTriageError(BROKEN_PIPE, `the reader of ${name} has gone away`, { cause });
    }
    throw unreadableFile("write", name, cause);
  };
}
