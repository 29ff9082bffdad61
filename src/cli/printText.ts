import { isOrderTriageError } from "../core/errors/OrderTriageError";
import type { Host } from "./Host";
import { BROKEN_PIPE, openOutput } from "./openOutput";

/**
 * Writes a text to stdout, or to a file, to its end. A reader that has gone away (`| head`) is no failure.
 *
 * Throws an `OrderTriageError` `unwritable_file`.
 *
 * @example
 * ```ts
 * await printText("done\n", host);
 * ```
 */
export async function printText(
  text: string,
  host: Pick<Host, "stdout">,
  outFile: string | undefined,
): Promise<void> {
  const output = await openOutput(outFile, host);
  const once = async function* (): AsyncGenerator<string> {
    yield text;
  };
  try {
    await output.write(once());
  } catch (error) {
    if (!isOrderTriageError(error) || error.code !== BROKEN_PIPE) throw error;
  }
}
