import { SingleBar } from "cli-progress";
import type { HostOutput } from "./Host";

/** Shows on a terminal how far a long run has come. */
export interface Progress {
  readonly addBytes: (bytes: number) => void;
  readonly addOrder: () => void;
  /** Clears the bar's line, so that something else can be printed; it comes back by itself. */
  readonly hide: () => void;
  /** Clears the bar for good. */
  readonly stop: () => void;
}

/** How a bar is shown. */
export interface ProgressOptions {
  readonly stream: HostOutput;
  /** Bytes to be read in all; `undefined` shows counts instead of a bar. */
  readonly size: number | undefined;
  /** Whether other output goes to the same terminal, so that the bar must make way for it. */
  readonly sharesTerminal: boolean;
  /** Milliseconds before the bar appears: short runs never show one. @defaultValue 500 */
  readonly delayMs?: number;
}

const TICK_MS = 100;
const DELAY_MS = 500;

/** A progress that shows nothing, for output that is no terminal's. */
export const noProgress: Progress = {
  addBytes: () => {},
  addOrder: () => {},
  hide: () => {},
  stop: () => {},
};

/**
 * A progress bar that appears only when a run takes long.
 *
 * @example
 * ```ts
 * const progress = startProgress({ stream: process.stderr, size: 1_000_000, sharesTerminal: true });
 * ```
 */
export function startProgress({
  stream,
  size,
  sharesTerminal,
  delayMs = DELAY_MS,
}: ProgressOptions): Progress {
  const started = performance.now();
  let bytes = 0;
  let orders = 0;
  let shown = false;
  let hiddenSinceTick = false;
  const bar = new SingleBar({
    stream,
    format: `${size === undefined ? "" : "{bar} {percentage}% · "}{orders} orders · {seconds} s`,
    barCompleteChar: "█",
    barIncompleteChar: "░",
    barsize: 30,
    clearOnComplete: true,
    hideCursor: false,
    gracefulExit: false,
    linewrap: null,
  });
  const payload = (): object => ({ orders, seconds: Math.round((performance.now() - started) / 1000) });
  const tick = (): void => {
    // While rows are being printed the bar stays away, or it would flicker between them.
    const busy = hiddenSinceTick;
    hiddenSinceTick = false;
    if (shown) bar.update(bytes, payload());
    else if (!busy && performance.now() - started >= delayMs) {
      bar.start(size ?? 1, bytes, payload());
      shown = true;
    }
  };
  const timer = setInterval(tick, TICK_MS);
  timer.unref();
  const clear = (): void => {
    if (shown) bar.stop();
    shown = false;
  };
  return {
    addBytes: (more) => {
      bytes += more;
    },
    addOrder: () => {
      orders++;
    },
    hide: () => {
      if (!sharesTerminal) return;
      hiddenSinceTick = true;
      clear();
    },
    stop: () => {
      clearInterval(timer);
      clear();
    },
  };
}
