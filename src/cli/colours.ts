import pc from "picocolors";
import type { Severity } from "../core/classify/OrderException";
import type { Host, HostOutput } from "./Host";

/** Colour functions of picocolors; they give the text as it is where colour is off. */
export type Colours = ReturnType<typeof pc.createColors>;

/**
 * The colours for a stream: only on a terminal that can show them, and never when `NO_COLOR` is set.
 *
 * @example
 * ```ts
 * coloursFor(process.stdout, process.env).red("stop");
 * ```
 */
export function coloursFor(stream: HostOutput, env: Host["env"]): Colours {
  return pc.createColors(stream.isTTY === true && !env.NO_COLOR && env.TERM !== "dumb");
}

/**
 * A text in the colour of a severity.
 *
 * @example
 * ```ts
 * severityColour(colours, "error")("stock.short"); // red
 * ```
 */
export function severityColour(colours: Colours, severity: Severity): (text: string) => string {
  if (severity === "critical") return (text) => colours.bold(colours.red(text));
  if (severity === "error") return colours.red;
  return severity === "warning" ? colours.yellow : colours.cyan;
}
