/**
 * Makes a function of a body that takes the environment `X`; `undefined` where the host forbids it, as Node does under
 * `--disallow-code-generation-from-strings`.
 *
 * The only place of the package where text becomes code. The text is the core's own; of a rule file it holds nothing
 * but JSON literals.
 */
export function makeFunction(body: string): ((X: object) => unknown) | undefined {
  try {
    return new Function("X", body) as (X: object) => unknown;
  } catch (error) {
    if (error instanceof EvalError) return undefined;
    throw error;
  }
}
