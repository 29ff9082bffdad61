import { open, stat } from "node:fs/promises";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import type { Host } from "./Host";
import type { ByteSource } from "./readBytes";
import { unreadableFile } from "./unreadableFile";

/** The orders' source, open, and how much there is to read. */
export interface OpenedOrders extends ByteSource {
  /** Bytes in all; `undefined` where nobody knows, as for stdin. */
  readonly size: number | undefined;
  readonly close: () => Promise<void>;
}

/**
 * Opens the file of orders, or stdin for `-`.
 *
 * @param onBytes called with the number of bytes of every piece that is read
 *
 * Throws an `OrderTriageError` `unreadable_file`, or `usage` when the output would overwrite the orders.
 *
 * @example
 * ```ts
 * const source = await openOrders("orders.ndjson", undefined, host, () => {});
 * for await (const item of readOrders(source)) console.log(item.position);
 * ```
 */
export async function openOrders(
  name: string,
  outFile: string | undefined,
  host: Pick<Host, "stdin">,
  onBytes: (bytes: number) => void,
): Promise<OpenedOrders> {
  if (name === "-") {
    return { name: "stdin", chunks: counted(host.stdin, onBytes), size: undefined, close: async () => {} };
  }
  const file = await open(name).catch((error: unknown) => {
    throw unreadableFile("read", name, error);
  });
  const { size, dev, ino } = await file.stat();
  if (outFile === undefined || !(await isFile(outFile, dev, ino))) {
    return {
      name,
      chunks: counted(file.createReadStream(), onBytes),
      size: size > 0 ? size : undefined,
      close: () => file.close(),
    };
  }
  await file.close();
  throw new OrderTriageError("usage", `--out ${outFile} would overwrite the orders: name another file`);
}

async function isFile(name: string, dev: number, ino: number): Promise<boolean> {
  const found = await stat(name).catch(() => undefined);
  return found?.dev === dev && found.ino === ino;
}

async function* counted(
  chunks: AsyncIterable<Uint8Array | string>,
  onBytes: (bytes: number) => void,
): AsyncGenerator<Uint8Array | string> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}
