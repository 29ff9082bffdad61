/** A promise that was not kept: what was promised, what came instead, and how to mend it. */
export function broken(promised: string, came: string, remedy: string): Error {
  return new Error(`promised: ${promised}; came: ${came}; to mend it, ${remedy}`);
}
