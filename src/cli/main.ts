import { Command, CommanderError } from "commander";
import { version } from "../../package.json";
import { isOrderTriageError } from "../core/errors/OrderTriageError";
import type { AddCommand, CommandContext } from "./CommandContext";
import { addCatalogCommands } from "./catalogs/catalogCommands";
import { addCheckCommand } from "./checkCommand";
import { coloursFor } from "./colours";
import { addCompileCommand } from "./compileCommand";
import { EXIT_FAILED, EXIT_OK, type ExitCode, exitCodes, wordExitCodes } from "./exitCodes";
import { addExplainCommand } from "./explainCommand";
import type { Host } from "./Host";
import { addNormalizeCommand } from "./normalizeCommand";
import { addRunCommand } from "./runCommand";

/** In the order in which `--help` lists them. */
const commands: readonly AddCommand[] = [
  addRunCommand,
  addExplainCommand,
  addCompileCommand,
  addCheckCommand,
  addNormalizeCommand,
  addCatalogCommands,
];

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
  const program = createProgram({
    host,
    setExitCode: (code) => {
      exitCode = code;
    },
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

function createProgram(context: CommandContext): Command {
  const { stdout, stderr } = context.host;
  const program = new Command("order-triage")
    .description(
      "Finds exceptions in e-commerce orders and the remediation actions to take, by JSON rule files.",
    )
    .version(version, "-V, --version", "print the version")
    .helpOption("-h, --help", "print this help")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? 100,
      getErrHelpWidth: () => stderr.columns ?? 100,
    });
  for (const addCommand of commands) addCommand(program, context);
  return program.addHelpText("after", `\n${wordExitCodes(exitCodes)}`);
}
