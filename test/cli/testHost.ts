import { Writable } from "node:stream";
import type { Host, HostOutput } from "../../src/cli/Host";

/** What a test wants its host to be like. */
export interface TestHostOptions {
  readonly stdin?: Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;
  readonly stdoutIsTTY?: boolean;
  readonly stderrIsTTY?: boolean;
  readonly stdoutIsPipe?: boolean;
  readonly columns?: number;
  readonly env?: Host["env"];
  /** Bytes stdout takes before it fails as a pipe without a reader does. */
  readonly stdoutBreaksAfter?: number;
}

/** A host whose output is kept. */
export interface TestHost extends Host {
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when everything written has arrived. */
  readonly drained: () => Promise<void>;
}

/** The instant of a test host's clock. */
export const NOW = "2026-03-02T09:00:00.000Z";

/** A host for one command: no terminal, nothing on stdin, unless asked otherwise. */
export function testHost(options: TestHostOptions = {}): TestHost {
  const out = keptOutput(options.stdoutIsTTY, options.columns, options.stdoutBreaksAfter);
  const err = keptOutput(options.stderrIsTTY, options.columns);
  return {
    stdin: (async function* () {
      yield* options.stdin ?? [];
    })(),
    stdout: out.stream,
    stderr: err.stream,
    env: options.env ?? {},
    clock: () => Date.parse(NOW),
    stdoutIsPipe: options.stdoutIsPipe ?? false,
    out: out.text,
    err: err.text,
    drained: async () => {
      await Promise.all([drain(out.stream), drain(err.stream)]);
    },
  };
}

async function drain(stream: HostOutput): Promise<void> {
  if (!stream.destroyed) await new Promise((resolve) => stream.end(resolve));
}

/** A stream that keeps what it is given, and fails with `EPIPE` after so many bytes. */
export function keptOutput(isTTY = false, columns?: number, breaksAfter = Number.POSITIVE_INFINITY) {
  const chunks: Buffer[] = [];
  let length = 0;
  const stream: HostOutput = new Writable({
    highWaterMark: 1024,
    write: (chunk: Buffer, _encoding, done) => {
      length += chunk.length;
      if (length > breaksAfter) {
        done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
        return;
      }
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  Object.assign(stream, { isTTY, ...(columns === undefined ? {} : { columns }) });
  return { stream, text: () => Buffer.concat(chunks).toString("utf8") };
}
