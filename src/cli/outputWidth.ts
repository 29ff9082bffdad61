import type { Host, HostOutput } from "./Host";

const WIDTH_WITHOUT_TERMINAL = 110;

/**
 * How wide to write for a stream, in character cells: the terminal's width, else `COLUMNS`, else 110.
 *
 * @example
 * ```ts
 * widthOf(process.stdout, process.env); // 110 in a pipe
 * ```
 */
export function widthOf(stream: HostOutput, env: Host["env"]): number {
  // Some pseudo terminals say 0.
  return stream.columns || Number(env.COLUMNS) || WIDTH_WITHOUT_TERMINAL;
}
