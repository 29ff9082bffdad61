import { isOrderTriageError } from "../core/errors/OrderTriageError";
import type { CheckedRuleset } from "../core/ruleset/CompiledRuleset";
import { createTriage } from "../triage/createTriage";
import { coloursFor } from "./colours";
import { EXIT_FINDINGS, EXIT_OK, type ExitCode } from "./exitCodes";
import type { Host } from "./Host";
import { openOrders } from "./openOrders";
import { BROKEN_PIPE, openOutput } from "./openOutput";
import { widthOf } from "./outputWidth";
import { prepareTriage, type TriageArguments } from "./prepareTriage";
import { noProgress, type Progress, startProgress } from "./progress";
import { jsonReport, tableReport } from "./report";
import { summary } from "./summary";
import { emptyTally, type Tally } from "./tally";
import { triageAll } from "./triageAll";

/** What `order-triage run` was given, as written on the command line. */
export interface RunOptions extends TriageArguments {
  readonly json?: boolean;
  readonly out?: string;
}

/**
 * Triages the orders of a file, prints what was found, and gives the exit code.
 *
 * Memory holds the orders in flight and no others. What was decided before an error is printed before it is thrown.
 *
 * @param ordersFile a file, or `-` for stdin
 *
 * Throws an `OrderTriageError` for wrong usage, an unreadable or unwritable file, or a broken ruleset.
 *
 * @example
 * ```ts
 * await run("orders.ndjson", { ruleset: "retail", now: "2026-03-02" }, host); // 0
 * ```
 */
export async function run(ordersFile: string, options: RunOptions, host: Host): Promise<ExitCode> {
  const { ruleset, adapters } = await prepareTriage(options, host);
  const triage = createTriage({ ruleset, ...adapters });
  let progress: Progress = noProgress;
  const source = await openOrders(ordersFile, options.out, host, (bytes) => progress.addBytes(bytes));
  try {
    const output = await openOutput(options.out, host);
    const { stream } = output;
    const width = widthOf(stream, host.env);
    const colours = coloursFor(stream, host.env);
    const report = options.json ? jsonReport : tableReport({ ruleset, colours, width });
    if (mayShowProgress(options, host)) {
      const sharesTerminal = stream.isTTY === true;
      progress = startProgress({ stream: host.stderr, size: source.size, sharesTerminal });
    }
    const tally = emptyTally();
    let failure: unknown;
    const texts = async function* (): AsyncGenerator<string> {
      try {
        yield* triageAll({ source, triage, report, progress, tally });
      } catch (error) {
        failure = error;
      }
      progress.stop();
      if (failure === undefined || tally.orders > 0) yield report.end(tally);
    };
    await output.write(texts());
    if (failure !== undefined) throw failure;
    if (options.json && host.stderr.isTTY) printSummary(tally, ruleset, host);
    return tally.rejected > 0 ? EXIT_FINDINGS : EXIT_OK;
  } catch (error) {
    if (isOrderTriageError(error) && error.code === BROKEN_PIPE) return EXIT_OK;
    throw error;
  } finally {
    progress.stop();
    await source.close();
  }
}

function mayShowProgress({ out }: RunOptions, { stderr, env, stdoutIsPipe }: Host): boolean {
  return stderr.isTTY === true && env.TERM !== "dumb" && (out !== undefined || !stdoutIsPipe);
}

function printSummary(tally: Tally, { codes }: CheckedRuleset, { stderr, env }: Host): void {
  stderr.write(summary(tally, { colours: coloursFor(stderr, env), codes }));
}
