import type { Writable } from "node:stream";

/** A stream to write to, which may be a terminal. */
export type HostOutput = Writable & {
  readonly isTTY?: boolean;
  /** Width of the terminal in character cells. */
  readonly columns?: number;
};

/** What a command needs from the process it runs in; tests give their own. */
export interface Host {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: HostOutput;
  readonly stderr: HostOutput;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The clock `--now` defaults to: milliseconds since 1970. */
  readonly clock: () => number;
  /** True when stdout is a pipe: its reader may share the terminal, so nothing else may draw there. */
  readonly stdoutIsPipe: boolean;
}
