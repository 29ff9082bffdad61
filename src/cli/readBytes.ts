import { pipeline, Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { OrderTriageError } from "../core/errors/OrderTriageError";
import { unreadableFile } from "./unreadableFile";

/** Bytes with the name they are reported under. */
export interface ByteSource {
  /** The file as the user named it, or `stdin`. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array | string>;
}

/**
 * The UTF-8 text of a source as byte chunks: gunzipped when it begins with the gzip magic number, whatever its name,
 * and recoded when it begins with the mark of UTF-16 (as Windows PowerShell writes). Chunks are never empty.
 *
 * Throws an `OrderTriageError` `unreadable_file` while iterating when the source fails or its gzip data is damaged.
 *
 * @example
 * ```ts
 * for await (const chunk of readBytes({ name: "a.gz", chunks: createReadStream("a.gz") })) process.stdout.write(chunk);
 * ```
 */
export async function* readBytes(source: ByteSource): AsyncGenerator<Buffer> {
  const plain = await peek(toBuffers(source), 2);
  if (startsWith(plain.head, [0x1f, 0x8b])) {
    yield* recoded(await peek(gunzipped(plain.chunks, source.name), 2));
  } else yield* recoded(plain);
}

interface Peeked {
  /** The first bytes; fewer than asked only when the source has fewer. */
  readonly head: Buffer;
  /** All bytes, the first ones included. */
  readonly chunks: AsyncGenerator<Buffer>;
}

async function peek(chunks: AsyncGenerator<Buffer>, length: number): Promise<Peeked> {
  let head: Buffer = Buffer.alloc(0);
  while (head.length < length) {
    const next = await chunks.next();
    if (next.done === true) break;
    head = head.length === 0 ? next.value : Buffer.concat([head, next.value]);
  }
  return { head, chunks: prepended(head, chunks) };
}

async function* prepended(head: Buffer, chunks: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  try {
    if (head.length > 0) yield head;
    yield* chunks;
  } finally {
    await chunks.return(undefined);
  }
}

async function* toBuffers(source: ByteSource): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of source.chunks) {
      if (chunk.length === 0) continue;
      yield typeof chunk === "string"
        ? Buffer.from(chunk)
        : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    }
  } catch (error) {
    throw unreadableFile("read", source.name, error);
  }
}

async function* gunzipped(chunks: AsyncGenerator<Buffer>, name: string): AsyncGenerator<Buffer> {
  let sourceError: unknown;
  const input = async function* (): AsyncGenerator<Buffer> {
    try {
      yield* chunks;
    } catch (error) {
      sourceError = error;
      throw error;
    }
  };
  // The error reaches the reader through the iteration below; the callback only keeps it from being unhandled.
  const gunzip = pipeline(Readable.from(input()), createGunzip(), () => {});
  try {
    for await (const chunk of gunzip) if (chunk.length > 0) yield chunk as Buffer;
  } catch (error) {
    if (sourceError !== undefined) throw sourceError;
    const text = `${name}: its gzip data is damaged or cut off (${(error as Error).message}); copy or pack it again`;
    throw new OrderTriageError("unreadable_file", text, { cause: error });
  }
}

async function* recoded({ head, chunks }: Peeked): AsyncGenerator<Buffer> {
  const encoding = startsWith(head, [0xff, 0xfe])
    ? "utf-16le"
    : startsWith(head, [0xfe, 0xff])
      ? "utf-16be"
      : undefined;
  if (encoding === undefined) return yield* chunks;
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) {
    const text = decoder.decode(chunk, { stream: true });
    if (text !== "") yield Buffer.from(text);
  }
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}

function startsWith(bytes: Buffer, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
