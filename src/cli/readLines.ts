import { isUtf8 } from "node:buffer";

/** One line of a text, without its line end. */
export interface TextLine {
  /** From 1. */
  readonly number: number;
  /** The text; of a line that cannot be read, as much as can be shown. */
  readonly text: string;
  /** Why the line cannot be read, with the remedy. */
  readonly problem?: string;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const SHOWN_OF_UNREADABLE = 200;

/** What is wrong with a text of another encoding, and the remedy. */
export const NOT_UTF8 = "the text is not UTF-8: save the file as UTF-8";

/**
 * True for a line with nothing but white space.
 *
 * @example
 * ```ts
 * isBlank({ number: 1, text: " \t" }); // true
 * ```
 */
export function isBlank(line: TextLine): boolean {
  return line.problem === undefined && !/\S/.test(line.text);
}

/**
 * The lines of UTF-8 byte chunks, a list for every chunk that ends at least one; memory holds one line.
 *
 * Lines end with `\n` or `\r\n`; a byte order mark at the start and an empty last line are dropped. A line that is
 * not UTF-8, or longer than `maxLineBytes`, is given with its `problem`, and the lines after it are read on.
 *
 * @example
 * ```ts
 * for await (const lines of readLines(createReadStream("orders.ndjson"), { maxLineBytes: 1e6 })) console.log(lines);
 * ```
 */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  options: { readonly maxLineBytes: number },
): AsyncGenerator<readonly TextLine[]> {
  const { maxLineBytes } = options;
  /** The pieces of the line that has begun and not ended; emptied when it grows too long. */
  let begun: Buffer[] = [];
  let begunBytes = 0;
  let number = 0;

  const endLine = (last: Buffer): TextLine => {
    number++;
    const bytes = begunBytes + last.length;
    const whole = begun.length === 0 ? last : Buffer.concat([...begun, last]);
    begun = [];
    begunBytes = 0;
    if (bytes > maxLineBytes) {
      return {
        number,
        text: "",
        problem: `the line is longer than ${maxLineBytes} bytes: write one order a line (for an array: jq -c ".[]")`,
      };
    }
    const end = whole.at(-1) === CARRIAGE_RETURN ? whole.length - 1 : whole.length;
    const line = whole.subarray(0, end);
    if (!isUtf8(line)) {
      return { number, text: line.toString("utf8", 0, SHOWN_OF_UNREADABLE), problem: NOT_UTF8 };
    }
    const text = line.toString("utf8");
    return { number, text: number === 1 && text.startsWith("\uFEFF") ? text.slice(1) : text };
  };

  for await (const chunk of chunks) {
    const lines: TextLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, start)) {
      lines.push(endLine(chunk.subarray(start, end)));
      start = end + 1;
    }
    if (start < chunk.length) {
      begunBytes += chunk.length - start;
      if (begunBytes > maxLineBytes) begun = [];
      else begun.push(chunk.subarray(start));
    }
    if (lines.length > 0) yield lines;
  }
  if (begunBytes > 0) yield [endLine(Buffer.alloc(0))];
}
