import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { isOrderTriageError } from "../core/errors/OrderTriageError";
import { coloursFor } from "./colours";
import { EXIT_FAILED, EXIT_OK, type ExitCode, exitCodes } from "./exitCodes";
import type { Host } from "./Host";
import { shippedRulesets } from "./readRuleset";
import { type RunOptions, run } from "./run";

/**
 * The command line: runs the command that the arguments name and gives the exit code. Never throws for wrong input;
 * what is wrong is said on stderr.
 *
 * @param args without the node executable and the script
 *
 * @example
 * ```ts
 * process.exitCode = await main(["run", "orders.ndjson", "--json"], host);
 * ```
 */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  // A reader of stderr that has gone away must not end the run.
  host.stderr.on("error", () => {});
  let exitCode: ExitCode = EXIT_OK;
  const program = createProgram(host, (code) => {
    exitCode = code;
  });
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    // Help and version end like errors in commander, with the exit code 0.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_OK : EXIT_FAILED;
    const message = isOrderTriageError(error)
      ? error.message
      : `this is a mistake in order-triage itself, please report it: ${error instanceof Error ? error.stack : String(error)}`;
    const red = coloursFor(host.stderr, host.env).red;
    host.stderr.write(`${red("order-triage:")} ${message}\n`);
    return EXIT_FAILED;
  }
}

function createProgram(host: Host, setExitCode: (code: ExitCode) => void): Command {
  const program = new Command("order-triage")
    .description(
      "Finds exceptions in e-commerce orders and the remediation actions to take, by JSON rule files.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void host.stdout.write(text),
      writeErr: (text) => void host.stderr.write(text),
      getOutHelpWidth: () => host.stdout.columns ?? 100,
      getErrHelpWidth: () => host.stderr.columns ?? 100,
    });
  addRunCommand(program, host, setExitCode);
  program.addHelpText("after", `\n${exitCodesText()}`);
  return program;
}

function addRunCommand(program: Command, host: Host, setExitCode: (code: ExitCode) => void): void {
  const shipped = Object.keys(shippedRulesets).join(", ");
  program
    .command("run")
    .description("triage orders and print what is wrong with them and what to do")
    .argument("<orders>", "JSON, NDJSON or an array of orders, gzipped or not; - for stdin")
    .option("-r, --ruleset <name or file>", `shipped ruleset (${shipped}) or rule file`, "retail")
    .option("-s, --stock <file>", 'JSON file of stock by SKU, e.g. { "SKU-1": 3 }; else stock is unknown')
    .option(
      "--now <instant>",
      "decide as of this instant with offset, or date (midnight UTC); else the clock",
    )
    .option("--set <key=value>", "change a setting of the ruleset; repeatable", append)
    .option("--json", "print one decision a line (NDJSON) instead of a table")
    .option("-o, --out <file>", "write to a file instead of stdout")
    .action(async (orders: string, options: RunOptions) => {
      setExitCode(await run(orders, options, host));
    })
    .addHelpText("after", `\n${EXAMPLES}\n\n${exitCodesText()}`);
}

function append(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

function exitCodesText(): string {
  return ["Exit codes:", ...exitCodes.map(({ code, meaning }) => `  ${code}  ${meaning}`)].join("\n");
}

const EXAMPLES = `Examples:
  order-triage run orders.ndjson
  order-triage run orders.json.gz --stock stock.json --now 2026-03-02T09:00:00Z
  order-triage run orders.ndjson --ruleset acme.json --set shipment.stalledAfterHours=48
  cat orders.ndjson | order-triage run - --json --out decisions.ndjson`;
