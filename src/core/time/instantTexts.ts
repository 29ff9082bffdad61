import { formatInstant } from "./instants";

/**
 * Writes instants of one decision, epoch milliseconds, as `formatInstant` does, each but once: its exceptions were opened
 * at one instant, and what they ask for is mostly due together.
 */
export function instantTexts(): (instantMs: number) => string {
  const known = new Map<number, string>();
  return (instantMs) => {
    const text = known.get(instantMs) ?? formatInstant(instantMs);
    known.set(instantMs, text);
    return text;
  };
}
