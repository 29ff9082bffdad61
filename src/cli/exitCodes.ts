/** Every order was triaged; exceptions found are the answer, not a failure. */
export const EXIT_OK = 0;
/** At least one order was rejected; the others were triaged. */
export const EXIT_REJECTED = 1;
/** Nothing, or not everything, could be read: usage, an unreadable file, a broken ruleset. */
export const EXIT_FAILED = 2;

/** What the process ends with. */
export type ExitCode = typeof EXIT_OK | typeof EXIT_REJECTED | typeof EXIT_FAILED;

/** The exit codes and their meaning, as `--help` and the documentation list them. */
export const exitCodes: readonly { readonly code: ExitCode; readonly meaning: string }[] = [
  { code: EXIT_OK, meaning: "every order was triaged (exceptions found are not a failure)" },
  { code: EXIT_REJECTED, meaning: "at least one order was rejected; the others were triaged" },
  { code: EXIT_FAILED, meaning: "wrong usage, an unreadable or unwritable file, or a broken ruleset" },
];
