const LONGEST_STEP = 100;

/**
 * The JSON Pointer (RFC 6901) of a path; a step of more than 100 characters, which no order has, is cut.
 *
 * @example
 * ```ts
 * jsonPointer(["lines", 0, "a/b"]); // "/lines/0/a~1b"
 * ```
 */
export function jsonPointer(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${escapeStep(String(step))}`).join("");
}

function escapeStep(step: string): string {
  const cut = step.length > LONGEST_STEP ? `${step.slice(0, LONGEST_STEP)}…` : step;
  return cut.replaceAll("~", "~0").replaceAll("/", "~1");
}
