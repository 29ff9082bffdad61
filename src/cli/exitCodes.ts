/** Done; what was found is the answer, not a failure. */
export const EXIT_OK = 0;
/** Done, and not all was well: `run` rejected an order, `check` found a mistake. */
export const EXIT_FINDINGS = 1;
/** Not done, or not all of it: usage, an unreadable file, a broken ruleset. */
export const EXIT_FAILED = 2;

/** What the process ends with. */
export type ExitCode = typeof EXIT_OK | typeof EXIT_FINDINGS | typeof EXIT_FAILED;

/** What each exit code of a command means, in words of that command. */
export type ExitCodeMeanings = Readonly<Partial<Record<ExitCode, string>>>;

const WRONG_USAGE = "wrong usage, an unreadable or unwritable file, or a broken ruleset";

/** The exit codes of all commands together, as `order-triage --help` lists them. */
export const exitCodes: ExitCodeMeanings = {
  [EXIT_OK]: "done (exceptions found in orders are not a failure)",
  [EXIT_FINDINGS]:
    "done, and run rejected an order, check found a mistake, or compile --check a stale module",
  [EXIT_FAILED]: WRONG_USAGE,
};

/** The exit codes of `order-triage run`. */
export const runExitCodes: ExitCodeMeanings = {
  [EXIT_OK]: "every order was triaged (exceptions found are not a failure)",
  [EXIT_FINDINGS]: "at least one order was rejected; the others were triaged",
  [EXIT_FAILED]: WRONG_USAGE,
};

/** The exit codes of `order-triage compile`. */
export const compileExitCodes: ExitCodeMeanings = {
  [EXIT_OK]: "written, or up to date",
  [EXIT_FINDINGS]: "the module of --check is stale",
  [EXIT_FAILED]: WRONG_USAGE,
};

/** The exit codes of `order-triage check`. */
export const checkExitCodes: ExitCodeMeanings = {
  [EXIT_OK]: "nothing to mend (warnings do not count, unless --max-warnings or --strict says so)",
  [EXIT_FINDINGS]: "at least one error or failed test, or too many warnings",
  [EXIT_FAILED]: "wrong usage, or a file that could not be read; the others were checked",
};

/** The exit codes of a command that only prints what it was asked for. */
export const printExitCodes: ExitCodeMeanings = { [EXIT_OK]: "printed", [EXIT_FAILED]: WRONG_USAGE };

/**
 * The end of a command's help.
 *
 * @example
 * ```ts
 * wordExitCodes({ 0: "printed" }); // "Exit codes:\n  0  printed"
 * ```
 */
export function wordExitCodes(meanings: ExitCodeMeanings): string {
  return ["Exit codes:", ...Object.entries(meanings).map(([code, meaning]) => `  ${code}  ${meaning}`)].join(
    "\n",
  );
}
