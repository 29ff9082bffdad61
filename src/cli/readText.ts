import { isUtf8 } from "node:buffer";
import { buffer } from "node:stream/consumers";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { type ByteSource, readBytes } from "./readBytes";
import { NOT_UTF8 } from "./readLines";

/**
 * The whole text of a source, gzipped or not, without a byte order mark.
 *
 * Throws an `OrderTriageError`: `unreadable_file`, or `invalid_json` when it is not UTF-8.
 *
 * @example
 * ```ts
 * const text = await readText({ name: "stock.json", chunks: createReadStream("stock.json") });
 * ```
 */
export async function readText(source: ByteSource): Promise<string> {
  const bytes = await buffer(readBytes(source));
  if (!isUtf8(bytes)) throw new OrderTriageError("invalid_json", `${source.name}: ${NOT_UTF8}`);
  // Unlike Buffer's toString a decoder drops the byte order mark.
  return new TextDecoder().decode(bytes);
}
