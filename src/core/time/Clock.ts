import type { millisecondsPer } from "./units";

/** How a fact reads time; declared, so that the instant of its next change can be computed. */
export type Clock<Context> =
  | {
      /** The fact's value is the time since the anchor, in `unit`; negative while the anchor is ahead. */
      readonly kind: "elapsed";
      readonly unit: ClockUnit;
      /** Epoch milliseconds, or `undefined` where there is nothing to count from. */
      readonly anchor: (context: Context) => number | undefined;
      /** Name of the calendar on whose business time it runs. @defaultValue `always`, which is wall time */
      readonly calendar?: (context: Context) => string;
    }
  | {
      /** The fact's value is the time until the anchor, in `unit`; negative once it is over. */
      readonly kind: "remaining";
      readonly unit: ClockUnit;
      readonly anchor: (context: Context) => number | undefined;
      readonly calendar?: (context: Context) => string;
    }
  | {
      /** The fact is false until the instant and true from it on. */
      readonly kind: "from";
      readonly instant: (context: Context) => number | undefined;
    };

/** Units in which a clock counts. A day is 24 hours; calendar days are a matter of `from`. */
export type ClockUnit = keyof typeof millisecondsPer;
